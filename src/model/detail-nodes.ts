import {
  BACKGROUND,
  BASIS,
  DATED,
  EVIDENCE,
  EVIDENCE_ARTICLE,
  EXPORTS,
  LOCAL,
  MADE_ID,
  NOTES,
  RECORDED,
} from './common-properties.js';
import type { NodeRow } from './nodes.js';
import { NAME_TYPES } from './vocabulary.js';

const INNER_ID = { ...MADE_ID, unseen: 'what it hangs on is asked for' } as const;

/** Nodes that hang on others and are no Node of the API. */
export const DETAILS = {
  Name: {
    labels: [],
    prefix: 'name',
    properties: {
      id: INNER_ID,
      value: { is: 'name', tells: 'The name as written.', required: true, words: 'words' },
      type: {
        is: 'oneOf',
        values: NAME_TYPES,
        tells: 'VARIANT when left out.',
        otherwise: 'VARIANT',
      },
      lang: { is: 'name', tells: 'BCP 47.' },
      scheme: { is: 'name', tells: 'Transliteration scheme.' },
      background: BACKGROUND,
    },
  },
  Fact: {
    labels: [],
    prefix: 'fact',
    properties: {
      id: INNER_ID,
      fact: { is: 'name', tells: 'What it tells: honorific, homonym, …', required: true },
      value: { is: 'text', tells: 'What it is.' },
      scheme: { is: 'name', tells: 'The vocabulary of the value.' },
      source: { is: 'name', tells: 'Where it is known from.' },
      background: BACKGROUND,
      evidence: { ...EVIDENCE, together: 'evidence' },
      observedFrom: { ...DATED.observedFrom, unseen: EXPORTS },
      observedTo: { ...DATED.observedTo, unseen: EXPORTS },
      notes: NOTES,
      articleId: { ...EVIDENCE_ARTICLE, together: 'evidence' },
    },
  },
  Quotation: {
    labels: [],
    prefix: 'quotation',
    bundle: 'quotations',
    properties: {
      id: LOCAL('u1'),
      spans: { is: 'parts', tells: 'Its parts.', required: true },
      complete: { is: 'flag', tells: 'Whether both marks are there.', required: true },
      editorialInsertions: {
        is: 'spans',
        tells: "Words that are the editor's.",
        stem: 'editorial',
      },
      notes: NOTES,
      text: { is: 'kept', tells: 'The words of its parts, joined by one blank.' },
    },
  },
  Quantity: {
    labels: [],
    prefix: 'quantity',
    bundle: 'quantities',
    properties: {
      id: LOCAL('q1'),
      span: { is: 'span', tells: 'The words.', required: true, stem: '' },
      kind: { is: 'name', tells: 'What kind: PERSONNEL, DISTANCE, …', required: true },
      amount: { is: 'number', tells: 'The number, when it is exact.' },
      unit: { is: 'name', tells: 'What is counted or measured.' },
      lowerBound: { is: 'number', tells: 'At least; goes with upperBound.' },
      upperBound: { is: 'number', tells: 'At most; goes with lowerBound.' },
      approximate: { is: 'flag', tells: 'The words say about.' },
      approximator: { is: 'span', tells: 'The words that say so.' },
      quoted: { is: 'flag', tells: 'It stands in a quotation.', unseen: EXPORTS },
      enumerated: { is: 'flag', tells: 'It counts things that are listed.', unseen: EXPORTS },
      iso8601: { is: 'name', tells: 'A duration.' },
      notes: NOTES,
    },
  },
  ControlAssertion: {
    labels: [],
    prefix: 'control',
    bundle: 'controlAssertions',
    properties: {
      id: MADE_ID,
      status: { is: 'name', tells: 'HELD, CONTESTED, …', required: true },
      period: { is: 'name', tells: 'CURRENT, FORMER, …' },
      basis: BASIS,
      from: { is: 'date', tells: 'Since when.' },
      to: { is: 'date', tells: 'Until when.' },
      notes: NOTES,
      recordedAt: { ...RECORDED, unseen: 'its statement shows when' },
    },
  },
  Event: {
    labels: [],
    prefix: 'event',
    bundle: 'events',
    properties: {
      id: LOCAL('e1'),
      label: { is: 'name', tells: 'What happened.', required: true },
      notes: NOTES,
    },
  },
  TimeExpression: {
    labels: [],
    prefix: 'time',
    bundle: 'timeExpressions',
    properties: {
      id: LOCAL('t1'),
      span: { is: 'span', tells: 'The words.', required: true, stem: '' },
      type: { is: 'name', tells: 'TIMEX3: DATE, TIME, DURATION or SET.', required: true },
      edtf: { is: 'edtf', tells: 'The time meant.' },
      iso8601: { is: 'name', tells: 'The duration meant.' },
      role: { is: 'name', tells: 'What part it plays.', unseen: EXPORTS },
      relation: { is: 'name', tells: 'How it lies to the anchor.' },
      precision: { is: 'name', tells: 'How exact the words are.', unseen: EXPORTS },
      timezone: { is: 'name', tells: 'As stated.', unseen: EXPORTS },
      anchor: {
        is: 'reference',
        tells: 'The time expression it is relative to.',
        to: ['TimeExpression'],
        unseen: EXPORTS,
      },
      notes: NOTES,
    },
  },
  AssertedValue: {
    labels: [],
    prefix: 'asserted',
    properties: {
      id: INNER_ID,
      property: { is: 'name', tells: 'Which property.', required: true },
      value: { is: 'text', tells: 'The value it had.', required: true },
      recordedAt: { ...RECORDED, unseen: 'its article shows when' },
    },
  },
} as const satisfies Readonly<Record<string, NodeRow>>;

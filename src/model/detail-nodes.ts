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
  POSTING,
  RECORDED,
  TERM,
} from './common-properties.js';
import type { NodeRow } from './nodes.js';
import {
  CERTAINTIES,
  NAME_TYPES,
  SOURCE_KINDS,
  SPEECH_ACTS,
  STATEMENT_KINDS,
} from './vocabulary.js';

const INNER_ID = { ...MADE_ID, unseen: 'what it hangs on is asked for' } as const;

/** Nodes that hang on others and are no Node of the API. */
export const DETAILS = {
  Name: {
    labels: [],
    prefix: 'name',
    properties: {
      id: INNER_ID,
      value: { is: 'name', tells: 'The name as it is written.', required: true, words: 'words' },
      type: {
        is: 'oneOf',
        values: NAME_TYPES,
        tells: 'How the name relates to what bears it: another spelling, an abbreviation, …',
        otherwise: 'VARIANT',
      },
      lang: { is: 'name', tells: 'The language it is of, as a BCP 47 tag: en, uk, ru-Latn.' },
      scheme: { is: 'name', tells: 'By which scheme it is transliterated: BGN/PCGN.' },
      background: BACKGROUND,
    },
  },
  Fact: {
    labels: [],
    prefix: 'fact',
    properties: {
      id: INNER_ID,
      fact: { is: 'name', tells: 'What it tells: honorific, homonym, …', required: true },
      value: { is: 'text', tells: 'What it is, in words or in terms of `scheme`.' },
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
      complete: {
        is: 'flag',
        tells: 'Whether it is a whole quotation between its marks; false for a fragment.',
        required: true,
      },
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
      kind: {
        is: 'name',
        tells: 'What kind, in capitals: COUNT, DURATION, VAGUE_QUANTIFIER, …',
        required: true,
      },
      amount: { is: 'number', tells: 'The number, when it is exact.' },
      unit: { is: 'name', tells: 'What is counted or measured.' },
      lowerBound: { is: 'number', tells: 'The least it can mean; goes with upperBound.' },
      upperBound: { is: 'number', tells: 'The most it can mean; goes with lowerBound.' },
      approximate: { is: 'flag', tells: 'True when the words say "about" or the like.' },
      approximator: { is: 'span', tells: 'The word that makes it approximate: around.' },
      quoted: { is: 'flag', tells: 'It stands in a quotation.', unseen: EXPORTS },
      enumerated: { is: 'flag', tells: 'It counts things that are listed.', unseen: EXPORTS },
      iso8601: { is: 'name', tells: 'The duration, as ISO 8601 writes it: P7D.' },
      notes: NOTES,
    },
  },
  ControlAssertion: {
    labels: [],
    prefix: 'control',
    bundle: 'controlAssertions',
    properties: {
      id: MADE_ID,
      status: {
        is: 'name',
        tells: 'What is claimed, in capitals: CLAIMED_CONTROL, DRIVEN_OUT, NOT_CAPTURED, …',
        required: true,
      },
      period: { is: 'name', tells: 'When, in words, where no date is stated: CURRENT, FORMER, …' },
      basis: BASIS,
      from: { is: 'date', tells: 'Since when, only if stated.' },
      to: { is: 'date', tells: 'Until when, only if stated.' },
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
      label: { is: 'name', tells: 'What happened, in a few words.', required: true },
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
      type: {
        is: 'name',
        tells: 'What kind, after TIMEX3: DATE, TIME, DURATION or SET.',
        required: true,
      },
      edtf: { is: 'edtf', tells: 'The time meant, as EDTF: 2025-05-25.' },
      iso8601: { is: 'name', tells: 'The duration meant, as ISO 8601 writes it: P7D.' },
      role: { is: 'name', tells: 'What part it plays.', unseen: EXPORTS },
      relation: { is: 'name', tells: 'How it lies to the time it is relative to: BY, BEFORE, …' },
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
  RoleTerm: {
    labels: [],
    prefix: 'term',
    properties: { id: INNER_ID, ...TERM, rank: { ...POSTING.rank, unseen: EXPORTS } },
  },
  Reading: {
    labels: [],
    prefix: 'reading',
    properties: {
      id: MADE_ID,
      kind: {
        is: 'oneOf',
        values: STATEMENT_KINDS,
        tells: 'In what form the words stand in the article, by this reading.',
      },
      sourceKind: {
        is: 'oneOf',
        values: SOURCE_KINDS,
        tells: 'How the article presents whoever says it, by this reading.',
      },
      certainty: {
        is: 'oneOf',
        values: CERTAINTIES,
        tells: 'How sure its source is, by this reading.',
      },
      authorCertainty: {
        is: 'oneOf',
        values: CERTAINTIES,
        tells: 'How sure the author of the article is, by this reading.',
      },
      act: {
        is: 'oneOf',
        values: SPEECH_ACTS,
        tells: 'What its source does with the words, by this reading.',
      },
      hypothetical: {
        is: 'flag',
        tells: 'Whether this reading takes it for a part of a conditional, which nobody asserts.',
      },
      extractor: { is: 'name', tells: 'Which program read it, where that was no person.' },
      content: { is: 'kept', tells: 'The whole reading, as a bundle says it.' },
      shown: { is: 'kept', tells: 'Whether it is the one that the statement shows.' },
      recordedAt: RECORDED,
    },
  },
  AssertedValue: {
    labels: [],
    prefix: 'asserted',
    properties: {
      id: INNER_ID,
      property: {
        is: 'name',
        tells: 'Which property, by its name here: name, headline, …',
        required: true,
      },
      value: { is: 'text', tells: 'The value that is given for it.', required: true },
      recordedAt: { ...RECORDED, unseen: 'its article shows when' },
    },
  },
} as const satisfies Readonly<Record<string, NodeRow>>;

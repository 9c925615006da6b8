import { GraphQLDateTime } from 'graphql-scalars';
import { Arg, Args, Int, ObjectType } from 'type-graphql';
import {
  Corroborated,
  Groups,
  Label,
  nameType,
  Property,
  Relation,
} from '../mapping/decorators.js';
import {
  byNewest,
  byNumber,
  byPublication,
  type Grouping,
  type GroupsDeclaration,
} from '../mapping/mapping.js';
import { MAXIMUM_DEPTH } from '../model/depth.js';
import { LISTS } from '../model/limits.js';
import { ASSERTED, STATEMENT_RELATION_TYPES } from '../model/vocabulary.js';
import { connectionOf, PageArgs, pageOf } from './connection.js';
import {
  Certainty,
  Direction,
  SourceKind,
  SpeechAct,
  StatementFacet,
  StatementKind,
  StatementRelationType,
  TimeInterval,
} from './enums.js';
import { Fields, field, nullable } from './fields.js';
import { AboutFilter } from './filters.input.js';
import { Corroboration, StatementFacetBucket, TimelineBucket } from './groups.type.js';
import { Node } from './interfaces.js';
import { FuzzyDate, Hedge, Span } from './values.type.js';

@Label({
  order: [byNewest()],
  orders: {
    PUBLISHED_AT: [byPublication()],
    SAID_AT: [{ property: 'saidEarliest', direction: 'ASC', on: 'node', nullable: true }],
    POSITION: [byNumber('position')],
  },
  listed: { label: ASSERTED, unless: 'hypothetical' },
})
@ObjectType({
  implements: [Node],
  description:
    'What somebody said, once: exact words of one article (`text`), who said them (`saidBy`), about what (`about`). The same claim in another article is another statement, to which `related` leads.',
})
@Fields({
  label: field(String, 'Its text: what it is shown by.', Property('text')),
  text: field(String),
  spans: field([Span], 'Where the words stand in the article, part by part.'),
  kind: field(StatementKind),
  sourceKind: field(SourceKind),
  certainty: nullable(
    Certainty,
    'How sure its source is that `text`, as it stands, is so: "denied that they had fired" is CT_MINUS of "they had fired". Null when nobody judged it.',
  ),
  act: field(
    SpeechAct,
    'What its source does with the words: asserts, asks, demands, …; DENIES says that they are not so.',
  ),
  authorCertainty: nullable(Certainty),
  hypothetical: field(Boolean),
  hedges: field([Hedge]),
  boosters: field([Hedge]),
  cue: nullable(Span),
  position: field(Int),
  saidAt: nullable(FuzzyDate),
  timeOrientation: nullable(String),
  presupposes: field([String]),
  article: field(
    'Article',
    'The article it stands in; `article { publishedAt { edtf } }` is when it came out.',
    Relation('APPEARS_IN', 'OUT'),
  ),
  saidBy: field(
    ['Attribution'],
    'Who said it, by the article: `saidBy { source { name } }`. Usually one; several when they say it together. Empty only when it is nobody in particular (sourceKind IMPERSONAL).',
    Relation('SAID_BY', 'OUT'),
  ),
  relayedBy: field(
    ['Relay'],
    'Who passed it on, from the article towards its source; only links that the text states.',
    Relation('RELAYED_BY', 'OUT'),
  ),
  candidateSources: field(
    ['CandidateSource'],
    'From whom it may come by the context, though the article does not say so.',
    Relation('MAY_COME_FROM', 'OUT'),
  ),
  about: field(
    'StatementAboutConnection',
    'Whom, what and where it is about: `about { nodes { name } }`, or `edges` for the part that each plays.',
    Relation('ABOUT', 'OUT'),
    Arg('filter', () => AboutFilter, {
      nullable: true,
      description: 'Only what meets all of these conditions; everything when left out.',
    }),
    Args(() => PageArgs),
  ),
  quantities: field(
    ['Quantity'],
    'Numbers, durations and vague amounts in its words.',
    Relation('QUANTIFIED_BY', 'OUT'),
  ),
  quotation: nullable(
    'Quotation',
    'The quoted words it lies in. Null when it is not quoted.',
    Relation('IN_QUOTATION', 'OUT'),
  ),
  partOf: nullable(
    'Statement',
    'The larger statement that it is a part of. Null when it stands for itself.',
    Relation('PART_OF', 'OUT'),
  ),
  parts: field(['Statement'], 'Statements that are parts of it.', Relation('PART_OF', 'IN')),
  antecedent: nullable(
    'Statement',
    'The "if" of a conditional, a statement that nobody asserts. Null of all others.',
    Relation('ANTECEDENT', 'OUT'),
  ),
  consequent: nullable(
    'Statement',
    'The "then" of a conditional, a statement that nobody asserts. Null of all others.',
    Relation('CONSEQUENT', 'OUT'),
  ),
  related: field(
    'StatementRelationConnection',
    'Statements it bears on or that bear on it: the same claim, a contradiction, …',
    Relation(STATEMENT_RELATION_TYPES, 'ANY', {
      narrow: { type: { kind: 'typeIn' }, direction: { kind: 'direction' } },
    }),
    Arg('type', () => [StatementRelationType], {
      nullable: true,
      description: 'Only these relations; all when left out.',
    }),
    Arg('direction', () => Direction, {
      nullable: true,
      defaultValue: Direction.ANY,
      description: 'Whether the relation runs from this statement or to it.',
    }),
    Args(() => PageArgs),
  ),
  readings: field(
    ['Reading'],
    "Every reading of these words, once there are several: a person's is shown before a machine's, then the fuller. Empty while there is one, which is what the statement shows.",
    Relation('HAS_READING', 'OUT'),
  ),
  notes: nullable(String),
  corroboration: field(
    Corroboration,
    'How well what it says is borne out by other statements, and of how many origins.',
    Corroborated(),
  ),
  assessments: field(
    ['Assessment'],
    'Opinions of curators on its truth, newest first.',
    Relation('ASSESSES', 'IN'),
  ),
  retractedAt: nullable(
    GraphQLDateTime,
    'When it was taken back: lists leave it out from then on. Null while it stands.',
  ),
})
export abstract class Statement {}

const step = (relation: string, label: string) =>
  ({ types: [relation], direction: 'OUT', label }) as const;
const along = (...path: Extract<Grouping, { kind: 'path' }>['path']): Grouping => ({
  kind: 'path',
  path,
});
const INSIDE = { ...step('WITHIN', 'Place'), hops: [0, MAXIMUM_DEPTH] } as const;
const byInstant = (length: 4 | 7 | 10): Grouping => ({
  kind: 'interval',
  property: 'sortAt',
  length,
});

const FACETS: GroupsDeclaration = {
  argument: 'by',
  by: {
    SOURCE: along(step('SAID_BY', 'Source')),
    SOURCE_KIND: { kind: 'property', property: 'sourceKind' },
    ABOUT: along(step('ABOUT', 'Entity')),
    PLACE: along(step('ABOUT', 'Place'), INSIDE),
    UNIT: along(step('ABOUT', 'MilitaryUnit')),
    ARTICLE: along(step('APPEARS_IN', 'Article')),
    PUBLISHER: along(step('APPEARS_IN', 'Article'), step('PUBLISHED_BY', 'Organization')),
    KIND: { kind: 'property', property: 'kind' },
    CERTAINTY: { kind: 'property', property: 'certainty', orElse: 'NOT_JUDGED' },
    ACT: { kind: 'property', property: 'act' },
  },
  order: 'size',
};
const TIMELINE: GroupsDeclaration = {
  argument: 'interval',
  by: { DAY: byInstant(10), MONTH: byInstant(7), YEAR: byInstant(4) },
  order: 'key',
};
const BY = Arg('by', () => StatementFacet, {
  description: 'What to count by: who says it, about what, where, …',
});
const INTERVAL = Arg('interval', () => TimeInterval, {
  defaultValue: TimeInterval.MONTH,
  description: 'How long each is.',
});

@ObjectType('StatementConnection', { description: pageOf('Statement') })
@Fields({
  facets: field(
    [StatementFacetBucket],
    'How many statements of the whole filtered list share what they are counted by, largest first, then by key. CERTAINTY counts what nobody judged as NOT_JUDGED. PLACE counts a statement under every place that contains the one it names.',
    Groups(FACETS),
    BY,
    Arg('first', () => Int, {
      nullable: true,
      defaultValue: 10,
      description: `At most ${LISTS.most}.`,
    }),
  ),
  timeline: field(
    [TimelineBucket],
    'How many statements of the whole filtered list were published in each interval (UTC), oldest first, by the first instant that publication can mean, or its last where the beginning is open. Empty intervals are left out, as are undated articles.',
    Groups(TIMELINE),
    INTERVAL,
    Arg('first', () => Int, {
      nullable: true,
      defaultValue: LISTS.usual,
      description: `At most ${LISTS.most}.`,
    }),
  ),
  facetsCount: field(
    Int,
    'How many `facets` there are in all.',
    Groups({ ...FACETS, counted: true }),
    BY,
  ),
  timelineCount: field(
    Int,
    'How many intervals the `timeline` has in all.',
    Groups({ ...TIMELINE, counted: true }),
    INTERVAL,
  ),
})
export abstract class StatementConnection extends connectionOf('Statement') {}
nameType('StatementConnection', StatementConnection);

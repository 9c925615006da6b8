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
import { connectionOf, PageArgs } from './connection.js';
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
    'One attributed content at exact places of one article. Sameness of two claims is a relation, never a merge.',
})
@Fields({
  label: field(String, 'Its text.', Property('text')),
  text: field(String, 'The exact words; discontinuous parts are joined by one blank.'),
  spans: field([Span]),
  kind: field(StatementKind),
  sourceKind: field(SourceKind),
  certainty: nullable(
    Certainty,
    'How sure its source is of the words of text as they stand: "denied that they had fired" is CT_MINUS of "they had fired". Null when nobody judged it.',
  ),
  act: field(SpeechAct, 'What its source does with the words; a denial says that they are not so.'),
  authorCertainty: nullable(Certainty, "By the article's author."),
  hypothetical: field(Boolean, 'A part of a conditional: not asserted.'),
  hedges: field([Hedge]),
  boosters: field([Hedge]),
  cue: nullable(Span, 'The words that attribute it: remarked, according to.'),
  position: field(Int, 'Reading order in its article, from 1.'),
  saidAt: nullable(FuzzyDate),
  timeOrientation: nullable(String, 'FUTURE when it speaks of what is to come.'),
  presupposes: field([String], 'What the words take for granted.'),
  article: field('Article', Relation('APPEARS_IN', 'OUT')),
  saidBy: field(
    ['Attribution'],
    'Empty only for sourceKind IMPERSONAL.',
    Relation('SAID_BY', 'OUT'),
  ),
  relayedBy: field(
    ['Relay'],
    'Article first; only links the text states.',
    Relation('RELAYED_BY', 'OUT'),
  ),
  candidateSources: field(
    ['CandidateSource'],
    'Suggested by the context, not asserted.',
    Relation('MAY_COME_FROM', 'OUT'),
  ),
  about: field(
    'StatementAboutConnection',
    Relation('ABOUT', 'OUT'),
    Arg('filter', () => AboutFilter, { nullable: true }),
    Args(() => PageArgs),
  ),
  quantities: field(['Quantity'], Relation('QUANTIFIED_BY', 'OUT')),
  quotation: nullable('Quotation', Relation('IN_QUOTATION', 'OUT')),
  partOf: nullable('Statement', Relation('PART_OF', 'OUT')),
  parts: field(['Statement'], Relation('PART_OF', 'IN')),
  antecedent: nullable('Statement', 'The "if" of a conditional.', Relation('ANTECEDENT', 'OUT')),
  consequent: nullable('Statement', 'The "then" of a conditional.', Relation('CONSEQUENT', 'OUT')),
  related: field(
    'StatementRelationConnection',
    'Statements it bears on or that bear on it.',
    Relation(STATEMENT_RELATION_TYPES, 'ANY', {
      narrow: { type: { kind: 'typeIn' }, direction: { kind: 'direction' } },
    }),
    Arg('type', () => [StatementRelationType], { nullable: true }),
    Arg('direction', () => Direction, { nullable: true, defaultValue: Direction.ANY }),
    Args(() => PageArgs),
  ),
  readings: field(
    ['Reading'],
    "Every reading of these words, once there are several: a person's is shown before a machine's, then the fuller. Empty while there is one, which is what the statement shows.",
    Relation('HAS_READING', 'OUT'),
  ),
  notes: nullable(String, "An annotator's remark."),
  corroboration: field(
    Corroboration,
    'How well what it says is borne out by others.',
    Corroborated(),
  ),
  assessments: field(
    ['Assessment'],
    'Opinions of its truth, newest first.',
    Relation('ASSESSES', 'IN'),
  ),
  retractedAt: nullable(
    GraphQLDateTime,
    'When it was taken back; lists leave it out from then on.',
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
const BY = Arg('by', () => StatementFacet);
const INTERVAL = Arg('interval', () => TimeInterval, { defaultValue: TimeInterval.MONTH });

@ObjectType('StatementConnection')
@Fields({
  facets: field(
    [StatementFacetBucket],
    'Counts over the whole filtered list, largest first, then by key. CERTAINTY counts what nobody judged as NOT_JUDGED. PLACE counts a statement under every place that contains the one it names.',
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
    'Counts per interval of publication (UTC), oldest first, by its first instant, or its last where the beginning is open; empty intervals are left out, as are undated articles.',
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

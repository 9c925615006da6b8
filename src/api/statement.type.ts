import { GraphQLDateTime } from 'graphql-scalars';
import { Arg, Args, Field, Int, ObjectType } from 'type-graphql';
import { Corroborated, Groups, Label, nameType, Relation, type } from '../mapping/decorators.js';
import { byNewest, byNumber, byPublication, type Grouping } from '../mapping/mapping.js';
import { MAXIMUM_DEPTH } from '../model/depth.js';
import { ASSERTED } from '../model/vocabulary.js';
import { connectionOf, ForwardArgs, PageArgs } from './connection.js';
import {
  Certainty,
  Direction,
  SourceKind,
  StatementFacet,
  StatementKind,
  StatementRelationType,
  TimeInterval,
} from './enums.js';
import { AboutFilter } from './filters.input.js';
import { fromGraph } from './from-graph.js';
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
export abstract class Statement {
  @Field(() => String, {
    description: 'The exact words; discontinuous parts are joined by one blank.',
  })
  text!: string;

  @Field(() => [Span])
  spans!: Span[];

  @Field(() => StatementKind)
  kind!: string;

  @Field(() => SourceKind)
  sourceKind!: string;

  @Field(() => Certainty, { description: 'By its source.' })
  certainty!: string;

  @Field(() => Certainty, { nullable: true, description: "By the article's author." })
  authorCertainty!: string | null;

  @Field(() => Boolean, { description: 'A part of a conditional: not asserted.' })
  hypothetical!: boolean;

  @Field(() => [Hedge])
  hedges!: Hedge[];

  @Field(() => [Hedge])
  boosters!: Hedge[];

  @Field(() => Span, {
    nullable: true,
    description: 'The words that attribute it: remarked, according to.',
  })
  cue!: Span | null;

  @Field(() => Int, { description: 'Reading order in its article, from 1.' })
  position!: number;

  @Field(() => FuzzyDate, { nullable: true })
  saidAt!: FuzzyDate | null;

  @Field(() => String, { nullable: true, description: 'FUTURE when it speaks of what is to come.' })
  timeOrientation!: string | null;

  @Field(() => [String], { description: 'What the words take for granted.' })
  presupposes!: string[];

  @Relation('APPEARS_IN', 'OUT')
  @Field(() => type('Article'))
  article!: unknown;

  @Relation('SAID_BY', 'OUT')
  @Field(() => [type('Attribution')], { description: 'Empty only for sourceKind IMPERSONAL.' })
  saidBy!: unknown[];

  @Relation('RELAYED_BY', 'OUT')
  @Field(() => [type('Relay')], { description: 'Article first; only links the text states.' })
  relayedBy!: unknown[];

  @Relation('MAY_COME_FROM', 'OUT')
  @Field(() => [type('CandidateSource')], {
    description: 'Suggested by the context, not asserted.',
  })
  candidateSources!: unknown[];

  @Relation('ABOUT', 'OUT')
  @Field(() => type('StatementAboutConnection'))
  about(
    @Arg('filter', () => AboutFilter, { nullable: true }) _filter: object,
    @Args(() => PageArgs) _args: PageArgs,
  ): unknown {
    return fromGraph();
  }

  @Relation('QUANTIFIED_BY', 'OUT')
  @Field(() => [type('Quantity')])
  quantities!: unknown[];

  @Relation('IN_QUOTATION', 'OUT')
  @Field(() => type('Quotation'), { nullable: true })
  quotation!: unknown;

  @Relation('PART_OF', 'OUT')
  @Field(() => Statement, { nullable: true })
  partOf!: Statement | null;

  @Relation('PART_OF', 'IN')
  @Field(() => [Statement])
  parts!: Statement[];

  @Relation('ANTECEDENT', 'OUT')
  @Field(() => Statement, { nullable: true, description: 'The "if" of a conditional.' })
  antecedent!: Statement | null;

  @Relation('CONSEQUENT', 'OUT')
  @Field(() => Statement, { nullable: true, description: 'The "then" of a conditional.' })
  consequent!: Statement | null;

  @Relation(['SAME_CLAIM_AS', 'SUPPORTS', 'CONTRADICTS', 'ELABORATES', 'RELATED_TO'], 'ANY', {
    narrow: { type: { kind: 'typeIn' }, direction: { kind: 'direction' } },
  })
  @Field(() => type('StatementRelationConnection'), {
    description: 'Statements it bears on or that bear on it.',
  })
  related(
    @Arg('type', () => [StatementRelationType], { nullable: true }) _type: string[],
    @Arg('direction', () => Direction, { nullable: true, defaultValue: Direction.ANY })
    _direction: string,
    @Args(() => ForwardArgs) _args: ForwardArgs,
  ): unknown {
    return fromGraph();
  }

  @Field(() => String, { nullable: true, description: "An annotator's remark." })
  notes!: string | null;

  @Corroborated()
  @Field(() => Corroboration, { description: 'How well what it says is borne out by others.' })
  corroboration!: Corroboration;
  @Relation('ASSESSES', 'IN')
  @Field(() => [type('Assessment')], { description: 'Opinions of its truth, newest first.' })
  assessments!: unknown[];

  @Field(() => GraphQLDateTime)
  recordedAt!: Date;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'When it was taken back; lists leave it out from then on.',
  })
  retractedAt!: Date | null;
}

const step = (relation: string, label: string) =>
  ({ types: [relation], direction: 'OUT', label }) as const;
const about = (label: string): Grouping => ({ kind: 'path', path: [step('ABOUT', label)] });
const INSIDE = { ...step('WITHIN', 'Place'), hops: [0, MAXIMUM_DEPTH] } as const;
const byInstant = (length: 4 | 7 | 10): Grouping => ({
  kind: 'interval',
  property: 'sortAt',
  length,
});

@ObjectType('StatementConnection')
export abstract class StatementConnection extends connectionOf('Statement') {
  @Groups({
    argument: 'by',
    by: {
      SOURCE: { kind: 'path', path: [step('SAID_BY', 'Source')] },
      SOURCE_KIND: { kind: 'property', property: 'sourceKind' },
      ABOUT: about('Entity'),
      PLACE: { kind: 'path', path: [step('ABOUT', 'Place'), INSIDE] },
      UNIT: about('MilitaryUnit'),
      ARTICLE: { kind: 'path', path: [step('APPEARS_IN', 'Article')] },
      PUBLISHER: {
        kind: 'path',
        path: [step('APPEARS_IN', 'Article'), step('PUBLISHED_BY', 'Organization')],
      },
      KIND: { kind: 'property', property: 'kind' },
      CERTAINTY: { kind: 'property', property: 'certainty' },
    },
    order: 'size',
  })
  @Field(() => [StatementFacetBucket], {
    description:
      'Counts over the whole filtered list, largest first, then by key. PLACE counts a statement under every place that contains the one it names.',
  })
  facets(
    @Arg('by', () => StatementFacet) _by: string,
    @Arg('first', () => Int, { nullable: true, defaultValue: 10, description: 'At most 500.' })
    _first: number,
  ): StatementFacetBucket[] {
    return fromGraph();
  }

  @Groups({
    argument: 'interval',
    by: { DAY: byInstant(10), MONTH: byInstant(7), YEAR: byInstant(4) },
    order: 'key',
  })
  @Field(() => [TimelineBucket], {
    description:
      'Counts per interval of publication (UTC), oldest first, empty intervals left out, as are undated articles.',
  })
  timeline(
    @Arg('interval', () => TimeInterval, { defaultValue: TimeInterval.MONTH }) _interval: string,
    @Arg('first', () => Int, { nullable: true, defaultValue: 50, description: 'At most 500.' })
    _first: number,
  ): TimelineBucket[] {
    return fromGraph();
  }
}
nameType('StatementConnection', StatementConnection);

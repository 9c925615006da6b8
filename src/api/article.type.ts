import { GraphQLDateTime } from 'graphql-scalars';
import { Args, Field, Int, ObjectType } from 'type-graphql';
import { Groups, Label, Relation, type } from '../mapping/decorators.js';
import { by, byNewest, byNumber, byPublication } from '../mapping/mapping.js';
import { StatementArgs } from './args.js';
import { connectionOf, ForwardArgs } from './connection.js';
import { fromGraph } from './from-graph.js';
import { BY_VOICE, HeardVoice } from './groups.type.js';
import { MENTION_ORDER, Node, Source } from './interfaces.js';
import { FuzzyDate, Span } from './values.type.js';

@Label({
  order: [byNewest()],
  orders: { PUBLISHED_AT: [byPublication()] },
})
@ObjectType({
  implements: [Source, Node],
  description: 'A published text. What it states in its own voice it is itself the source of.',
})
export abstract class Article {
  @Field(() => String)
  headline!: string;

  @Field(() => String, { nullable: true, description: 'BCP 47.' })
  lang!: string | null;

  @Field(() => String, { nullable: true })
  url!: string | null;

  @Field(() => String, {
    description: 'Whole and unnormalized; every span counts its code points.',
  })
  text!: string;

  @Field(() => String)
  textSha256!: string;

  @Field(() => Int, { description: 'In code points.' })
  textLength!: number;

  @Field(() => FuzzyDate, { nullable: true })
  publishedAt!: FuzzyDate | null;

  @Field(() => String, {
    nullable: true,
    description: 'As stated; null when the time carries no zone.',
  })
  timezone!: string | null;

  @Relation('ASSERTED', 'OUT')
  @Field(() => [type('AssertedValue')], {
    description: 'Values that a later form of it gave for its properties.',
  })
  assertedValues!: unknown[];

  @Relation('PUBLISHED_BY', 'OUT')
  @Field(() => type('Organization'), { nullable: true })
  publisher!: unknown;

  @Relation('APPEARS_IN', 'IN')
  @Field(() => type('StatementConnection'), {
    description: 'All statements in it, whoever they come from.',
  })
  statements(@Args(() => StatementArgs) _args: object): unknown {
    return fromGraph();
  }

  @Relation('MENTIONS', 'OUT', { order: MENTION_ORDER.slice(2).concat(by('id')) })
  @Field(() => type('MentionConnection'), {
    description: 'Each place in it that refers to an entity.',
  })
  mentions(@Args(() => ForwardArgs) _args: ForwardArgs): unknown {
    return fromGraph();
  }

  @Relation('REFERS_TO_EVENT', 'OUT')
  @Field(() => [type('EventMention')], {
    description: 'Words that refer to the same happening, event by event.',
  })
  eventMentions!: unknown[];

  @Relation('STATES_TIME', 'OUT')
  @Field(() => [type('TimeExpression')], { description: 'Dates, times and durations in the text.' })
  timeExpressions!: unknown[];

  @Field(() => String, { nullable: true, description: "An annotator's remark." })
  notes!: string | null;

  @Groups({
    by: { '': BY_VOICE },
    path: [{ types: ['APPEARS_IN'], direction: 'IN', label: 'Statement' }],
    order: 'size',
  })
  @Field(() => [HeardVoice], { description: 'Whose voices it lets speak.' })
  heard!: HeardVoice[];

  @Field(() => GraphQLDateTime)
  recordedAt!: Date;
}
export const ArticleConnection = connectionOf('Article');

@Label({ order: [by('id')] })
@ObjectType({ description: 'A happening that several passages refer to.' })
export abstract class Event {
  @Field(() => String)
  id!: string;
  @Field(() => String)
  label!: string;
  @Field(() => String, { nullable: true })
  notes!: string | null;
}

@Label({ order: [byNumber('start')] })
@ObjectType({ description: 'A date, time or duration in the words of an article.' })
export abstract class TimeExpression {
  @Field(() => String)
  id!: string;
  @Field(() => Span)
  span!: Span;
  @Field(() => String, { description: 'DATE, TIME or DURATION (TimeML).' })
  type!: string;
  @Field(() => String, { nullable: true })
  edtf!: string | null;
  @Field(() => String, { nullable: true, description: 'ISO 8601 duration.' })
  iso8601!: string | null;
  @Field(() => String, { nullable: true, description: 'BY, BEFORE, …' })
  relation!: string | null;
  @Field(() => String, { nullable: true })
  notes!: string | null;
}

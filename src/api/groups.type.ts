import { GraphQLDateTime } from 'graphql-scalars';
import { Arg, Field, Float, Int, ObjectType } from 'type-graphql';
import { GroupKey, Made, Part, type } from '../mapping/decorators.js';
import type { Grouping } from '../mapping/mapping.js';
import { Direction, Voice } from './enums.js';
import { fromGraph } from './from-graph.js';

/** How many members of a group are shown. */
const First = (count: number) =>
  Arg('first', () => Int, { nullable: true, defaultValue: count, description: 'At most 50.' });

@Made('group')
@ObjectType({ description: 'How many statements share a key, and which.' })
export abstract class StatementFacetBucket {
  @GroupKey((key) => key)
  @Field(() => String, { description: 'An id, or a value of the enum counted by.' })
  key!: string;
  @Part('group', 'node')
  @Field(() => type('Node'), { nullable: true, description: 'The node whose id the key is.' })
  node!: unknown;
  @Part('group', 'size')
  @Field(() => Int)
  count!: number;
  @Part('group', 'members')
  @Field(() => [type('Statement')], { description: 'The statements behind the number.' })
  statements(@First(3) _first: number): unknown[] {
    return fromGraph();
  }
}

@Made('group')
@ObjectType({ description: 'How many statements were published in an interval, and which.' })
export abstract class TimelineBucket {
  @GroupKey((key) => new Date(`${key}${'-01-01'.slice(key.length - 4)}T00:00:00.000Z`))
  @Field(() => GraphQLDateTime)
  start!: Date;
  @Part('group', 'size')
  @Field(() => Int)
  count!: number;
  @Part('group', 'members')
  @Field(() => [type('Statement')], { description: 'The statements behind the number.' })
  statements(@First(3) _first: number): unknown[] {
    return fromGraph();
  }
}

@Made('group')
@ObjectType({ description: 'Neighbours of a node along one relation.' })
export abstract class Neighborhood {
  @GroupKey((key) => key.split(' ')[0])
  @Field(() => String, { description: 'The relationship type: SAID_BY, ABOUT, …' })
  relation!: string;
  @GroupKey((key) => key.split(' ')[1])
  @Field(() => Direction, { description: 'OUTGOING when the relation starts at the node asked.' })
  direction!: string;
  @Part('group', 'size')
  @Field(() => Int, { description: 'Distinct nodes.' })
  count!: number;
  @Part('group', 'members')
  @Field(() => [type('Node')], { description: 'Newest publication first, then by name.' })
  nodes(@First(10) _first: number): unknown[] {
    return fromGraph();
  }
}

@Made('group')
@ObjectType({ description: 'How much of what is said comes from one kind of voice.' })
export abstract class HeardVoice {
  @GroupKey((key) => key)
  @Field(() => Voice)
  voice!: string;
  @Part('group', 'size')
  @Field(() => Int)
  count!: number;
  @Part('group', 'share')
  @Field(() => Float, { description: 'Of all asserted statements in question, from 0 to 1.' })
  share!: number;
  @Part('group', 'members')
  @Field(() => [type('Statement')], { description: 'The statements behind the number.' })
  statements(@First(3) _first: number): unknown[] {
    return fromGraph();
  }
}

/** Which kinds of source make up each voice. */
export const BY_VOICE: Grouping = {
  kind: 'class',
  property: 'sourceKind',
  classes: {
    NAMED: ['NAMED_PERSON', 'NAMED_ORGANIZATION'],
    UNNAMED: ['UNNAMED_PERSON', 'UNNAMED_GROUP', 'UNSPECIFIED_DOCUMENT'],
    ARTICLE: ['ARTICLE'],
    IMPERSONAL: ['IMPERSONAL'],
  },
};

@Made('counted')
@ObjectType({ description: 'Statements and their number.' })
export abstract class CountedStatements {
  @Part('counted', 'size')
  @Field(() => Int)
  count!: number;
  @Part('counted', 'members')
  @Field(() => [type('Statement')])
  statements(
    @Arg('first', () => Int, { nullable: true, defaultValue: 3, description: 'At most 500.' })
    _first: number,
  ): unknown[] {
    return fromGraph();
  }
}

@Made('corroboration')
@ObjectType({
  description:
    'What other statements say of this one. Only relations that are recorded count; nothing is inferred.',
})
export abstract class Corroboration {
  @Part('corroboration', 'same')
  @Field(() => CountedStatements, { description: 'Statements that make the same claim.' })
  same!: CountedStatements;
  @Part('corroboration', 'supporting')
  @Field(() => CountedStatements, {
    description: 'Statements that support it, or that it supports.',
  })
  supporting!: CountedStatements;
  @Part('corroboration', 'contradicting')
  @Field(() => CountedStatements, { description: 'Statements that contradict it.' })
  contradicting!: CountedStatements;
  @Part('corroboration', 'independent')
  @Field(() => Int, {
    description:
      'How many origins remain of this, the same and the supporting statements when those that are marked as not independent, share a source or stand in articles of one publisher are folded into one.',
  })
  independentOrigins!: number;
  @Part('corroboration', 'origins')
  @Field(() => [CountedStatements], {
    description: 'Each origin with the statements folded into it.',
  })
  origins!: CountedStatements[];
}

import { GraphQLDateTime } from 'graphql-scalars';
import { Arg, Field, Float, Int, ObjectType } from 'type-graphql';
import { Group, type Grouping, nameType, Part, type } from '../mapping/decorators.js';
import { Direction, Voice } from './enums.js';
import { fromGraph } from './from-graph.js';

/** How many members of a group are shown. */
const First = (count: number) =>
  Arg('first', () => Int, { nullable: true, defaultValue: count, description: 'At most 50.' });

@Group()
@ObjectType({ description: 'How many statements share a key, and which.' })
export abstract class StatementFacetBucket {
  @Part((key) => key)
  @Field(() => String, { description: 'An id, or a value of the enum counted by.' })
  key!: string;
  @Part('node')
  @Field(() => type('Node'), { nullable: true, description: 'The node whose id the key is.' })
  node!: unknown;
  @Part('size')
  @Field(() => Int)
  count!: number;
  @Part('members')
  @Field(() => [type('Statement')], { description: 'The statements behind the number.' })
  statements(@First(3) _first: number): unknown[] {
    return fromGraph();
  }
}

@Group()
@ObjectType({ description: 'How many statements were published in an interval, and which.' })
export abstract class TimelineBucket {
  @Part((key) => new Date(`${key}${'-01-01'.slice(key.length - 4)}T00:00:00.000Z`))
  @Field(() => GraphQLDateTime)
  start!: Date;
  @Part('size')
  @Field(() => Int)
  count!: number;
  @Part('members')
  @Field(() => [type('Statement')], { description: 'The statements behind the number.' })
  statements(@First(3) _first: number): unknown[] {
    return fromGraph();
  }
}

@Group()
@ObjectType({ description: 'Neighbours of a node along one relation.' })
export abstract class Neighborhood {
  @Part((key) => key.split(' ')[0])
  @Field(() => String, { description: 'The relationship type: SAID_BY, ABOUT, …' })
  relation!: string;
  @Part((key) => key.split(' ')[1])
  @Field(() => Direction, { description: 'OUTGOING when the relation starts at the node asked.' })
  direction!: string;
  @Part('size')
  @Field(() => Int, { description: 'Distinct nodes.' })
  count!: number;
  @Part('members')
  @Field(() => [type('Node')], { description: 'Newest publication first, then by name.' })
  nodes(@First(10) _first: number): unknown[] {
    return fromGraph();
  }
}

@Group()
@ObjectType({ description: 'How much of what is said comes from one kind of voice.' })
export abstract class HeardVoice {
  @Part((key) => key)
  @Field(() => Voice)
  voice!: string;
  @Part('size')
  @Field(() => Int)
  count!: number;
  @Part('share')
  @Field(() => Float, { description: 'Of all asserted statements in question, from 0 to 1.' })
  share!: number;
  @Part('members')
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

@ObjectType({ description: 'Statements and their number.' })
export abstract class CountedStatements {
  @Field(() => Int)
  count!: number;
  @Field(() => [type('Statement')])
  statements(
    @Arg('first', () => Int, { nullable: true, defaultValue: 3, description: 'At most 500.' })
    _first: number,
  ): unknown[] {
    return fromGraph();
  }
}

@ObjectType({
  description:
    'What other statements say of this one. Only relations that are recorded count; nothing is inferred.',
})
export abstract class Corroboration {
  @Field(() => CountedStatements, { description: 'Statements that make the same claim.' })
  same!: CountedStatements;
  @Field(() => CountedStatements, {
    description: 'Statements that support it, or that it supports.',
  })
  supporting!: CountedStatements;
  @Field(() => CountedStatements, { description: 'Statements that contradict it.' })
  contradicting!: CountedStatements;
  @Field(() => Int, {
    description:
      'How many origins remain of this, the same and the supporting statements when those that are marked as not independent, share a source or stand in articles of one publisher are folded into one.',
  })
  independentOrigins!: number;
  @Field(() => [CountedStatements], {
    description: 'Each origin with the statements folded into it.',
  })
  origins!: CountedStatements[];
}
nameType('Corroboration', Corroboration);

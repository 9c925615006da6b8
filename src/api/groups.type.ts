import { GraphQLDateTime } from 'graphql-scalars';
import { Arg, Float, Int, ObjectType } from 'type-graphql';
import { GroupKey, Groups, Made, Part } from '../mapping/decorators.js';
import type { Grouping, StepDeclaration } from '../mapping/mapping.js';
import { LISTS } from '../model/limits.js';
import { Direction, OriginTie, Voice } from './enums.js';
import { Fields, field, nullable } from './fields.js';

/** How many members of a group are shown. */
const First = (count: number) =>
  Arg('first', () => Int, { nullable: true, defaultValue: count, description: 'At most 50.' });

const COUNT = field(Int, 'How many statements.', Part('group', 'size'));
const BEHIND = field(
  ['Statement'],
  'Statements behind the number, newest publication first.',
  Part('group', 'members'),
  First(3),
);
/** A key as it is. */
const PLAIN = GroupKey((key) => key);

@Made('group')
@ObjectType({ description: 'How many statements share a key, and which.' })
@Fields({
  key: field(String, 'What they share: an id, or a value of the enum counted by.', PLAIN),
  node: nullable(
    'Node',
    'The thing whose id the key is: `node { label }`. Null when the key is no id.',
    Part('group', 'node'),
  ),
  count: COUNT,
  statements: BEHIND,
})
export abstract class StatementFacetBucket {}

@Made('group')
@ObjectType({ description: 'How many statements were published in an interval, and which.' })
@Fields({
  start: field(
    GraphQLDateTime,
    'The first instant of the interval.',
    GroupKey((key) => new Date(`${key}${'-01-01'.slice(key.length - 4)}T00:00:00.000Z`)),
  ),
  count: COUNT,
  statements: BEHIND,
})
export abstract class TimelineBucket {}

@Made('group')
@ObjectType({ description: 'What a node is linked to along one relation, in one direction.' })
@Fields({
  relation: field(
    String,
    'Which relation: SAID_BY, ABOUT, …, as `PathRelation` tells them.',
    GroupKey((key) => key.split(' ')[0]),
  ),
  direction: field(
    Direction,
    'OUTGOING when the relation starts at the node asked, else INCOMING.',
    GroupKey((key) => key.split(' ')[1]),
  ),
  count: field(Int, 'How many different things.', Part('group', 'size')),
  nodes: field(
    ['Node'],
    'Some of them: newest publication first, then by name.',
    Part('group', 'members'),
    First(10),
  ),
})
export abstract class Neighborhood {}

@Made('group')
@ObjectType({ description: 'How much of what is said comes from one kind of voice.' })
@Fields({
  voice: field(Voice, 'Which kind of voice.', PLAIN),
  count: COUNT,
  share: field(
    Float,
    'Its part of all asserted statements in question, from 0 to 1.',
    Part('group', 'share'),
  ),
  statements: BEHIND,
})
abstract class HeardVoice {}

/** Which kinds of source make up each voice. */
const BY_VOICE: Grouping = {
  kind: 'class',
  property: 'sourceKind',
  classes: {
    NAMED: ['NAMED_PERSON', 'NAMED_ORGANIZATION'],
    UNNAMED: ['UNNAMED_PERSON', 'UNNAMED_GROUP', 'UNSPECIFIED_DOCUMENT'],
    ARTICLE: ['ARTICLE'],
    IMPERSONAL: ['IMPERSONAL'],
  },
};

/** Whose voices speak in the statements that a path leads to. */
export function heardAlong(description: string, ...path: readonly StepDeclaration[]) {
  return field([HeardVoice], description, Groups({ by: { '': BY_VOICE }, path, order: 'size' }));
}

@Made('counted')
@ObjectType({ description: 'Statements and their number.' })
@Fields({
  count: field(Int, 'How many there are.', Part('counted', 'size')),
  statements: field(
    ['Statement'],
    'Some of them.',
    Part('counted', 'members'),
    Arg('first', () => Int, {
      nullable: true,
      defaultValue: 3,
      description: `At most ${LISTS.most}.`,
    }),
  ),
})
abstract class CountedStatements {}

@Made('fold')
@ObjectType({ description: 'Why two statements go back to one origin.' })
@Fields({
  by: field(OriginTie, 'What ties them.', Part('fold', 'by')),
  statements: field(['Statement'], 'The two statements.', Part('fold', 'statements')),
  through: field(
    ['Node'],
    'By what that is seen: the source, relay or publisher; two of these that are judged the same, and the changes that say so; the change that marks the relation, where a curator did.',
    Part('fold', 'through'),
  ),
})
abstract class OriginFold {}

@Made('counted')
@ObjectType({ description: 'Statements that go back to one origin, and their number.' })
@Fields({
  folds: field(
    [OriginFold],
    'What holds them together: one fewer than there are statements.',
    Part('counted', 'folds'),
  ),
})
abstract class Origin extends CountedStatements {}

@Made('corroboration')
@ObjectType({
  description:
    'What other statements say of this one. Only relations that are recorded count; nothing is inferred.',
})
@Fields({
  same: field(
    CountedStatements,
    'Statements that make the same claim.',
    Part('corroboration', 'same'),
  ),
  supporting: field(
    CountedStatements,
    'Statements that support it, or that it supports.',
    Part('corroboration', 'supporting'),
  ),
  contradicting: field(
    CountedStatements,
    'Statements that contradict it.',
    Part('corroboration', 'contradicting'),
  ),
  independentOrigins: field(
    Int,
    'How many origins remain of this, the same and the supporting statements when those are folded into one that share a source, or have two that are judged the same; of which one is relayed by a source, relay, publisher or article of the other; that stand in articles of one publisher; or that are marked as not independent.',
    Part('corroboration', 'independent'),
  ),
  origins: field(
    [Origin],
    'Each origin with the statements folded into it, and by what.',
    Part('corroboration', 'origins'),
  ),
})
export abstract class Corroboration {}

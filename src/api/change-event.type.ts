import { GraphQLDateTime } from 'graphql-scalars';
import { Int, ObjectType } from 'type-graphql';
import { Made, Part } from '../mapping/decorators.js';
import { ChangeEventKind } from './enums.js';
import { Fields, field, nullable } from './fields.js';
import { Node } from './interfaces.js';

@Made('event')
@ObjectType({
  description: 'What became of one node, as it is told to who subscribes to `changes`.',
})
@Fields({
  cursor: field(
    String,
    'Where it stands among all that is recorded: pass it as `since` to go on after it.',
    Part('event', 'cursor'),
  ),
  kind: field(ChangeEventKind, 'What became of the node.', Part('event', 'kind')),
  recordedAt: field(
    GraphQLDateTime,
    "When it was recorded, by the store's one clock.",
    Part('event', 'recordedAt'),
  ),
  node: nullable(
    Node,
    'What it became of, as it is now: a statement, an article, a claim, or an entity that was judged. Null with CURRENT.',
    Part('event', 'node'),
  ),
  edge: nullable(
    'StatementEdge',
    'Where the statement stands in `statements(filter)` now, in its default order. Null when the list does not show it, or shows it no more: take it out of yours.',
    Part('event', 'edge'),
  ),
  total: field(
    Int,
    'The `totalCount` of `statements(filter)` as it is now.',
    Part('event', 'total'),
  ),
})
export abstract class ChangeEvent {}

import { type GraphQLNamedType, type GraphQLObjectType, isObjectType, isUnionType } from 'graphql';
import { invariant } from '../errors.js';
import type { FieldMapping, TypeMapping } from '../mapping/mapping.js';
import type { Direction } from '../model/ends.js';
import type { PlanContext } from './context.js';

/** What a relation field leads to. */
export interface RelationTarget {
  /** The node type reached. */
  readonly node: TypeMapping;
  /** The type that shows the relationship: an @Edge class, or null when only nodes are shown. */
  readonly edge: TypeMapping | null;
  /** The type selected on: the connection's, the edge's or the node's. */
  readonly shown: GraphQLNamedType;
  /** The same where it is a connection. */
  readonly connection: GraphQLObjectType | null;
}

/** Unwraps a relation field's type: `[Role!]!`, `[Attribution!]!`, `StatementConnection!`, `Article`. */
export function relationTarget(
  { schema, mapping: { types } }: Pick<PlanContext, 'schema' | 'mapping'>,
  shown: GraphQLNamedType,
  direction: Direction,
): RelationTarget {
  const over = types.get(shown.name)?.connection;
  const name = over?.node ?? shown.name;
  const element = types.get(name);
  const edges = [element, types.get(over?.edge ?? name)];
  const edge = edges.find((type) => type?.kind === 'edge') ?? null;
  const node =
    element?.kind === 'node'
      ? element
      : isUnionType(schema.getType(name))
        ? types.get('Node')
        : edge && types.get(farEnd(edge, direction) ?? '');
  invariant(node, `${shown.name} leads to no node type`);
  return { node, edge, shown, connection: over && isObjectType(shown) ? shown : null };
}

/** The name of the type at the far end of a relationship type's class. */
function farEnd({ fields, targets }: TypeMapping, direction: Direction): string | undefined {
  const far = direction === 'IN' ? 'start' : 'end';
  const isFar = ([, field]: [string, FieldMapping]) => field.kind === 'end' && field.end === far;
  return targets.get([...fields].find(isFar)?.[0] ?? '');
}

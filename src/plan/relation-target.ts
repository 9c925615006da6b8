import {
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isObjectType,
  isUnionType,
} from 'graphql';
import type { Direction, Mapping, TypeMapping } from '../mapping/mapping.js';

/** What a relation field leads to. */
export interface RelationTarget {
  /** The node type reached. */
  readonly node: TypeMapping;
  /** The type that shows the relationship: an @Edge class, or null when only nodes are shown. */
  readonly edge: TypeMapping | null;
  /** The type selected on: the connection's, the edge's or the node's. */
  readonly shown: GraphQLNamedType;
  readonly connection: {
    readonly type: GraphQLObjectType;
    readonly element: GraphQLNamedType;
  } | null;
}

/** Unwraps a relation field's type: `[Role!]!`, `[Attribution!]!`, `StatementConnection!`, `Article`. */
export function relationTarget(
  schema: GraphQLSchema,
  mapping: Mapping,
  fieldType: GraphQLNamedType,
  direction: Direction,
): RelationTarget {
  const connection = connectionOf(fieldType);
  const shown = connection?.element ?? fieldType;
  const own = mapping.get(shown.name);
  const edgeName = connection ? edgeTypeName(connection.type) : shown.name;
  const edge = own?.kind === 'edge' ? own : (mapping.get(edgeName) ?? null);
  const edgeMapping = edge?.kind === 'edge' ? edge : null;
  const node = isUnionType(shown)
    ? mapping.get('Node')
    : own?.kind === 'node'
      ? own
      : otherEnd(schema, mapping, edgeMapping, direction);
  if (!node) throw new Error(`${fieldType.name} leads to no node type`);
  return { node, edge: edgeMapping, shown: fieldType, connection };
}

function connectionOf(type: GraphQLNamedType): RelationTarget['connection'] {
  if (!isObjectType(type) || !type.name.endsWith('Connection')) return null;
  const nodes = type.getFields()['nodes'];
  return nodes ? { type, element: getNamedType(nodes.type) } : null;
}

function edgeTypeName(connection: GraphQLObjectType): string {
  const edges = connection.getFields()['edges'];
  return edges ? getNamedType(edges.type).name : '';
}

/** The node type at the far end of a relationship type's class. */
function otherEnd(
  schema: GraphQLSchema,
  mapping: Mapping,
  edge: TypeMapping | null,
  direction: Direction,
): TypeMapping | undefined {
  if (!edge) return undefined;
  const far = direction === 'IN' ? 'start' : 'end';
  const type = schema.getType(edge.name);
  for (const [name, field] of edge.fields) {
    if (field.kind === 'end' && field.end === far && isObjectType(type)) {
      const fieldType = type.getFields()[name]?.type;
      return fieldType ? mapping.get(getNamedType(fieldType).name) : undefined;
    }
  }
  return undefined;
}

import { type GraphQLObjectType, getNamedType, isObjectType, type SelectionSetNode } from 'graphql';
import { collectFields, type Document, subSelections } from './collect-fields.js';
import type { Pick } from './plan.js';

/** Which fields of a value object were selected, under which keys. */
export function planPick(
  context: Document,
  type: GraphQLObjectType,
  selections: readonly SelectionSetNode[],
): Pick {
  return [...collectFields(context, type, selections)].flatMap(([key, nodes]) => {
    const field = type.getFields()[nodes[0]?.name.value ?? ''];
    if (!field) return [];
    const inner = getNamedType(field.type);
    return {
      key,
      field: field.name,
      pick: isObjectType(inner) ? planPick(context, inner, subSelections(nodes)) : null,
    };
  });
}

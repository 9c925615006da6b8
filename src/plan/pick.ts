import { type GraphQLObjectType, isObjectType, type SelectionSetNode } from 'graphql';
import { type Document, selectedFields } from './collect-fields.js';
import type { Pick } from './plan.js';

/** Which fields of a value object were selected, under which keys. */
export function planPick(
  context: Document,
  object: GraphQLObjectType,
  sets: readonly SelectionSetNode[],
): Pick {
  return selectedFields(context, object, sets).map(({ key, field, type, selections }) => ({
    key,
    field: field.name,
    pick: isObjectType(type) ? planPick(context, type, selections) : null,
  }));
}

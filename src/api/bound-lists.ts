import {
  type GraphQLArgument,
  GraphQLInt,
  type GraphQLSchema,
  getNullableType,
  isInterfaceType,
  isListType,
  isObjectType,
} from 'graphql';
import type { Mapping } from '../mapping/mapping.js';
import { LISTS } from '../model/limits.js';

/**
 * Gives every list of nodes or relationships that has no pages the argument `first`, as many as usual when left out, so
 * that no list of the API is without a bound and each costs what was asked for.
 */
export function boundLists(schema: GraphQLSchema, mapping: Mapping): void {
  for (const { name, fields } of mapping.types.values()) {
    const type = schema.getType(name);
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const kind = fields.get(field.name)?.kind;
      if (kind !== 'relation' && kind !== 'found') continue;
      if (!isListType(getNullableType(field.type))) continue;
      field.args = [...field.args, first()];
    }
  }
}

function first(): GraphQLArgument {
  return {
    name: 'first',
    description: `At most ${LISTS.most}.`,
    type: GraphQLInt,
    defaultValue: LISTS.usual,
    deprecationReason: undefined,
    extensions: {},
    astNode: undefined,
  };
}

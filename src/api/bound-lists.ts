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

const DEFAULT_SIZE = 50;

/**
 * Gives every list of nodes or relationships that has no pages the argument `first`, 50 when left out, so
 * that no list of the API is without a bound and each costs what was asked for.
 */
export function boundLists(schema: GraphQLSchema, mapping: Mapping): void {
  for (const { name, fields } of mapping.types.values()) {
    const type = schema.getType(name);
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      if (fields.get(field.name)?.kind !== 'relation') continue;
      if (!isListType(getNullableType(field.type))) continue;
      field.args = [...field.args, first()];
    }
  }
}

function first(): GraphQLArgument {
  return {
    name: 'first',
    description: 'At most 500.',
    type: GraphQLInt,
    defaultValue: DEFAULT_SIZE,
    deprecationReason: undefined,
    extensions: {},
    astNode: undefined,
  };
}

import {
  type GraphQLArgument,
  type GraphQLField,
  GraphQLInt,
  GraphQLNonNull,
  type GraphQLSchema,
  getNullableType,
  isInterfaceType,
  isListType,
  isObjectType,
} from 'graphql';
import type { CountMapping, FieldMapping, Mapping, TypeMapping } from '../mapping/mapping.js';
import { LISTS } from '../model/limits.js';

/**
 * Gives every list of nodes or relationships that has no pages the argument `first`, as many as usual when left out, so
 * that no list of the API is without a bound and each costs what was asked for; and beside it a field that tells how many
 * there are in all, so that none is cut unseen. Returns the mapping with these fields.
 */
export function boundLists(schema: GraphQLSchema, mapping: Mapping): Mapping {
  const counts = new Map<FieldMapping, CountMapping>();
  const bound = (mapped: TypeMapping): TypeMapping => {
    const type = schema.getType(mapped.name);
    if (!isObjectType(type) && !isInterfaceType(type)) return mapped;
    const own = type.getFields();
    const fields = new Map(mapped.fields);
    for (const field of Object.values(own)) {
      const of = mapped.fields.get(field.name);
      if (of?.kind !== 'relation' && of?.kind !== 'found') continue;
      if (!isListType(getNullableType(field.type))) continue;
      const name = `${field.name}Count`;
      // The same for all types that have the list from one interface, so that it is planned once for them.
      const count = counts.get(of) ?? { kind: 'count', list: field.name, of };
      counts.set(of, count);
      fields.set(name, count);
      own[name] = countOf(field, name);
      field.args = [...field.args, first()];
    }
    return { ...mapped, fields };
  };
  const types = new Map([...mapping.types].map(([name, type]) => [name, bound(type)]));
  return { ...mapping, types };
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

function countOf(
  list: GraphQLField<unknown, unknown>,
  name: string,
): GraphQLField<unknown, unknown> {
  return {
    ...list,
    name,
    description: `How many \`${list.name}\` there are in all.`,
    type: new GraphQLNonNull(GraphQLInt),
  };
}

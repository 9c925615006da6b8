import { type GraphQLObjectType, type GraphQLSchema, isObjectType } from 'graphql';

/** Object types without an id: values, which are what they hold and where they stand. */
export function valueTypes(schema: GraphQLSchema): readonly GraphQLObjectType[] {
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  return Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter(
      (type) => !roots.includes(type) && !type.name.startsWith('__') && !('id' in type.getFields()),
    );
}

/** What the description of each of them ends with. */
export const IS_VALUE = 'A value without an id: a cache keeps it in what holds it.';

/** Has each of them say so. */
export function describeValues(schema: GraphQLSchema): void {
  for (const type of valueTypes(schema))
    type.description = [type.description, IS_VALUE].filter(Boolean).join(' ');
}

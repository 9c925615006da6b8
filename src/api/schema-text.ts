import { type GraphQLSchema, lexicographicSortSchema, printSchema } from 'graphql';

/** The API's schema in GraphQL's own language, as `schema/schema.graphql` has it. */
export function schemaText(schema: GraphQLSchema): string {
  return `${printSchema(lexicographicSortSchema(schema))}\n`;
}

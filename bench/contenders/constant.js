// Apollo Server with one constant resolver and no graph behind it: what any GraphQL answer costs here at least.
import { GraphQLObjectType, GraphQLSchema, GraphQLString } from 'graphql';
import { serveSchema } from './serve-schema.js';

const answer = 'x'.repeat(500);
const query = new GraphQLObjectType({
  name: 'Query',
  fields: { constant: { type: GraphQLString, resolve: () => answer } },
});

await serveSchema(new GraphQLSchema({ query }), () => ({}));

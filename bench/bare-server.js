// The least a GraphQL server on these packages can be: one field, no database.
import 'reflect-metadata';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { buildSchema, Query, Resolver } from 'type-graphql';

class Hello {
  hello() {
    return 'world';
  }
}
Query(() => String)(
  Hello.prototype,
  'hello',
  Object.getOwnPropertyDescriptor(Hello.prototype, 'hello'),
);
Resolver()(Hello);

const apollo = new ApolloServer({
  schema: await buildSchema({ resolvers: [Hello], validate: false }),
});
await startStandaloneServer(apollo, { listen: { port: 0 } });
process.stdout.write('listening\n');

// The least a GraphQL server on these packages can be: one field, no database.
import 'reflect-metadata';
import { createServer } from 'node:http';
import { ApolloServer } from '@apollo/server';
import { expressMiddleware } from '@as-integrations/express5';
import express from 'express';
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
await apollo.start();
const app = express();
app.use('/graphql', express.json(), expressMiddleware(apollo));
createServer(app).listen(0, () => process.stdout.write('listening\n'));

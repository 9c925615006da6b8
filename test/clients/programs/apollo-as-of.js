// Apollo Client as of several instants: ids are the same at all of them, so each instant has a client of its own.
//
//   node apollo-as-of.js http://localhost:4000/graphql person:ID INSTANT
import { ApolloClient, gql, HttpLink, InMemoryCache } from '@apollo/client';

const [url, id, instant] = process.argv.slice(2);
const newClient = () => new ApolloClient({ link: new HttpLink({ uri: url }), cache: new InMemoryCache() });
const POSTINGS = gql`query Postings($id: ID!, $at: DateTime) @asOf(at: $at) {
  person(id: $id) { id roles { id title } }
}`;
const titlesOf = async (client, at, fetchPolicy) => {
  const { data } = await client.query({ query: POSTINGS, variables: { id, at }, fetchPolicy });
  return data.person.roles.map(({ title }) => title);
};

const then = newClient();
const now = newClient();
for (let round = 0; round < 2; round += 1)
  console.log(await titlesOf(then, instant), await titlesOf(now, null));

// What one client for both would show of now after it was asked about then.
const both = newClient();
await titlesOf(both, null);
await titlesOf(both, instant);
console.log(await titlesOf(both, null, 'cache-only'));

// urql with documents by their hash: whole when the server does not know it yet, and its SHA-256 by GET from then on.
//
//   node urql-persisted.js http://localhost:4000/graphql
import { Client, cacheExchange, fetchExchange, gql } from '@urql/core';
import { persistedExchange } from '@urql/exchange-persisted';

const [url] = process.argv.slice(2);
const client = new Client({
  url,
  exchanges: [
    cacheExchange,
    persistedExchange({ preferGetForPersistedQueries: true }),
    fetchExchange,
  ],
  fetch(address, options) {
    console.log(new URL(address).searchParams.has('query') ? 'whole' : 'by its hash');
    return fetch(address, options);
  },
});

const PERSON = gql`query Person($id: ID!) { person(id: $id) { id name } }`;
for (const id of ['person:michael-clarke', 'person:andrey-pomagaybus']) {
  const { data, error } = await client.query(PERSON, { id });
  console.log(error?.message ?? data.person.name);
}

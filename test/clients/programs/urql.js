// urql: its default exchanges, and news by its own fetch.
//
//   node urql.js http://localhost:4000/graphql [TOKEN]
import { Client, cacheExchange, fetchExchange, gql } from '@urql/core';

const [url, token] = process.argv.slice(2);
const client = new Client({
  url,
  exchanges: [cacheExchange, fetchExchange],
  fetchOptions: { headers: token ? { authorization: `Bearer ${token}` } : {} },
  fetchSubscriptions: true,
});

const PERSON = gql`query Person($id: ID!) { person(id: $id) { id name } }`;
const { data, error } = await client.query(PERSON, { id: 'person:michael-clarke' });
console.log(error?.message ?? data.person.name);

const ADDED = gql`subscription { statementAdded { id text } }`;
let heard = 0;
client.subscription(ADDED, {}).subscribe(({ data, error }) => {
  console.log(error?.message ?? data.statementAdded.text);
  heard += 1;
  if (heard === 2) process.exit();
});

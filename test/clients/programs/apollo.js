// Apollo Client 4: documents by their hash, a list that grows in a normalized cache, what all sources have in common,
// and news over WebSocket.
//
//   node apollo.js http://localhost:4000/graphql [TOKEN]
import { createHash } from 'node:crypto';
import { ApolloClient, ApolloLink, gql, HttpLink, InMemoryCache } from '@apollo/client';
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { relayStylePagination } from '@apollo/client/utilities';
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
// In the package it is who-said-where/schema/possibleTypes.json.
import possibleTypes from '../../../schema/possibleTypes.json' with { type: 'json' };

const [url, token] = process.argv.slice(2);
const headers = token ? { authorization: `Bearer ${token}` } : {};
const sockets = createClient({
  url: url.replace('http', 'ws'),
  connectionParams: headers,
  webSocketImpl: WebSocket, // Browsers, and Node from 22 on, have their own.
});
const hashes = new PersistedQueryLink({
  sha256: (document) => createHash('sha256').update(document).digest('hex'),
  useGETForHashedQueries: true,
});
const client = new ApolloClient({
  link: ApolloLink.split(
    ({ operationType }) => operationType === 'subscription',
    new GraphQLWsLink(sockets),
    hashes.concat(new HttpLink({ uri: url, headers })),
  ),
  cache: new InMemoryCache({
    possibleTypes,
    typePolicies: { Source: { fields: { said: relayStylePagination() } } },
  }),
});

const SAID = gql`query Said($id: ID!, $after: String) {
  node(id: $id) {
    id
    label
    ... on Source {
      said(first: 2, after: $after) {
        totalCount
        edges { node { id text } }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
}`;
const variables = { id: 'person:michael-clarke' };
let { node } = (await client.query({ query: SAID, variables })).data;
while (node.said.pageInfo.hasNextPage) {
  const { endCursor: after } = node.said.pageInfo;
  await client.query({ query: SAID, variables: { ...variables, after }, fetchPolicy: 'network-only' });
  ({ node } = client.readQuery({ query: SAID, variables }));
}
console.log(`${node.label}: ${node.said.edges.length} of ${node.said.totalCount}`);

const ADDED = gql`subscription { statementAdded { id text } }`;
let heard = 0;
const news = client.subscribe({ query: ADDED }).subscribe(({ data, error }) => {
  console.log(error?.message ?? data.statementAdded.text);
  heard += 1;
  if (heard < 2) return;
  news.unsubscribe();
  sockets.dispose();
});

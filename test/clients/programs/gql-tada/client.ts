// gql.tada: what a document answers and takes, as types that TypeScript itself reads out of its text.
//
//   npx gql.tada generate-output && npx tsx client.ts http://localhost:4000/graphql
import { initGraphQLTada, type TadaDocumentNode } from 'gql.tada';
import { print } from 'graphql';
import type { introspection } from './schema-types.js';

const graphql = initGraphQLTada<{
  introspection: introspection;
  scalars: { DateTime: string; EDTF: string };
}>();
const [url = ''] = process.argv.slice(2);

async function ask<Result, Variables>(
  document: TadaDocumentNode<Result, Variables>,
  variables: Variables,
): Promise<Result> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: print(document), variables }),
  });
  const { data, errors } = await response.json();
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}

const SAYS = graphql(`
  query Says($filter: StatementFilter!) {
    statements(filter: $filter, first: 2) {
      nodes {
        certainty
        saidBy { source { __typename name ... on Person { roles { title } } } }
      }
    }
  }
`);

const { statements } = await ask(SAYS, {
  filter: { saidBy: { id: { eq: 'person:michael-clarke' } }, kind: { eq: 'DIRECT_QUOTE' } },
});
for (const { certainty, saidBy } of statements.nodes)
  for (const { source } of saidBy)
    console.log(source.name, source.__typename === 'Person' && source.roles[0]?.title, certainty);

// @ts-expect-error A value that the enum does not have.
void (() => ask(SAYS, { filter: { kind: { eq: 'QUOTE' } } }));
// @ts-expect-error A field that the document does not ask for.
void statements.totalCount;

// graphql-codegen: what a document answers and takes, as types that are generated from it and the schema.
//
//   npx graphql-codegen --config codegen.json && npx tsx client.ts http://localhost:4000/graphql
import { graphql } from './generated/gql.js';
import type { TypedDocumentString } from './generated/graphql.js';

const [url = ''] = process.argv.slice(2);

async function ask<Result, Variables>(
  query: TypedDocumentString<Result, Variables>,
  variables: Variables,
): Promise<Result> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
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
        saidBy {
          source {
            __typename
            name
            ... on Person { roles { title } }
          }
        }
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

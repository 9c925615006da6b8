import { WORDS } from './fragments.js';
import { graphql, type ResultOf } from './graphql.js';

/** Statements with everything that is written out of them, a page at a time. */
export const EXPORT = graphql(
  `
query Export(
  $filter: StatementFilter, $orderBy: [StatementOrder!], $first: Int!, $after: String
  $lang: [String!], $named: Boolean!
) {
  statements(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
    pageInfo { endCursor hasNextPage }
    nodes {
      ...Words
      speakers: saidBy(first: 100) {
        roleAsStated
        basis
        affiliationAsStated { ... on Node { id } name }
        source { ... on Node { id } name }
      }
      relays: relayedBy(first: 100) { source { ... on Node { id } name } }
      subjects: about(first: 100) {
        edges { role relation implied node { ... on Node { id } name } }
      }
      article { url publisher { id name } }
    }
  }
}`,
  [WORDS],
);

/** A statement with everything that is written out of it. */
export type Exported = ResultOf<typeof EXPORT>['statements']['nodes'][number];

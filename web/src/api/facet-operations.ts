import { REF } from './fragments.js';
import { graphql } from './graphql.js';

/** How many statements there are by one property, largest first. */
export const FACET = graphql(
  `
query Facet($filter: StatementFilter, $by: StatementFacet!, $first: Int!, $lang: [String!], $named: Boolean!) {
  statements(filter: $filter) {
    totalCount
    facets(by: $by, first: $first) { key count node { ...Ref } }
  }
}`,
  [REF],
);

/** What some ids are called. */
export const CALLED = graphql(
  `
query Called($ids: [ID!]!, $lang: [String!], $named: Boolean!) {
  nodes(ids: $ids) { ...Ref }
}`,
  [REF],
);

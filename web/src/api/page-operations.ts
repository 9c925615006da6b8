import { WORDS } from './fragments.js';
import { graphql, type ResultOf } from './graphql.js';

/** A page of all statements that a filter admits, from either end, with how many there are. */
export const PAGE = graphql(
  `
query Page(
  $filter: StatementFilter, $orderBy: [StatementOrder!], $first: Int, $after: String, $last: Int, $before: String
  $lang: [String!], $named: Boolean!
) {
  statements(
    filter: $filter, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before
  ) {
    totalCount
    pageInfo { startCursor endCursor }
    nodes { ...Words article { url publisher { name } } }
  }
}`,
  [WORDS],
);

/** A page of statements as it is listed. */
export type Page = ResultOf<typeof PAGE>['statements'];

/** A statement with its outlet and address. */
export type Row = Page['nodes'][number];

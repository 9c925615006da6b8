import { graphql } from './graphql.js';

/** How two nodes hang together through what was said, read out as sentences. */
export const PATHS = graphql(`
query Paths($from: ID!, $to: ID!, $publishedFrom: DateTime, $publishedTo: DateTime) {
  paths(
    from: $from, to: $to, first: 3, publishedFrom: $publishedFrom, publishedTo: $publishedTo
    relations: [SAID_BY, ABOUT, APPEARS_IN, RELAYED_BY, HOLDS, AT, WITHIN]
  ) {
    steps {
      sentence
      from { __typename id ... on Statement { article { id } } }
      to { __typename id ... on Statement { article { id } } }
    }
  }
}`);

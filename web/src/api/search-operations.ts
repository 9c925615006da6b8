import { graphql } from './graphql.js';

/** Everything that has one of some words in a name, a headline or a text, with how much of it there is. */
export const SEARCH = graphql(`
query Search($text: String!, $types: [SearchType!]) {
  search(text: $text, first: 20, types: $types) {
    edges {
      field
      highlight { value start end }
      node {
        __typename
        ... on Node { id label }
        ... on Statement { article { id } saidBy(first: 1) { source { name } } }
        ... on Person { roles(first: 1) { title at { ... on Entity { name } } } }
        ... on Source { said { totalCount } }
        ... on Entity { saidAbout { totalCount } }
        ... on Article { statements { totalCount } }
      }
    }
  }
}`);

import { graphql } from './graphql.js';

/** Variables of a list. */
export const ASKED = '$filter: StatementFilter, $first: Int';
/** Variables of what names things. */
export const NAMED = '$lang: [String!], $named: Boolean!';
/** Variables of the lists of a node. */
export const AROUND = `$id: ID!, $said: Boolean!, $about: Boolean!, $inside: Boolean!, $both: Boolean!, $overlap: StatementFilter, ${ASKED}`;

/**
 * All statements. `Listed` is what is asked of a list; a question is asked of this one or, at the cost of the answer and
 * not of the graph, of the lists of a node.
 */
export const LIST = 'statements(filter: $filter, first: $first) { ...Listed }';
/** What a node says and what is said about it; `Both` is asked of what it says about itself, which is in two lists. */
export const LISTS_OF_NODE = `
  node(id: $id) {
    ... on Source {
      said(filter: $filter, first: $first) @include(if: $said) { ...Listed }
      both: said(filter: $overlap, first: 0) @include(if: $both) { ...Both }
    }
    ... on Entity {
      saidAbout(filter: $filter, first: $first) @include(if: $about) { ...Listed }
    }
    ... on Article {
      statements(filter: $filter, first: $first) @include(if: $inside) { ...Listed }
    }
  }`;

/** How many of a node’s statements are in two of its lists. */
export const TOTAL = graphql('fragment Both on StatementConnection { totalCount }');

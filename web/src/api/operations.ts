const NODE = /* GraphQL */ `
fragment Ref on Node {
  __typename
  id
  ... on Source { name }
  ... on Entity { name names(lang: $lang, first: 2) @include(if: $named) { value lang } }
  ... on MilitaryUnit { echelon branch unitType allegiance(first: 1) { state { id } } }
}`;

const STATEMENT = /* GraphQL */ `
fragment Words on Statement {
  id
  text
  kind
  sourceKind
  certainty
  hypothetical
  position
  spans { start end text }
  cue { start end text }
  hedges { start end text category }
  boosters { start end text category }
  saidAt { edtf earliest latest text }
  saidBy(first: 8) {
    roleAsStated
    basis
    affiliationAsStated { id name }
    source { ...Ref }
  }
  relayedBy(first: 5) { source { ...Ref } }
  candidateSources(first: 5) { reason source { ...Ref } }
  about(first: 12) {
    edges { role relation via implied span { start end text } node { ...Ref } }
  }
  article { id headline publishedAt { edtf earliest latest text } }
  partOf { id }
  antecedent { id text }
  consequent { id text }
}
${NODE}`;

/** A page of statements, with how many there are in all. */
export const STATEMENTS = /* GraphQL */ `
query Statements($filter: StatementFilter, $first: Int, $after: String, $lang: [String!], $named: Boolean!) {
  statements(filter: $filter, first: $first, after: $after) {
    totalCount
    pageInfo { hasNextPage endCursor }
    nodes { ...Words }
  }
}
${STATEMENT}`;

/**
 * Statements around one node, reached from it: their cost is that of the page, not of the graph. `both` counts
 * those that it says about itself, which are in two of the lists.
 */
export const SURROUNDINGS = /* GraphQL */ `
query Surroundings(
  $id: ID!, $said: Boolean!, $about: Boolean!, $inside: Boolean!, $both: Boolean!
  $filter: StatementFilter, $overlap: StatementFilter, $first: Int, $lang: [String!], $named: Boolean!
) {
  node(id: $id) {
    ... on Source {
      said(filter: $filter, first: $first) @include(if: $said) { totalCount nodes { ...Words } }
      both: said(filter: $overlap, first: 0) @include(if: $both) { totalCount }
    }
    ... on Entity {
      saidAbout(filter: $filter, first: $first) @include(if: $about) { totalCount nodes { ...Words } }
    }
    ... on Article {
      statements(filter: $filter, first: $first) @include(if: $inside) { totalCount nodes { ...Words } }
    }
  }
}
${STATEMENT}`;

/** One article with everything it says, parts of conditionals included. */
export const ARTICLE = /* GraphQL */ `
query Article($id: ID!, $lang: [String!], $named: Boolean!) {
  article(id: $id) {
    id
    headline
    text
    lang
    url
    publishedAt { edtf earliest latest text }
    publisher { id name }
    statements(first: 500, filter: { hypothetical: {} }) { totalCount nodes { ...Words } }
    mentions(first: 500) { nodes { span { start end text } entity { ...Ref } } }
  }
}
${STATEMENT}`;

/** What an id stands for, and how much there is to see of it. */
export const CARD = /* GraphQL */ `
query Card($id: ID!, $named: Boolean!, $lang: [String!]) {
  node(id: $id) {
    ...Ref
    ... on Entity {
      all: names { value lang type background }
      facts { fact value background evidence { start end text } }
      notes
      saidAbout { totalCount }
      mentions(first: 1) { totalCount nodes { article { id } } }
    }
    ... on Source { said { totalCount } }
    ... on Person { roles { title rank at { __typename id name } evidence { start end text } } }
    ... on MilitaryUnit {
      superiors { ...Ref }
      subordinates(first: 20) { totalCount nodes { ...Ref } }
      states: allegiance { background evidence { start end text } article { id } state { ...Ref } }
    }
    ... on Place {
      placeType
      containments { background evidence { start end text } article { id } place { ...Ref } }
      contains(first: 20) { totalCount nodes { ...Ref } }
      control { status actor { id name } statement { id text article { id } } evidence { text } }
    }
    ... on AnonymousSource { descriptionAsStated article { id headline } }
    ... on Article { headline statements { totalCount } publishedAt { edtf } }
    ... on Statement { text article { id } }
  }
}
${NODE}`;

/** Which of some places lie in another: why a statement about them is one about it. */
export const INSIDE = /* GraphQL */ `
query Inside($id: ID!, $ids: [ID!]!, $lang: [String!], $named: Boolean!) {
  place(id: $id) { ...Ref }
  places(filter: { within: $id, id: { in: $ids } }, first: 500) { nodes { ...Ref } }
}
${NODE}`;

/** How many statements each voice has within a filter. */
export const HEARD = /* GraphQL */ `
query Heard(
  $all: StatementFilter, $named: StatementFilter, $unnamed: StatementFilter,
  $impersonal: StatementFilter, $article: StatementFilter
) {
  all: statements(filter: $all) { totalCount }
  named: statements(filter: $named) { totalCount }
  unnamed: statements(filter: $unnamed) { totalCount }
  impersonal: statements(filter: $impersonal) { totalCount }
  article: statements(filter: $article) { totalCount }
}`;

/** Where the places of a selection lie. */
export const PLACES = /* GraphQL */ `
query Places($ids: [ID!]!) {
  places(filter: { id: { in: $ids } }, first: 500) {
    nodes {
      __typename
      id
      name
      placeType
      iso3166
      location { latitude longitude }
      adjacencies { place { id iso3166 } }
      ancestors { id iso3166 }
      contains(recursive: true, first: 50) { nodes { id name location { latitude longitude } } }
    }
  }
}`;

const DATED = /* GraphQL */ `
fragment Dated on Statement {
  id
  text
  sourceKind
  position
  saidAt { edtf earliest latest text }
  article { id publishedAt { edtf earliest latest text } }
}`;

/** Dates alone, for the timeline of a selection before its range is applied. */
export const DATES = /* GraphQL */ `
query Dates($filter: StatementFilter, $first: Int) {
  statements(filter: $filter, first: $first) {
    totalCount
    nodes { ...Dated }
  }
}
${DATED}`;

/** The same around one node. */
export const DATES_AROUND = /* GraphQL */ `
query DatesAround(
  $id: ID!, $said: Boolean!, $about: Boolean!, $inside: Boolean!, $both: Boolean!
  $filter: StatementFilter, $overlap: StatementFilter, $first: Int
) {
  node(id: $id) {
    ... on Source {
      said(filter: $filter, first: $first) @include(if: $said) { totalCount nodes { ...Dated } }
      both: said(filter: $overlap, first: 0) @include(if: $both) { totalCount }
    }
    ... on Entity {
      saidAbout(filter: $filter, first: $first) @include(if: $about) { totalCount nodes { ...Dated } }
    }
    ... on Article {
      statements(filter: $filter, first: $first) @include(if: $inside) { totalCount nodes { ...Dated } }
    }
  }
}
${DATED}`;

/** How two nodes hang together through what was said, read out as sentences. */
export const PATHS = /* GraphQL */ `
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
}`;

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

/** One question about a list of statements, asked of all of them or from a node. */
export interface Operation {
  readonly list: string;
  readonly around: string;
}

/**
 * Asks fields of a connection of statements. From a node the cost is that of the answer, not of the graph; `both`
 * is what the node says about itself, which is in two of its lists.
 */
function aboutStatements(
  name: string,
  fields: string,
  fragments: string,
  options: { readonly both?: string; readonly variables?: string } = {},
): Operation {
  const { both = 'totalCount', variables = '' } = options;
  return {
    list: `
query ${name}($filter: StatementFilter, $first: Int${variables}) {
  statements(filter: $filter, first: $first) { ${fields} }
}
${fragments}`,
    around: `
query ${name}Around(
  $id: ID!, $said: Boolean!, $about: Boolean!, $inside: Boolean!, $both: Boolean!
  $filter: StatementFilter, $overlap: StatementFilter, $first: Int${variables}
) {
  node(id: $id) {
    ... on Source {
      said(filter: $filter, first: $first) @include(if: $said) { ${fields} }
      both: said(filter: $overlap, first: 0) @include(if: $both) { ${both} }
    }
    ... on Entity {
      saidAbout(filter: $filter, first: $first) @include(if: $about) { ${fields} }
    }
    ... on Article {
      statements(filter: $filter, first: $first) @include(if: $inside) { ${fields} }
    }
  }
}
${fragments}`,
  };
}

const NAMED = ', $lang: [String!], $named: Boolean!';

/** A page of statements, with how many there are in all. */
export const STATEMENTS = aboutStatements(
  'Statements',
  'totalCount nodes { ...Words }',
  STATEMENT,
  {
    variables: NAMED,
  },
);

/** How many there are. */
export const COUNT = aboutStatements('Count', 'totalCount', '');

const KINDS = 'totalCount kinds: facets(by: SOURCE_KIND) { key count }';

/** How many statements each kind of source has. */
export const HEARD = aboutStatements('Heard', KINDS, '', { both: KINDS });

/** Who speaks, about whom, each with its count; and in the words behind it, for whom. */
export const SPEAKERS = aboutStatements(
  'Speakers',
  `
  speakers: facets(by: SOURCE, first: 30) {
    key
    count
    node { ...Ref }
    statements(first: 10) {
      id
      sourceKind
      article { id }
      saidBy(first: 8) { roleAsStated affiliationAsStated { id name } source { id } }
      relayedBy(first: 5) { source { id name } }
    }
  }
  subjects: facets(by: ABOUT, first: 30) { key count node { ...Ref } }`,
  NODE,
  { variables: NAMED },
);

const PERIODS = 'totalCount periods: timeline(interval: $interval, first: 240) { start count }';

/** How many were published when: counts alone, for a hub has thousands behind them. */
export const TIMELINE = aboutStatements('Timeline', PERIODS, '', {
  both: PERIODS,
  variables: ', $interval: TimeInterval!',
});

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

/** When each was said. */
export const DATES = aboutStatements(
  'Dates',
  'totalCount nodes { ...Dated }',
  `
fragment Dated on Statement {
  id
  sourceKind
  position
  saidAt { edtf earliest latest text }
  article { id publishedAt { edtf earliest latest text } }
}`,
);

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

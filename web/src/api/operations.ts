import { REF, WORDS } from './fragments.js';
import { graphql, type ResultOf } from './graphql.js';

const ASKED = '$filter: StatementFilter, $first: Int';
const NAMED = '$lang: [String!], $named: Boolean!';
const AROUND = `$id: ID!, $said: Boolean!, $about: Boolean!, $inside: Boolean!, $both: Boolean!, $overlap: StatementFilter, ${ASKED}`;

/*
 * One question about a list of statements is asked of all of them or from a node, whose cost is that of the answer, not
 * of the graph. `Listed` is what is asked of a list; `Both` of what the node says about itself, which is in two lists.
 */
const LIST = 'statements(filter: $filter, first: $first) { ...Listed }';
const LISTS_OF_NODE = `
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

const TOTAL = graphql('fragment Both on StatementConnection { totalCount }');

const WORDS_LISTED = graphql(
  'fragment Listed on StatementConnection { totalCount nodes { ...Words } }',
  [WORDS],
);

/** A page of statements, with how many there are in all. */
export const STATEMENTS = {
  list: graphql(`query Statements(${ASKED}, ${NAMED}) { ${LIST} }`, [WORDS_LISTED]),
  around: graphql(`query StatementsAround(${AROUND}, ${NAMED}) { ${LISTS_OF_NODE} }`, [
    WORDS_LISTED,
    TOTAL,
  ]),
};

const COUNTED = graphql('fragment Listed on StatementConnection { totalCount }');

/** How many there are. */
export const COUNT = {
  list: graphql(`query Count(${ASKED}) { ${LIST} }`, [COUNTED]),
  around: graphql(`query CountAround(${AROUND}) { ${LISTS_OF_NODE} }`, [COUNTED, TOTAL]),
};

const KINDS = 'on StatementConnection { totalCount kinds: facets(by: SOURCE_KIND) { key count } }';
const KINDS_LISTED = graphql(`fragment Listed ${KINDS}`);

/** How many statements each kind of source has. */
export const HEARD = {
  list: graphql(`query Heard(${ASKED}) { ${LIST} }`, [KINDS_LISTED]),
  around: graphql(`query HeardAround(${AROUND}) { ${LISTS_OF_NODE} }`, [
    KINDS_LISTED,
    graphql(`fragment Both ${KINDS}`),
  ]),
};

const SPEAKERS_LISTED = graphql(
  `
fragment Listed on StatementConnection {
  speakers: facets(by: SOURCE, first: 30) {
    key
    count
    node { ...Ref }
    statements(first: 10) {
      id
      sourceKind
      article { id }
      saidBy(first: 8) { roleAsStated affiliationAsStated { name } source { id } }
      relayedBy(first: 5) { source { name } }
    }
  }
  subjects: facets(by: ABOUT, first: 30) { key count node { ...Ref } }
}`,
  [REF],
);

/** Who speaks, about whom, each with its count; and in the words behind it, for whom. */
export const SPEAKERS = {
  list: graphql(`query Speakers(${ASKED}, ${NAMED}) { ${LIST} }`, [SPEAKERS_LISTED]),
  around: graphql(`query SpeakersAround(${AROUND}, ${NAMED}) { ${LISTS_OF_NODE} }`, [
    SPEAKERS_LISTED,
    TOTAL,
  ]),
};

/** Who is heard in one list. */
export type SpeakersListed = ResultOf<typeof SPEAKERS_LISTED>;

const PERIODS =
  'on StatementConnection { totalCount periods: timeline(interval: $interval, first: 240) { start count } }';
const PERIODS_LISTED = graphql(`fragment Listed ${PERIODS}`);
const INTERVAL = '$interval: TimeInterval!';

/** How many were published when: counts alone, for a hub has thousands behind them. */
export const TIMELINE = {
  list: graphql(`query Timeline(${ASKED}, ${INTERVAL}) { ${LIST} }`, [PERIODS_LISTED]),
  around: graphql(`query TimelineAround(${AROUND}, ${INTERVAL}) { ${LISTS_OF_NODE} }`, [
    PERIODS_LISTED,
    graphql(`fragment Both ${PERIODS}`),
  ]),
};

/** What one list counts by day or by month. */
export type PeriodsListed = ResultOf<typeof PERIODS_LISTED>;

const DATED = graphql(`
fragment Dated on Statement {
  id
  sourceKind
  position
  saidAt { edtf earliest latest text }
  article { id publishedAt { edtf earliest latest text } }
}`);

const DATED_LISTED = graphql(
  'fragment Listed on StatementConnection { totalCount nodes { ...Dated } }',
  [DATED],
);

/** When each was said. */
export const DATES = {
  list: graphql(`query Dates(${ASKED}) { ${LIST} }`, [DATED_LISTED]),
  around: graphql(`query DatesAround(${AROUND}) { ${LISTS_OF_NODE} }`, [DATED_LISTED, TOTAL]),
};

/** A statement as the timeline knows it. */
export type Dated = ResultOf<typeof DATED>;

/** One article with everything it says, parts of conditionals included. */
export const ARTICLE = graphql(
  `
query Article($id: ID!, $lang: [String!], $named: Boolean!) {
  article(id: $id) {
    id
    headline
    text
    lang
    url
    publishedAt { edtf text }
    publisher { name }
    statements(first: 500, filter: { hypothetical: {} }) { nodes { ...Words } }
  }
}`,
  [WORDS],
);

const EVIDENCE = graphql('fragment InWords on Evidence { article { id } start end text }');

/** Words in the article that they stand in. */
export type Evidence = ResultOf<typeof EVIDENCE>;

/** What an id stands for, and how much there is to see of it. */
export const CARD = graphql(
  `
query Card($id: ID!, $named: Boolean!, $lang: [String!]) {
  node(id: $id) {
    ...Ref
    ... on Entity {
      all: names { value lang }
      facts { fact value evidence { ...InWords } }
      saidAbout { totalCount }
    }
    ... on Source { said { totalCount } }
    ... on Person { roles { title at { ...Ref } evidence { ...InWords } } }
    ... on MilitaryUnit {
      superiors { ...Ref }
      subordinates(first: 20) { nodes { ...Ref } }
      states: allegiance { evidence { ...InWords } state { ...Ref } }
    }
    ... on Place {
      placeType
      containments { evidence { ...InWords } place { ...Ref } }
      contains(first: 20) { nodes { ...Ref } }
      control { status actor { name } statement { id article { id } } }
    }
    ... on AnonymousSource { article { id } }
    ... on Article { statements { totalCount } }
    ... on Statement { text article { id } }
  }
}`,
  [EVIDENCE, REF],
);

/** What an id stands for. */
export type Card = NonNullable<ResultOf<typeof CARD>['node']>;

/** Which of some places lie in another: why a statement about them is one about it. */
export const INSIDE = graphql(
  `
query Inside($id: ID!, $ids: [ID!]!, $lang: [String!], $named: Boolean!) {
  place(id: $id) { ...Ref }
  places(filter: { within: $id, id: { in: $ids } }, first: 500) { nodes { ...Ref } }
}`,
  [REF],
);

/** Where the places of a selection lie. */
export const PLACES = graphql(`
query Places($ids: [ID!]!) {
  places(filter: { id: { in: $ids } }, first: 500) {
    nodes {
      id
      placeType
      iso3166
      location { latitude longitude }
      adjacencies { place { iso3166 } }
      contains(recursive: true, first: 50) { nodes { location { latitude longitude } } }
    }
  }
}`);

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

/** Everything that has one of some words in a name, a headline or a text. */
export const SEARCH = graphql(`
query Search($text: String!) {
  search(text: $text, first: 20) {
    edges {
      field
      highlight { value start end }
      node {
        __typename
        ... on Node { id }
        ... on Source { name }
        ... on Entity { name }
        ... on Statement { text article { id } }
      }
    }
  }
}`);

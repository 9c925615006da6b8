import { EVIDENCE, REF, WORDS } from './fragments.js';
import { graphql, type ResultOf } from './graphql.js';
import { AROUND, ASKED, LIST, LISTS_OF_NODE, NAMED, TOTAL } from './lists.js';

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

const PERIODS =
  'on StatementConnection { totalCount periods: timeline(interval: $interval, first: 500) { start count } }';
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

/** The first and the last of what says when it was said. */
export const SAID_ENDS = graphql(`
query SaidEnds($filter: StatementFilter) {
  first: statements(filter: $filter, first: 1, orderBy: [{ field: SAID_AT, direction: ASC }]) { nodes { saidAt { earliest latest } } }
  last: statements(filter: $filter, first: 1, orderBy: [{ field: SAID_AT, direction: DESC }]) { nodes { saidAt { earliest latest } } }
}`);

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
    publishedAt { edtf }
    publisher { name }
    asserted: statements(first: 0) { totalCount }
    statements(first: 500, filter: { hypothetical: {} }) { totalCount nodes { ...Words } }
  }
}`,
  [WORDS],
);

/** Words in the article that they stand in. */
export type Evidence = ResultOf<typeof EVIDENCE>;

/**
 * What an id stands for, and how much there is to see of it. A relation that is asked as `node` with `evidence`, under
 * the words that tell it, is told and drawn so; a property of text is shown under its name.
 */
export const CARD = graphql(
  `
query Card($id: ID!, $filter: StatementFilter, $named: Boolean!, $lang: [String!]) {
  node(id: $id) {
    ...Ref
    ... on Entity {
      all: names { value lang }
      facts { fact value evidence { ...InWords } }
      saidAbout(filter: $filter) { totalCount }
    }
    ... on Source { said(filter: $filter) { totalCount } }
    ... on Person { roles { title at { ...Ref } evidence { ...InWords } } }
    ... on Organization { organizationType }
    ... on MilitaryUnit {
      echelonAsStated
      unitType
      superiors { ...Ref }
      subordinates(first: 20) { nodes { ...Ref } }
      serves: allegiance { evidence { ...InWords } node: state { ...Ref } }
    }
    ... on Place {
      placeType
      liesIn: containments { evidence { ...InWords } node: place { ...Ref } }
      contains(first: 20) { nodes { ...Ref } }
      control { status actor { name } statement { id article { id } } }
    }
    ... on AnonymousSource { article { id } }
    ... on Article { statements(filter: $filter) { totalCount } }
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

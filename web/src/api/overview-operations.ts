import { HELD, REF, STATED } from './fragments.js';
import { graphql, type ResultOf } from './graphql.js';

/** Of sources, subjects and outlets, so many at most. */
export const MOST_FIGURES = 12;

const COUNTED_SOURCE = graphql(
  `
fragment CountedSource on StatementFacetBucket {
  key
  count
  node { ...Ref ... on AnonymousSource { sourceKind article { id headline } } }
}`,
  [REF],
);

const COUNTED_NODE = graphql(
  'fragment CountedNode on StatementFacetBucket { key count node { ...Ref } }',
  [REF],
);

/** A source, and how many statements are its. */
export type CountedSource = ResultOf<typeof COUNTED_SOURCE>;

/** A node, and how many statements have to do with it. */
export type CountedNode = ResultOf<typeof COUNTED_NODE>;

const HEARD_OF = graphql(
  `
fragment HeardOf on StatementConnection {
  totalCount
  kinds: facets(by: SOURCE_KIND) { key count }
  sources: facets(by: SOURCE, first: ${MOST_FIGURES}) { ...CountedSource }
}`,
  [COUNTED_SOURCE],
);

/** How many statements there are, and from whom. */
export type HeardOf = ResultOf<typeof HEARD_OF>;

const SPOKEN = graphql(
  `
fragment Spoken on StatementConnection {
  totalCount
  subjects: facets(by: ABOUT, first: ${MOST_FIGURES}) { ...CountedNode }
  outlets: facets(by: PUBLISHER, first: ${MOST_FIGURES}) { ...CountedNode }
}`,
  [COUNTED_NODE],
);

const ACTOR = graphql(
  `
fragment Actor on Actor {
  ...Ref
  saidAbout(filter: $filter) { ...HeardOf }
  said(filter: $filter) { ...Spoken }
  ever: said(filter: $always) { months: timeline(interval: MONTH, first: 500) { start count } }
}`,
  [REF, HEARD_OF, SPOKEN],
);

const ASKED = '$id: ID!, $filter: StatementFilter, $lang: [String!], $named: Boolean!';
const ACTORS = `${ASKED}, $always: StatementFilter`;

/**
 * All that the overview tells of a node, by what its id begins with. Counts are over what the filter leaves; months are
 * counted whatever the range, so that another one can be chosen.
 */
export const OVERVIEW = {
  person: graphql(
    `
query OverviewOfPerson(${ACTORS}) {
  node: person(id: $id) {
    ...Actor
    postings: roles(first: 20) {
      id
      title
      rank
      at { ...Ref }
      terms(first: 5) { ${HELD} claims(first: 5) { ...Stated } }
    }
  }
}`,
    [REF, ACTOR, STATED],
  ),
  unit: graphql(
    `
query OverviewOfUnit(${ACTORS}) {
  node: unit(id: $id) {
    ...Actor
    above: subordinations(first: 20) { class ${HELD} claims(first: 5) { ...Stated } node: superior { ...Ref } }
    below: subordinates(first: 30) {
      totalCount
      nodes {
        ...Ref
        subordinations(first: 5) { class ${HELD} superior { id } claims(first: 3) { ...Stated } }
      }
    }
    memberships(first: 10) { class ${HELD} claims(first: 5) { ...Stated } node: formation { ...Ref } }
    allegiances: allegiance(first: 10) { class ${HELD} claims(first: 5) { ...Stated } node: state { ...Ref } }
    positions(first: 50) { class ${HELD} claims(first: 3) { ...Stated } node: place { ...Ref } }
  }
}`,
    [REF, ACTOR, STATED],
  ),
  org: graphql(
    `
query OverviewOfOrganization(${ACTORS}) {
  node: organization(id: $id) {
    ...Actor
    published: articles(first: 10, orderBy: [{ field: PUBLISHED_AT, direction: DESC }]) {
      totalCount
      nodes { id headline publishedAt { edtf } statements(filter: $filter) { totalCount } }
    }
  }
}`,
    [ACTOR],
  ),
  place: graphql(
    `
query OverviewOfPlace(${ACTORS}) {
  node: place(id: $id) {
    ...Ref
    saidAbout(filter: $filter) { ...HeardOf }
    alone: saidAbout(filter: $filter, includeWithin: false) {
      totalCount
      sources: facets(by: SOURCE, first: 200) { key count }
    }
    holds: contains(first: 50) {
      totalCount
      nodes { ...Ref ... on Place { saidAbout(filter: $filter) { totalCount } } }
    }
    containments(first: 10) { class ${HELD} claims(first: 5) { ...Stated } node: place { ...Ref } }
    ... on State { said(filter: $filter) { ...Spoken } ever: said(filter: $always) { months: timeline(interval: MONTH, first: 500) { start count } } }
  }
}`,
    [REF, HEARD_OF, SPOKEN, STATED],
  ),
  source: graphql(
    `
query OverviewOfSource(${ACTORS}) {
  node(id: $id) {
    __typename
    id
    ...Actor
    ... on AnonymousSource {
      descriptionAsStated
      affiliations(first: 10) { ...Ref }
      article { id headline }
    }
  }
}`,
    [REF, ACTOR],
  ),
  article: graphql(
    `
query OverviewOfArticle(${ASKED}) {
  node: article(id: $id) {
    ...Ref
    publishedAt { edtf }
    publisher { ...Ref }
    statements(filter: $filter) { ...HeardOf subjects: facets(by: ABOUT, first: ${MOST_FIGURES}) { ...CountedNode } }
  }
}`,
    [REF, HEARD_OF, COUNTED_NODE],
  ),
} as const;

type Of<Kind extends keyof typeof OVERVIEW> = NonNullable<
  ResultOf<(typeof OVERVIEW)[Kind]>['node']
>;

/** What the overview tells of a node. */
export type Told = { readonly [Kind in keyof typeof OVERVIEW]: Of<Kind> }[keyof typeof OVERVIEW];

/** What the whole graph holds, and where to begin. */
export const START = graphql(
  `
query Start($filter: StatementFilter, $lang: [String!], $named: Boolean!) {
  statements(filter: $filter) {
    ...HeardOf
    subjects: facets(by: ABOUT, first: ${MOST_FIGURES}) { ...CountedNode }
    places: facets(by: PLACE, first: 1) { ...CountedNode }
  }
  officers: statements(filter: { saidBy: { role: { at: { type: { eq: MILITARY_UNIT } } } } }) {
    facets(by: SOURCE, first: 1) { node { __typename ... on Person { roles(first: 5) { at { ...Ref } } } } }
  }
  all: statements { totalCount }
  articles(first: 8, orderBy: [{ field: PUBLISHED_AT, direction: DESC }]) {
    totalCount
    nodes { id headline publishedAt { edtf } publisher { name } statements(filter: $filter) { totalCount } }
  }
  people { totalCount }
  units { totalCount }
  places { totalCount }
  organizations { totalCount }
  unnamed: sources(filter: { type: { eq: ANONYMOUS_SOURCE } }) { totalCount }
}`,
  [REF, HEARD_OF, COUNTED_NODE],
);

/** What the whole graph holds. */
export type Started = ResultOf<typeof START>;

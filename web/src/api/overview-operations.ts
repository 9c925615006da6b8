import { EVIDENCE, REF } from './fragments.js';
import { graphql, type ResultOf } from './graphql.js';

const STATED = graphql(
  `
fragment Stated on Claim {
  id
  background
  from { edtf }
  to { edtf }
  observedFrom { edtf }
  observedTo { edtf }
  statedBy { id label }
  evidence { ...InWords }
}`,
  [EVIDENCE],
);

/** One article's word for something dated. */
export type Stated = ResultOf<typeof STATED>;

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
  sources: facets(by: SOURCE, first: 12) { ...CountedSource }
}`,
  [COUNTED_SOURCE],
);

/** How many statements there are, and from whom. */
export type HeardOf = ResultOf<typeof HEARD_OF>;

const SPOKEN = graphql(
  `
fragment Spoken on StatementConnection {
  totalCount
  subjects: facets(by: ABOUT, first: 12) { ...CountedNode }
  outlets: facets(by: PUBLISHER, first: 12) { ...CountedNode }
}`,
  [COUNTED_NODE],
);

const HELD = 'from { edtf } to { edtf } observedFrom { edtf } observedTo { edtf }';

const SPEAKER = graphql(
  `
fragment Speaker on Person {
  ...Ref
  said(filter: $filter) { totalCount }
  roles(first: 10) { id title rank at { id } ${HELD} claims(first: 3) { ...Stated } }
}`,
  [REF, STATED],
);

/** Somebody with a post somewhere, and how much they say. */
export type Speaker = ResultOf<typeof SPEAKER>;

const ACTOR = graphql(
  `
fragment Actor on Actor {
  ...Ref
  saidAbout(filter: $filter) { ...HeardOf }
  said(filter: $filter) { ...Spoken }
  ever: said(filter: $always) { months: timeline(interval: MONTH, first: 60) { start count } }
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
query OverviewOfUnit(${ACTORS}, $spoken: PersonFilter) {
  node: unit(id: $id) {
    ...Actor
    officers: representatives(first: 0) { totalCount }
    speakers: representatives(filter: $spoken, first: 50) { totalCount nodes { ...Speaker } }
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
    [REF, ACTOR, SPEAKER, STATED],
  ),
  org: graphql(
    `
query OverviewOfOrganization(${ACTORS}) {
  node: organization(id: $id) {
    ...Actor
    posts: roles(first: 50) { person { ...Speaker } }
    published: articles(first: 10, orderBy: [{ field: PUBLISHED_AT, direction: DESC }]) {
      totalCount
      nodes { id headline publishedAt { edtf } statements(filter: $filter) { totalCount } }
    }
  }
}`,
    [ACTOR, SPEAKER],
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
    ... on State { said(filter: $filter) { ...Spoken } ever: said(filter: $always) { months: timeline(interval: MONTH, first: 60) { start count } } }
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
    statements(filter: $filter) { ...HeardOf subjects: facets(by: ABOUT, first: 12) { ...CountedNode } }
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
    subjects: facets(by: ABOUT, first: 12) { ...CountedNode }
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

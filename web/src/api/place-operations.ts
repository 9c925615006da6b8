import { REF } from './fragments.js';
import { graphql } from './graphql.js';
import { AROUND, ASKED, LIST, LISTS_OF_NODE, NAMED, TOTAL } from './lists.js';

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

const NAMED_LISTED = graphql(
  'fragment Listed on StatementConnection { named: facets(by: ABOUT, first: 500) { key count node { ...Ref } } }',
  [REF],
);

/** How many statements name which place: the API's counts, of everything that matches. */
export const PLACES_NAMED = {
  list: graphql(`query PlacesNamed(${ASKED}, ${NAMED}) { ${LIST} }`, [NAMED_LISTED]),
  around: graphql(`query PlacesNamedAround(${AROUND}, ${NAMED}) { ${LISTS_OF_NODE} }`, [
    NAMED_LISTED,
    graphql(
      'fragment Both on StatementConnection { named: facets(by: ABOUT, first: 500) { key count } }',
    ),
  ]),
};

const INSIDE_LISTED =
  'on StatementConnection { totalCount within: facets(by: PLACE, first: 500) { key count } }';
const INSIDE_FRAGMENT = graphql(`fragment Listed ${INSIDE_LISTED}`);

/** The same with what lies inside each place. */
export const PLACES_WITHIN = {
  list: graphql(`query PlacesWithin(${ASKED}) { ${LIST} }`, [INSIDE_FRAGMENT]),
  around: graphql(`query PlacesWithinAround(${AROUND}) { ${LISTS_OF_NODE} }`, [
    INSIDE_FRAGMENT,
    graphql(`fragment Both ${INSIDE_LISTED}`),
  ]),
};

const SIGNED_LISTED = graphql(
  'fragment Listed on StatementConnection { signed: facets(by: ABOUT, first: 500) { key count } }',
);

/** What is named by statements that say how they lie to something. */
export const PLACES_SIGNED = {
  list: graphql(`query PlacesSigned(${ASKED}) { ${LIST} }`, [SIGNED_LISTED]),
  around: graphql(`query PlacesSignedAround(${AROUND}) { ${LISTS_OF_NODE} }`, [
    SIGNED_LISTED,
    TOTAL,
  ]),
};

const laid = <Relation extends string, How extends string>(relation: Relation, how: How) =>
  `${relation}: statements(filter: { and: [$filter, { about: { entity: { id: { eq: $place } }, ${how} } }] }) { totalCount }` as const;

/** How all statements that name a place lie to it. */
export const PLACE_LAID = graphql(`
query PlaceLaid($place: ID!, $filter: StatementFilter!) {
  ${laid('IN', 'relation: { eq: IN }')}
  ${laid('NEAR', 'relation: { eq: NEAR }')}
  ${laid('ACROSS_BORDER_FROM', 'relation: { eq: ACROSS_BORDER_FROM }')}
  ${laid('ALONG', 'relation: { eq: ALONG }')}
  ${laid('TOWARD', 'or: [{ relation: { eq: TOWARD } }, { relation: { isNull: true }, role: { eq: DESTINATION } }]')}
  ${laid('OUT_OF', 'or: [{ relation: { eq: OUT_OF } }, { relation: { isNull: true }, role: { eq: ORIGIN } }]')}
}`);

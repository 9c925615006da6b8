import { REF } from './fragments.js';
import { graphql, type ResultOf } from './graphql.js';
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

const LAID_LISTED = graphql(`
fragment Listed on StatementConnection {
  totalCount
  nodes {
    id
    position
    article { id publishedAt { earliest } }
    about(first: 12) { edges { role relation node { id } } }
  }
}`);

/** How statements lie to the places that they name. */
export const PLACES_LAID = {
  list: graphql(`query PlacesLaid(${ASKED}) { ${LIST} }`, [LAID_LISTED]),
  around: graphql(`query PlacesLaidAround(${AROUND}) { ${LISTS_OF_NODE} }`, [LAID_LISTED, TOTAL]),
};

/** How statements of one list lie to places. */
export type PlacesLaid = ResultOf<typeof LAID_LISTED>['nodes'];

import { graphql } from './graphql.js';

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

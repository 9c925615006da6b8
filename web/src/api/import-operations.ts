import { graphql } from './graphql.js';

/** Whom and what the graph knows by some names. */
export const NAMES = graphql(`
query Names($names: [String!]!) {
  people(filter: { name: { in: $names } }, first: 100) { nodes { ...Known names { value } } }
  organizations(filter: { name: { in: $names } }, first: 100) { nodes { ...Known names { value } } }
  units(filter: { name: { in: $names } }, first: 100) { nodes { ...Known names { value } } }
  places(filter: { name: { in: $names } }, first: 100) { nodes { ...Known names { value } } }
}
fragment Known on Entity { __typename id name }`);

/** Checks a bundle, and writes it unless that is all. */
export const IMPORT = graphql(`
mutation Import($bundle: JSON!, $dryRun: Boolean!) {
  importBundle(bundle: $bundle, dryRun: $dryRun) {
    article
    nodes { kind count }
    created { kind count }
    createdIds
    contradictions { node property stored given }
    likelyDuplicates { entity name other }
  }
}`);

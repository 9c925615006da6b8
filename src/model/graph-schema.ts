import { CLOCK } from './history.js';
import { FOUND, LABELS, SHARED_LABELS } from './labels.js';
import { SHARED } from './nodes.js';
import { relationTypes } from './relations.js';

/** The keys and sort keys a store needs; each engine renders them in its own way. */
export interface GraphSchema {
  readonly unique: readonly { readonly label: string; readonly property: string }[];
  readonly indexed: readonly { readonly label: string; readonly property: string }[];
  /** Properties of relationships by whose order lists are read, where the engine has indexes for that. */
  readonly relationships?: readonly { readonly type: string; readonly property: string }[];
  /** Full-text indexes over properties that hold words between blanks. */
  readonly texts?: readonly { readonly label: string; readonly property: string }[];
}

/** Labels of which there are lists by name. */
const BY_NAME = ['Source', 'Person', 'Organization', 'MilitaryUnit', 'Place'];

/** The keys by which nodes are found and the sort keys of the lists of all nodes of a type. */
export const graphSchema: GraphSchema = {
  unique: [
    ...[...SHARED_LABELS, ...LABELS].map((label) => ({ label, property: 'id' })),
    { label: 'Import', property: 'key' },
    { label: 'StoreFormat', property: 'key' },
    { label: CLOCK.label, property: 'key' },
  ],
  indexed: [
    ...BY_NAME.map((label) => ({ label, property: SHARED.Entity.properties.name.sort })),
    { label: 'Article', property: 'newestFirst' },
    { label: 'Statement', property: 'newestFirst' },
    { label: 'Statement', property: 'spanId' },
    { label: 'Name', property: 'normalized' },
    { label: 'Name', property: 'words' },
    { label: 'Name', property: 'sound' },
    { label: 'Name', property: 'looks' },
    ...FOUND.map(({ label, words }) => ({ label, property: words })),
    { label: 'Claim', property: 'key' },
    { label: 'Claim', property: 'content' },
    { label: 'Claim', property: 'dates' },
    { label: 'Change', property: 'at' },
    { label: 'Change', property: 'base' },
    { label: 'Import', property: 'recordedAt' },
  ],
  relationships: relationTypes(({ listed }) => listed).map((type) => ({
    type,
    property: 'listed',
  })),
  texts: [
    { label: 'Statement', property: 'words' },
    { label: 'Article', property: 'words' },
  ],
};

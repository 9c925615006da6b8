import type { GraphSchema } from '../engine/engine.js';
import { DETAIL_LABELS, LABELS } from './labels.js';
import { LISTING } from './listed.js';

/** Labels that nodes share: interfaces of the API. */
const SHARED_LABELS = [...new Set(Object.values(LABELS).flat())];
const NAMED_LABELS = ['Source', 'Person', 'Organization', 'MilitaryUnit', 'Place'];

/** The keys by which nodes are found and the sort keys of the lists of all nodes of a type. */
export const graphSchema: GraphSchema = {
  unique: [
    ...[...SHARED_LABELS, ...Object.keys(LABELS), ...DETAIL_LABELS].map((label) => ({
      label,
      property: 'id',
    })),
    { label: 'Import', property: 'key' },
    { label: 'StoreFormat', property: 'key' },
  ],
  indexed: [
    ...NAMED_LABELS.map((label) => ({ label, property: 'nameSort' })),
    { label: 'Article', property: 'newestFirst' },
    { label: 'Statement', property: 'newestFirst' },
    { label: 'Name', property: 'normalized' },
    { label: 'Name', property: 'words' },
    { label: 'Name', property: 'sound' },
    { label: 'Name', property: 'looks' },
    { label: 'MilitaryUnit', property: 'designationWords' },
    { label: 'Change', property: 'at' },
    { label: 'Change', property: 'base' },
    { label: 'Import', property: 'at' },
  ],
  relationships: Object.keys(LISTING).map((type) => ({ type, property: 'listed' })),
  texts: [
    { label: 'Statement', property: 'words' },
    { label: 'Article', property: 'words' },
  ],
};

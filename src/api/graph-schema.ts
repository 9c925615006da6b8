import type { GraphSchema } from '../engine/engine.js';

const NODE_LABELS = [
  'Node',
  'Entity',
  'Source',
  'Actor',
  'Place',
  'Person',
  'Organization',
  'MilitaryUnit',
  'AnonymousSource',
  'State',
  'Location',
  'Article',
  'Statement',
  'Role',
  'Change',
  'Assessment',
];
const DETAIL_LABELS = [
  'Name',
  'Fact',
  'Quotation',
  'Quantity',
  'ControlAssertion',
  'Event',
  'TimeExpression',
  'AssertedValue',
];
const NAMED_LABELS = ['Source', 'Person', 'Organization', 'MilitaryUnit', 'Place'];

/** The keys by which nodes are found and the sort keys of the lists of all nodes of a type. */
export const graphSchema: GraphSchema = {
  unique: [
    ...[...NODE_LABELS, ...DETAIL_LABELS].map((label) => ({ label, property: 'id' })),
    { label: 'Import', property: 'key' },
    { label: 'StoreFormat', property: 'key' },
  ],
  indexed: [
    ...NAMED_LABELS.map((label) => ({ label, property: 'nameSort' })),
    { label: 'Article', property: 'sortAt' },
    { label: 'Statement', property: 'sortAt' },
    { label: 'Name', property: 'normalized' },
    { label: 'Name', property: 'words' },
    { label: 'Name', property: 'sound' },
    { label: 'MilitaryUnit', property: 'designationWords' },
    { label: 'Change', property: 'at' },
    { label: 'Import', property: 'at' },
  ],
  texts: [
    { label: 'Statement', property: 'words' },
    { label: 'Article', property: 'words' },
  ],
};

import { DETAILS } from './detail-nodes.js';
import { NODES, type NodeRow, SHARED } from './nodes.js';
import type { PropertyTable } from './property.js';

/** The label that says what a node of the API is; the one that says what any node is; and those that kinds share. */
export type NodeLabel = keyof typeof NODES;
export type Label = NodeLabel | keyof typeof DETAILS;
export type SharedLabel = keyof typeof SHARED;

/** The label that says what an entity is. */
export type EntityLabel = {
  [L in NodeLabel]: 'Entity' extends (typeof NODES)[L]['labels'][number] ? L : never;
}[NodeLabel];

const ROWS: Readonly<Record<Label, NodeRow>> = { ...NODES, ...DETAILS };

/** The labels of every kind of node; those with a type in the API before those that hang on others. */
export const LABELS = Object.keys(ROWS) as readonly Label[];
export const NODE_LABELS = Object.keys(NODES) as readonly NodeLabel[];
/** Those that nodes of the API share. */
export const SHARED_LABELS = Object.keys(SHARED) as readonly SharedLabel[];

/** The row of a kind of node. */
export function nodeRow(label: Label): NodeRow {
  return ROWS[label];
}

/** The kinds of node that have a label: those that share it, or the one whose own it is. */
export function kindsOf(label: string): readonly Label[] {
  return LABELS.filter((kind) => kind === label || ROWS[kind].labels.includes(label));
}

/** The labels of which an entity has exactly one. */
export const ENTITY_KINDS = kindsOf('Entity') as readonly EntityLabel[];

const TABLES = new Map<Label, PropertyTable>(
  LABELS.map((label) => {
    const shared = ROWS[label].labels.map((one) => SHARED[one as SharedLabel].properties);
    return [label, Object.assign({}, ...shared, ROWS[label].properties)];
  }),
);

/** Every property of a kind of node, those it shares first. */
export function propertiesOf(label: Label): PropertyTable {
  return TABLES.get(label) ?? {};
}

/** Properties by which `search` finds nodes that have all of their words and no others. */
export const FOUND = NODE_LABELS.flatMap((label) =>
  Object.entries(propertiesOf(label)).flatMap(([name, { found, words }]) =>
    found && words ? [{ label, name, words }] : [],
  ),
);

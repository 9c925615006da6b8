import { type RelationType, relationRow } from './relations.js';

/** What keeps the properties that a node had: its label, and the type of what leads to it from the node. */
export const PAST = { label: 'Past', type: 'WAS' } as const;

/** The node whose `at` is the last instant at which anything was recorded. */
export const CLOCK = { label: 'Clock', key: 'store' } as const;

/** Properties of a node that tell its history, and are no part of what it says. */
export const HISTORY = ['recordedAt', 'changedAt', 'retractedAt', 'settledAt'] as const;

/** What the types of relationships that hold no more begin with. */
export const PAST_PREFIX = `${PAST.type}_`;

/** The type to which relationships of a type are moved when they hold no more. */
export function pastType(type: RelationType): string {
  return `${PAST_PREFIX}${type}`;
}

/** Whether relationships of a type that hold no more are kept under `pastType`. */
export function keepsPast(type: RelationType): boolean {
  return relationRow(type).past === true;
}

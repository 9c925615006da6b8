import { RELATION_ROWS } from './relations.js';

/**
 * Relationships by which the list of their end is read in its order: their types, and the label of what the list
 * shows. Their property `listed` is what `listedAs` makes.
 */
export const LISTING: Readonly<Record<string, string>> = Object.fromEntries(
  RELATION_ROWS.flatMap(([type, { listed }]) => (listed ? [[type, listed]] : [])),
);

/**
 * The end's id, a blank, and where the start stands in the end's list (its `newestFirst`); the id alone (`null`) for
 * what the list leaves out, so that the list holds as many as there are relationships less those. Ids hold no blank.
 */
export function listedAs(end: string, newestFirst: string | null): string {
  return newestFirst === null ? end : `${end} ${newestFirst}`;
}

import { LISTING, listedAs } from '../model/listed.js';

/** A relationship to the node in whose list its start is; `position` tells parallel ones apart. */
export interface Listing {
  readonly from: string;
  readonly type: string;
  readonly to: string;
  readonly position: number;
}

/**
 * What `listed` is to be on relationships; of parallel ones the first is listed. `orderOf` gives the order key of a
 * start that has the label which the list shows, else null.
 */
export function inLists<L extends Listing>(
  listings: readonly L[],
  orderOf: (from: string, shown: string) => string | null,
): readonly (L & { readonly listed: string })[] {
  const seen = new Set<string>();
  return [...listings]
    .sort((a, b) => a.position - b.position)
    .map((listing) => {
      const { from, type, to } = listing;
      const ends = `${from} ${type} ${to}`;
      const order = seen.has(ends) ? null : orderOf(from, LISTING[type] ?? '');
      seen.add(ends);
      return { ...listing, listed: listedAs(to, order) };
    });
}

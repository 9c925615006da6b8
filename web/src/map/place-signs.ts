import { ask } from '../api/ask.js';
import { PLACE_LAID, PLACES_SIGNED } from '../api/place-operations.js';
import { all, type Filter } from '../api/statement-filter.js';
import { askLists, requestOf, type Scope, sumByKey } from '../api/statement-page.js';
import { scopeFilter } from '../explorer/view.js';
import type { RELATION_WORDS } from '../model/plain-words.js';

/** How many statements lie to a place in which way. */
export type Relations = ReadonlyMap<keyof typeof RELATION_WORDS, number>;

/** The signs of places by their ids. */
export interface LoadedSigns {
  readonly signs: ReadonlyMap<string, Relations>;
  /** Places that have signs, beyond those that are named most. */
  readonly unsigned: number;
}

/** Each place with signs is a question of its own. */
const MOST_SIGNED = 80;

const SIGNED: Filter = {
  about: {
    or: [{ relation: { isNull: false } }, { role: { in: ['DESTINATION', 'ORIGIN'] } }],
  },
};

/** Counts, of everything that matches, how it lies to some places, the most named first. */
export async function loadSigns(
  scope: Scope,
  filters: readonly Filter[],
  places: readonly string[],
  signal: AbortSignal,
): Promise<LoadedSigns> {
  const found = await askLists(
    requestOf(scope, [...filters, SIGNED], 0, PLACES_SIGNED, {}),
    signal,
  );
  const named = sumByKey({ lists: found.lists, both: null }, ({ signed }) => signed);
  const candidates = places.filter((id) => named.has(id));
  const filter = all(...scopeFilter(scope), ...filters) ?? {};
  const signs = await Promise.all(
    candidates.slice(0, MOST_SIGNED).map(async (place) => {
      const laid = Object.entries(await ask(PLACE_LAID, { place, filter }, signal));
      const relations = laid.flatMap(([relation, { totalCount }]) =>
        totalCount > 0 ? [[relation, totalCount] as const] : [],
      );
      return [place, new Map(relations) as Relations] as const;
    }),
  );
  return { signs: new Map(signs), unsigned: Math.max(0, candidates.length - MOST_SIGNED) };
}

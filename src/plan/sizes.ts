import type { Direction } from '../model/ends.js';

/** How much of one relationship type there is. */
export interface RelationSize {
  readonly all: number;
  /** The most that lead from one node, and to one. */
  readonly out: number;
  readonly in: number;
}

/**
 * How much a store holds, for the price of what the database must look at. Numbers are powers of two, so that an
 * operation's price stays the same while a store grows a little.
 */
export interface Sizes {
  /** Nodes by label. */
  readonly nodes: Readonly<Record<string, number>>;
  readonly relations: Readonly<Record<string, RelationSize>>;
  /** Mean length of an article's text, in characters. */
  readonly articleText: number;
  /** Whether the engine reads a page in its order from an index, instead of sorting the whole list. */
  readonly ordersPages: boolean;
}

/** Nothing is known of the store: what must be looked at is free. */
export const UNKNOWN_SIZES: Sizes = {
  nodes: {},
  relations: {},
  articleText: 0,
  ordersPages: false,
};

/** The next power of two, at least 1; 0 for 0. */
export function roundedUp(size: number): number {
  return size <= 0 ? 0 : 2 ** Math.ceil(Math.log2(Math.max(1, size)));
}

/** The most relationships of these types at one node, seen in a direction; and how many there are. */
export function relationSize(
  { relations }: Sizes,
  types: readonly string[],
  direction: Direction,
): { readonly most: number; readonly all: number } {
  let most = 0;
  let all = 0;
  for (const type of types) {
    const size = relations[type];
    if (!size) continue;
    all += size.all;
    if (direction !== 'IN') most += size.out;
    if (direction !== 'OUT') most += size.in;
  }
  return { most, all };
}

import { LISTING } from '../model/listed.js';
import { isNever } from './is-never.js';
import type { ConnectionPlan } from './plan.js';

/**
 * Whether a list stands, in the order that is asked for, in the index of the relationships that lead to it: a hub's
 * first ten of 4,902 statements take 36 db hits instead of 14,737, and a region's twenty of 5,264 take 1,856 instead of
 * 17,223. Engines without such an index sort the list, and Neo4j refuses to read one for what never holds.
 */
export function isListing({ path, order, distinct, where }: ConnectionPlan): boolean {
  const last = path.at(-1);
  return (
    distinct &&
    last !== undefined &&
    last.direction === 'IN' &&
    last.types.length === 1 &&
    LISTING[last.types[0] as keyof typeof LISTING] === last.label &&
    order.length === 1 &&
    order[0]?.property === 'newestFirst' &&
    !isNever(where)
  );
}

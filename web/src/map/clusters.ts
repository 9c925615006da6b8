import type { Located } from './locate.js';
import { radiusOf } from './place-labels.js';

/** Pixels between two marks that stand for themselves. */
const GAP = 8;

/** Towns that would cover each other at this zoom, drawn as one. */
export interface Cluster {
  /** The one with most statements first. */
  readonly members: readonly Located[];
  readonly at: readonly [number, number];
}

/** Joins towns whose dots would lie over each other: each with the biggest that is near enough. */
export function clustersOf(
  towns: readonly Located[],
  placeOf: (one: Located) => readonly [number, number],
): Cluster[] {
  const clusters: { members: Located[]; at: readonly [number, number]; reach: number }[] = [];
  const sorted = [...towns].sort(
    (a, b) => b.mark.count - a.mark.count || a.mark.ref.id.localeCompare(b.mark.ref.id),
  );
  for (const town of sorted) {
    const [x, y] = placeOf(town);
    const reach = radiusOf(town.mark);
    const near = clusters.find(
      ({ at, reach: other }) => Math.hypot(at[0] - x, at[1] - y) < other + reach + GAP,
    );
    if (near) near.members.push(town);
    else clusters.push({ members: [town], at: [x, y], reach });
  }
  return clusters;
}

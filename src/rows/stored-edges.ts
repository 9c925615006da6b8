import { groupBy } from '../util/group-by.js';
import type { StoredEdge } from './article-graph.js';
import { compareText, tidy } from './tidy.js';

/** Finds the edges of a node by type. */
export type Edges = (from: string, type: string) => readonly StoredEdge[];

export function edgesByStart(edges: readonly StoredEdge[]): Edges {
  const groups = groupBy(edges, (edge) => [`${edge.from} ${edge.type}`, edge]);
  return (from, type) => groups.get(`${from} ${type}`) ?? [];
}

/** Those of one type by their position. */
export function inOrder(edges: readonly StoredEdge[]): readonly StoredEdge[] {
  return [...edges].sort(
    (a, b) => Number(a.properties['position']) - Number(b.properties['position']),
  );
}

/** Sorted by what the items say, each in canonical form. */
export function sorted(items: readonly unknown[]): readonly unknown[] {
  return items
    .map(tidy)
    .map((item) => ({ item, key: JSON.stringify(item) }))
    .sort((a, b) => compareText(a.key, b.key))
    .map(({ item }) => item);
}

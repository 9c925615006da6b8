/** The ids that lie on a cycle of the edges or lead only into one, found by taking away all others. */
export function findCycles(
  edges: readonly (readonly [from: string, to: string])[],
): readonly string[] {
  const waiting = new Map<string, number>();
  const above = new Map<string, string[]>();
  for (const [from, to] of edges) {
    waiting.set(from, waiting.get(from) ?? 0);
    waiting.set(to, (waiting.get(to) ?? 0) + 1);
    above.set(from, [...(above.get(from) ?? []), to]);
  }
  const free = [...waiting].filter(([, count]) => count === 0).map(([id]) => id);
  for (let id = free.pop(); id !== undefined; id = free.pop()) {
    waiting.delete(id);
    for (const next of above.get(id) ?? []) {
      const left = (waiting.get(next) ?? 0) - 1;
      waiting.set(next, left);
      if (left === 0) free.push(next);
    }
  }
  return trimEnds([...waiting.keys()], above);
}

/** Takes away, again and again, what leads nowhere any more: ancestors of a cycle are on none. */
function trimEnds(ids: readonly string[], above: ReadonlyMap<string, readonly string[]>) {
  let left = new Set(ids);
  for (;;) {
    const kept = new Set([...left].filter((id) => above.get(id)?.some((next) => left.has(next))));
    if (kept.size === left.size) return [...kept].sort();
    left = kept;
  }
}

/** A change as far as it matters what undid it; `undoes` is null for all but an undoing. */
export interface Undoing {
  readonly id: string;
  readonly undoes: string | null;
}

/**
 * Which change undoes which, of changes that hold all undoings of theirs: an undoing counts as long as it is not
 * undone itself, so the order of the changes does not matter. `twice` is told of changes that two undoings undo.
 */
export function undoneBy(
  changes: readonly Undoing[],
  twice: (id: string, undoings: readonly string[]) => void,
): ReadonlyMap<string, string> {
  const undoings = new Map<string, string[]>();
  for (const { id, undoes } of changes) {
    if (undoes !== null) undoings.set(undoes, [...(undoings.get(undoes) ?? []), id]);
  }
  const order = changes.flatMap(({ id, undoes }) => (undoes === null ? [id] : []));
  for (const id of order) order.push(...(undoings.get(id) ?? []));
  const result = new Map<string, string>();
  // From the last undoing to the first change: what undoes a change is settled before the change.
  for (const id of order.reverse()) {
    const active = (undoings.get(id) ?? []).filter((undoing) => !result.has(undoing));
    if (active[0] !== undefined) result.set(id, active[0]);
    if (active.length > 1) twice(id, active);
  }
  return result;
}

import type { BundleChange } from '../bundle/bundle-change.js';
import { groupBy } from '../util/group-by.js';

/**
 * Which change undoes which, of changes that hold all undoings of theirs: an undoing counts as long as it is not
 * undone itself, so the order of the changes does not matter. `twice` is told of changes that two undoings undo.
 */
export function undoneBy(
  changes: readonly { readonly change: BundleChange }[],
  twice: (id: string, undoings: readonly string[]) => void,
): ReadonlyMap<string, string> {
  const undoings = groupBy(changes, ({ change }) => [change.undoes ?? '', change.id]);
  const order = [...(undoings.get('') ?? [])];
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

/** What a base change and its undoings come to. */
export interface Settled {
  readonly base: BundleChange;
  /** Whether what it made holds. */
  readonly holds: boolean;
  /** When what it made, or the statement that it retracts, was hidden; null when that is shown. */
  readonly hiddenAt: string | null;
}

/** What changes come to; each base with all its undoings, by when they were made. */
export function settled(
  changes: readonly { readonly change: BundleChange; readonly base: string }[],
  undone: ReadonlyMap<string, string>,
): readonly Settled[] {
  const last = new Map<string, string>();
  for (const { change, base } of changes) {
    if (change.at > (last.get(base) ?? '')) last.set(base, change.at);
  }
  return changes.flatMap(({ change, base }) => {
    if (change.id !== base) return [];
    const holds = !undone.has(base);
    const isHidden = change.kind === 'RETRACT' ? holds : !holds;
    return [{ base: change, holds, hiddenAt: isHidden ? (last.get(base) ?? null) : null }];
  });
}

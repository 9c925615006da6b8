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
  /** When what it made, or what it retracts, was hidden by it, shown again, hidden again, …; in order. */
  readonly changedAt: readonly string[];
  /** The last of them while that is hidden, else null. */
  readonly hiddenAt: string | null;
}

/** What changes come to; each base with all its undoings, by when they were made. */
export function settled(
  changes: readonly { readonly change: BundleChange; readonly base: string }[],
  undone: ReadonlyMap<string, string>,
): readonly Settled[] {
  const chains = groupBy(changes, (one) => [one.base, one]);
  return changes.flatMap(({ change, base }) => {
    if (change.id !== base) return [];
    const changedAt = flipsOf(change, chains.get(base) ?? []);
    return [
      { base: change, holds: !undone.has(base), changedAt, hiddenAt: hiddenAtEnd(changedAt) },
    ];
  });
}

/** The instants at which what a base makes, or retracts, was hidden, shown again, …, by its chain in its order. */
function flipsOf(
  base: BundleChange,
  chain: readonly { readonly change: BundleChange }[],
): readonly string[] {
  const flips: string[] = [];
  chain.forEach(({ change }, index) => {
    const undone = undoneBy(chain.slice(0, index + 1), () => undefined).has(base.id);
    const isHidden = base.kind === 'RETRACT' ? !undone : undone;
    if (isHidden !== (flips.length % 2 === 1)) flips.push(change.at);
  });
  return flips;
}

/** Of something that several hide, each at its instants: when it was hidden by any, shown by all, hidden by any, … */
export function unionOfFlips(lists: readonly (readonly string[])[]): readonly string[] {
  const instants = [...new Set(lists.flat())].sort();
  const flips: string[] = [];
  for (const at of instants) {
    const isHidden = lists.some((list) => list.filter((one) => one <= at).length % 2 === 1);
    if (isHidden !== (flips.length % 2 === 1)) flips.push(at);
  }
  return flips;
}

/** When what was hidden and shown at these instants was hidden last; null while it is shown. */
export function hiddenAtEnd(changedAt: readonly string[]): string | null {
  return changedAt.length % 2 === 1 ? (changedAt.at(-1) ?? null) : null;
}

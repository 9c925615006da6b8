import type { BundleChange } from '../bundle/bundle-change.js';
import { groupBy } from '../util/group-by.js';
import { compareChanges } from './change-rows.js';

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

/** A change with the first one of its chain of undoings. */
interface Chained {
  readonly change: BundleChange;
  readonly base: string;
}

/** What a base change and its undoings come to. */
export interface Settled {
  readonly base: BundleChange;
  /** Whether what it made holds. */
  readonly holds: boolean;
  /** When what it made, or what it retracts, was hidden and shown in turn, oldest first. */
  readonly changedAt: readonly string[];
  /** When that was hidden; null when it is shown. */
  readonly hiddenAt: string | null;
  /** Since when which of its changes is undone by which, null for none: of each all there was, oldest first. */
  readonly undoings: ReadonlyMap<string, readonly Undoing[]>;
}

/** From an instant on, what undoes a change. */
interface Undoing {
  readonly since: string;
  readonly by: string | null;
}

/** What changes come to; each base with all its undoings. An undoing that comes later changes nothing before it. */
export function settled(changes: readonly Chained[]): readonly Settled[] {
  const chains = groupBy(changes, ({ change, base }) => [base, change]);
  return changes.flatMap(({ change, base }) =>
    change.id === base ? [settledChain(change, chains.get(base) ?? [])] : [],
  );
}

function settledChain(base: BundleChange, changes: readonly BundleChange[]): Settled {
  const chain = [...changes].sort(compareChanges);
  const undoings = new Map<string, Undoing[]>();
  const flips: string[] = [];
  chain.forEach(({ at }, index) => {
    const known = chain.slice(0, index + 1);
    const undone = undoneBy(
      known.map((change) => ({ change })),
      () => undefined,
    );
    for (const { id } of known) {
      const before = undoings.get(id) ?? [];
      const by = undone.get(id) ?? null;
      if (before.length === 0 || before.at(-1)?.by !== by)
        undoings.set(id, [...before, { since: at, by }]);
    }
    if (undone.has(base.id) !== (flips.length % 2 === 0)) flips.push(at);
  });
  const holds = flips.length % 2 === 1;
  const changedAt = base.kind === 'RETRACT' ? flips : flips.slice(1);
  return { base, holds, changedAt, hiddenAt: hiddenSince(changedAt), undoings };
}

/** Since when what was hidden and shown in turn is hidden; null when it is shown. */
export function hiddenSince(changedAt: readonly string[]): string | null {
  return changedAt.length % 2 === 1 ? (changedAt.at(-1) ?? null) : null;
}

/** When something was hidden and shown in turn that is hidden while any of several reasons holds. */
export function changedByAny(reasons: readonly (readonly string[])[]): readonly string[] {
  const turns = reasons
    .flatMap((changedAt) => changedAt.map((at, index) => ({ at, step: index % 2 === 0 ? 1 : -1 })))
    .sort((a, b) => (a.at === b.at ? b.step - a.step : a.at < b.at ? -1 : 1));
  let count = 0;
  return turns.flatMap(({ at, step }) => {
    const wasHidden = count > 0;
    count += step;
    return count > 0 === wasHidden ? [] : at;
  });
}

import type { BundleChange } from '../bundle/bundle-change.js';

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

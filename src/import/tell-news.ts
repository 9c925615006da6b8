import type { RunInWrite } from '../engine/engine.js';
import { keptNews, type NewsKind } from '../model/news.js';

const TOLD = new WeakMap<RunInWrite, Set<string>>();

/** Remembers what became of nodes in a transaction until `recordNews` keeps it; the same twice is once. */
export function tellNews(run: RunInWrite, kind: NewsKind, ids: readonly string[]): void {
  const told = TOLD.get(run) ?? new Set();
  TOLD.set(run, told);
  for (const id of ids) told.add(keptNews({ kind, id }));
}

/** What was told of a transaction, in order, as it is kept. */
export function newsOf(run: RunInWrite): readonly string[] {
  return [...(TOLD.get(run) ?? [])];
}

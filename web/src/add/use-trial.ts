import { useMemo, useState } from 'preact/hooks';
import { AskError, ask, type Mistake } from '../api/ask.js';
import type { ResultOf } from '../api/graphql.js';
import { IMPORT } from '../api/import-operations.js';
import type { Draft } from './draft.js';
import { toBundle } from './to-bundle.js';

interface Result {
  /** The bundle it is of, as it was written. */
  readonly of: string;
  readonly report: ResultOf<typeof IMPORT>['importBundle'];
  readonly error: string | null;
  readonly mistakes: readonly Mistake[];
}

/** The bundle of a draft, and what the server said of just this one. */
export function useTrial(draft: Draft, id: string, onDone: (article: string) => void) {
  const [result, setResult] = useState<Result | null>(null);
  const { bundle, origins } = useMemo(() => toBundle(draft, id), [draft, id]);
  const written = JSON.stringify(bundle, null, 1);
  const tried = result?.of === written ? result : null;
  async function send(dryRun: boolean): Promise<void> {
    const nothing = { of: written, report: null, error: null, mistakes: [] };
    try {
      const { importBundle } = await ask(IMPORT, { bundle, dryRun });
      setResult({ ...nothing, report: importBundle });
      if (!dryRun && importBundle) onDone(importBundle.article);
    } catch (error) {
      const mistakes = error instanceof AskError ? error.mistakes : [];
      setResult({ ...nothing, error: (error as Error).message, mistakes });
    }
  }
  return {
    ...{ written, tried, send },
    /** The mistakes in one of the draft's statements, by index; without one, those in none. */
    mistakesOf: (index?: number) =>
      (tried?.mistakes ?? []).filter(({ pointer }) => {
        const [, at] = /^\/statements\/(\d+)/.exec(pointer) ?? [];
        return (at === undefined ? undefined : origins[Number(at)]) === index;
      }),
  };
}

/** A bundle that is tried and sent. */
export type Trial = ReturnType<typeof useTrial>;

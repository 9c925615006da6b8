import { useMemo, useState } from 'preact/hooks';
import { AskError, ask, type Mistake } from '../api/ask.js';
import type { ResultOf } from '../api/graphql.js';
import { IMPORT } from '../api/import-operations.js';
import { tellWritten } from '../api/written.js';
import type { Draft } from './draft.js';
import { placeMistakes } from './mistake-places.js';
import { toBundle } from './to-bundle.js';

/** What an import would do, or did. */
export type Report = NonNullable<ResultOf<typeof IMPORT>['importBundle']>;

interface Result {
  /** The bundle it is of, as it was written. */
  readonly of: string;
  readonly report: Report | null;
  readonly error: string | null;
  readonly mistakes: readonly Mistake[];
}

/** The bundle of a draft, and what the server said of just this one. */
export function useTrial(draft: Draft, id: string, onDone: (article: string) => void) {
  const [result, setResult] = useState<Result | null>(null);
  const { headline, published, url, lang, outlet, text, statements } = draft;
  const made = useMemo(
    () => toBundle(draft, id),
    [headline, published, url, lang, outlet, text, statements, id],
  );
  const written = useMemo(() => JSON.stringify(made.bundle, null, 1), [made]);
  const tried = result?.of === written ? result : null;
  const mistakes = useMemo(() => placeMistakes(tried?.mistakes ?? [], draft, made), [tried, made]);
  async function send(dryRun: boolean): Promise<void> {
    const nothing = { of: written, report: null, error: null, mistakes: [] };
    try {
      const { importBundle } = await ask(IMPORT, { bundle: made.bundle, dryRun });
      setResult({ ...nothing, report: importBundle });
      if (dryRun || !importBundle) return;
      tellWritten();
      onDone(importBundle.article);
    } catch (error) {
      const mistakes = error instanceof AskError ? error.mistakes : [];
      setResult({ ...nothing, error: (error as Error).message, mistakes });
    }
  }
  return { written, tried, mistakes, send };
}

/** A bundle that is tried and sent. */
export type Trial = ReturnType<typeof useTrial>;

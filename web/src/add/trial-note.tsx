import { MistakeList } from './kept-statements.js';
import type { Trial } from './use-trial.js';

/** Tries and sends a bundle, and says what is wrong in it or what it would write. */
export function TrialNote({
  trial,
  isEmpty,
}: {
  readonly trial: Trial;
  readonly isEmpty: boolean;
}) {
  const { written, tried, send, mistakesOf } = trial;
  const { report, mistakes = [], error } = tried ?? {};
  return (
    <>
      <p class="actions">
        <button type="button" onClick={() => send(true)} disabled={isEmpty}>
          Dry run
        </button>
        <button type="button" class="primary" onClick={() => send(false)} disabled={!report}>
          Import
        </button>
        {!report && (
          <span class="soft small">Importing opens after a dry run without mistakes.</span>
        )}
      </p>
      {mistakes.length > 0 && (
        <p class="error" role="status">
          Not imported: {mistakes.length} mistake{mistakes.length === 1 ? '' : 's'}, each shown at
          its statement or here.
        </p>
      )}
      <MistakeList mistakes={mistakesOf()} />
      {error && mistakes.length === 0 && <p class="error">{error}</p>}
      {report && (
        <p class="note" role="status">
          The bundle is sound. It would write{' '}
          {report.nodes.map(({ kind, count }) => `${count} ${kind}`).join(', ')} and{' '}
          {report.relationships.reduce((sum, { count }) => sum + count, 0)} relations.
        </p>
      )}
      <details>
        <summary>The bundle</summary>
        <pre>{written}</pre>
      </details>
    </>
  );
}

import { useMemo, useState } from 'preact/hooks';
import { AskError, ask, type Mistake } from '../api/ask.js';
import type { ResultOf } from '../api/graphql.js';
import { IMPORT, NAMES } from '../api/import-operations.js';
import { useLoad } from '../use-load.js';
import { ArticleForm } from './article-form.js';
import { articleId, BLANK, type Draft, type DraftSpan, type DraftStatement } from './draft.js';
import { DraftText } from './draft-text.js';
import { namesIn } from './find-names.js';
import { KeptStatements, MistakeList } from './kept-statements.js';
import { StatementForm } from './statement-form.js';
import { type Proposal, suggest } from './suggest.js';
import { toBundle } from './to-bundle.js';

type Report = ResultOf<typeof IMPORT>['importBundle'];

interface Result {
  /** The bundle it is of, as it was written. */
  readonly of: string;
  readonly report: Report | null;
  readonly error: string | null;
  readonly mistakes: readonly Mistake[];
}

const EMPTY: Draft = { headline: '', published: '', text: '', statements: [] };

/** Paste, select, say who and about whom, look at the bundle, try it, import it. */
export function AddArticle({ onDone }: { readonly onDone: (article: string) => void }) {
  const [draft, setDraft] = useState(EMPTY);
  const [isMarking, setMarking] = useState(false);
  const [editing, setEditing] = useState<{
    readonly start: DraftStatement;
    readonly proposal: Proposal | null;
    /** The kept statement that is changed. */
    readonly kept: DraftStatement | null;
  } | null>(null);
  const [selection, setSelection] = useState<DraftSpan | null>(null);
  const [dropped, setDropped] = useState<readonly number[]>([]);
  const [result, setResult] = useState<Result | null>(null);
  const points = useMemo(() => Array.from(draft.text), [draft.text]);
  const prepared = useLoad(isMarking ? draft.text : null, async (signal) => {
    const [id, answer] = await Promise.all([
      articleId(draft.text),
      ask(NAMES, { names: namesIn(draft.text) }, signal),
    ]);
    const known = Object.values(answer).flatMap(({ nodes }) =>
      nodes.map(({ __typename: type, id, name, names }) => ({
        id,
        name,
        type,
        spellings: names.map(({ value }) => value),
      })),
    );
    return { id, proposals: suggest(draft.text, known, id) };
  });
  const id = prepared.value?.id ?? 'article:new';
  const { bundle, origins } = useMemo(() => toBundle(draft, id), [draft, id]);
  const written = JSON.stringify(bundle, null, 1);
  const proposals = (prepared.value?.proposals ?? []).filter(
    ({ spans }) =>
      !dropped.includes(startOf({ spans })) &&
      !draft.statements.some((one) =>
        one.spans.some((a) => spans.some((b) => a.start < b.end && b.start < a.end)),
      ),
  );
  const tried = result?.of === written ? result : null;
  const originOf = ({ pointer }: Mistake) => {
    const [, index] = /^\/statements\/(\d+)/.exec(pointer) ?? [];
    return index === undefined ? undefined : origins[Number(index)];
  };

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
  const edit = (
    start: DraftStatement,
    from: { readonly proposal?: Proposal; readonly kept?: DraftStatement } = {},
  ) => {
    setSelection(null);
    setEditing({ start, proposal: from.proposal ?? null, kept: from.kept ?? null });
  };
  const without = (statement: DraftStatement | null) =>
    draft.statements.filter((one) => one !== statement);

  if (!isMarking) {
    return <ArticleForm draft={draft} onChange={setDraft} onDone={() => setMarking(true)} />;
  }
  return (
    <section class="add" aria-label="Add an article">
      <h2 dir="auto">
        {draft.headline}{' '}
        <button
          type="button"
          class="small"
          onClick={() => setMarking(false)}
          disabled={draft.statements.length > 0}
        >
          change the article
        </button>
      </h2>
      <p class="soft small">
        Select words in the text to make them a statement. Dotted stretches are proposals.
      </p>
      <DraftText
        points={points}
        kept={draft.statements}
        proposed={proposals}
        onSelect={(span) => {
          if (editing) setSelection(span);
          else {
            const isQuoted = /["“]/.test(points[span.start - 1] ?? '');
            edit({ ...BLANK, spans: [span], kind: isQuoted ? 'DIRECT_QUOTE' : 'PARAPHRASE' });
          }
        }}
      />
      {prepared.error && <p class="error">{prepared.error}</p>}
      {!editing && (
        <p class="actions">
          <button type="button" onClick={() => edit(BLANK)}>
            Write a statement
          </button>
          {proposals.map((proposal) => (
            <button
              key={startOf(proposal)}
              type="button"
              class="proposal-button"
              onClick={() => edit(proposal, { proposal })}
            >
              Proposal: {proposal.speaker?.name ?? 'nobody named'}, “
              {points.slice(startOf(proposal), startOf(proposal) + 40).join('')}…”
            </button>
          ))}
        </p>
      )}
      {editing && (
        <StatementForm
          key={startOf(editing.start)}
          points={points}
          article={id}
          start={editing.start}
          proposed={editing.proposal?.why ?? null}
          selection={selection}
          onKeep={(statement) => {
            const statements = [...without(editing.kept), statement];
            setDraft({ ...draft, statements: statements.sort((a, b) => startOf(a) - startOf(b)) });
            setEditing(null);
          }}
          onDrop={() => {
            if (editing.proposal) setDropped([...dropped, startOf(editing.proposal)]);
            setEditing(null);
          }}
        />
      )}
      <KeptStatements
        points={points}
        statements={draft.statements}
        mistakesOf={(index) =>
          (tried?.mistakes ?? []).filter((mistake) => originOf(mistake) === index)
        }
        onChange={(kept) => edit(kept, { kept })}
        onTakeOut={(statement) => setDraft({ ...draft, statements: without(statement) })}
      />
      <p class="actions">
        <button type="button" onClick={() => send(true)} disabled={draft.statements.length === 0}>
          Dry run
        </button>
        <button type="button" class="primary" onClick={() => send(false)} disabled={!tried?.report}>
          Import
        </button>
        {!tried?.report && (
          <span class="soft small">Importing opens after a dry run without mistakes.</span>
        )}
      </p>
      {tried && tried.mistakes.length > 0 && (
        <p class="error" role="status">
          Not imported: {tried.mistakes.length} mistake{tried.mistakes.length === 1 ? '' : 's'},
          each shown at its statement or here.
        </p>
      )}
      <MistakeList
        mistakes={(tried?.mistakes ?? []).filter((mistake) => originOf(mistake) === undefined)}
      />
      {tried?.error && tried.mistakes.length === 0 && <p class="error">{tried.error}</p>}
      {tried?.report && (
        <p class="note" role="status">
          The bundle is sound. It would write{' '}
          {tried.report.nodes.map(({ kind, count }) => `${count} ${kind}`).join(', ')} and{' '}
          {tried.report.relationships.reduce((sum, { count }) => sum + count, 0)} relations.
        </p>
      )}
      <details>
        <summary>The bundle</summary>
        <pre>{written}</pre>
      </details>
    </section>
  );
}

function startOf({ spans }: Pick<DraftStatement, 'spans'>): number {
  return spans[0]?.start ?? -1;
}

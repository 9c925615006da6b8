import { useMemo, useRef, useState } from 'preact/hooks';
import { ask } from '../api/ask.js';
import { useLoad } from '../use-load.js';
import { articleId, type Draft, type DraftStatement, toBundle } from './draft.js';
import { StatementForm } from './statement-form.js';
import { type KnownName, namesIn, type Proposal, suggest } from './suggest.js';

const NAMES = /* GraphQL */ `
query Names($names: [String!]!) {
  people(filter: { name: { in: $names } }, first: 100) { nodes { __typename id name names { value } } }
  organizations(filter: { name: { in: $names } }, first: 100) { nodes { __typename id name names { value } } }
  units(filter: { name: { in: $names } }, first: 100) { nodes { __typename id name names { value } } }
  places(filter: { name: { in: $names } }, first: 100) { nodes { __typename id name names { value } } }
}`;

const IMPORT = /* GraphQL */ `
mutation Import($bundle: JSON!, $dryRun: Boolean!) {
  importBundle(bundle: $bundle, dryRun: $dryRun) {
    article
    fresh
    nodes { kind count }
    relationships { kind count }
  }
}`;

interface Report {
  readonly article: string;
  readonly fresh: boolean;
  readonly nodes: readonly { readonly kind: string; readonly count: number }[];
  readonly relationships: readonly { readonly kind: string; readonly count: number }[];
}

const EMPTY: Draft = { headline: '', published: '', text: '', statements: [] };

/** Paste, select, say who and about whom, look at the bundle, try it, import it. */
export function AddArticle({ onDone }: { readonly onDone: (article: string) => void }) {
  const [draft, setDraft] = useState(EMPTY);
  const [marking, setMarking] = useState(false);
  const [editing, setEditing] = useState<{
    statement: DraftStatement;
    proposal: Proposal | null;
  } | null>(null);
  const [dropped, setDropped] = useState<readonly number[]>([]);
  const [result, setResult] = useState<{
    of: string;
    report: Report | null;
    error: string | null;
  } | null>(null);
  const text = useRef<HTMLDivElement>(null);
  const prepared = useLoad(marking ? draft.text : null, async (signal) => {
    const names = namesIn(draft.text);
    const [id, answer] = await Promise.all([
      articleId(draft.text),
      ask<
        Readonly<
          Record<
            string,
            {
              nodes: readonly {
                __typename: KnownName['type'];
                id: string;
                name: string;
                names: readonly { value: string }[];
              }[];
            }
          >
        >
      >(NAMES, { names }, signal),
    ]);
    const known = Object.values(answer).flatMap(({ nodes }) =>
      nodes.map(({ __typename, id, name, names }) => ({
        id,
        name,
        type: __typename,
        spellings: names.map(({ value }) => value),
      })),
    );
    return { id, proposals: suggest(draft.text, known, id) };
  });
  const id = prepared.value?.id ?? 'article:new';
  const bundle = useMemo(() => toBundle(draft, id), [draft, id]);
  const written = JSON.stringify(bundle, null, 1);
  const proposals = (prepared.value?.proposals ?? []).filter(
    ({ span }) =>
      !dropped.includes(span.start) &&
      !draft.statements.some((one) => one.span.start < span.end && span.start < one.span.end),
  );
  const tried = result?.of === written ? result : null;

  async function send(dryRun: boolean): Promise<void> {
    try {
      const { importBundle } = await ask<{ importBundle: Report }>(IMPORT, { bundle, dryRun });
      setResult({ of: written, report: importBundle, error: null });
      if (!dryRun) onDone(importBundle.article);
    } catch (error) {
      setResult({ of: written, report: null, error: (error as Error).message });
    }
  }
  function takeSelection(): void {
    const chosen = getSelection();
    const box = text.current;
    if (!chosen || chosen.isCollapsed || chosen.rangeCount === 0 || !box) return;
    const range = chosen.getRangeAt(0);
    if (!box.contains(range.startContainer) || !box.contains(range.endContainer)) return;
    const before = document.createRange();
    before.setStart(box, 0);
    before.setEnd(range.startContainer, range.startOffset);
    const start = Array.from(before.toString()).length;
    const words = range.toString();
    const trimmed = words.trim();
    if (!trimmed) return;
    const lead = Array.from(words.slice(0, words.indexOf(trimmed))).length;
    const span = { start: start + lead, end: start + lead + Array.from(trimmed).length };
    const quoted = /["“]/.test(Array.from(draft.text)[span.start - 1] ?? '');
    setEditing({
      statement: {
        span,
        kind: quoted ? 'DIRECT_QUOTE' : 'PARAPHRASE',
        speaker: null,
        impersonal: false,
        cue: null,
        about: [],
      },
      proposal: null,
    });
  }

  if (!marking) {
    return (
      <section class="add" aria-label="Add an article">
        <h2>Add an article</h2>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (draft.text.trim() && draft.headline.trim()) setMarking(true);
          }}
        >
          <label class="wide">
            Headline
            <input
              value={draft.headline}
              onInput={(event) => setDraft({ ...draft, headline: event.currentTarget.value })}
              required
            />
          </label>
          <label>
            Published (a day, or empty){' '}
            <input
              type="date"
              value={draft.published}
              onInput={(event) => setDraft({ ...draft, published: event.currentTarget.value })}
            />
          </label>
          <label class="wide">
            Its text, unchanged
            <textarea
              rows={14}
              value={draft.text}
              onInput={(event) => setDraft({ ...draft, text: event.currentTarget.value })}
              required
            />
          </label>
          <button type="submit" class="primary">
            Mark its statements
          </button>
        </form>
      </section>
    );
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
          change the text
        </button>
      </h2>
      <p class="soft small">
        Select words in the text to make them a statement. Dotted stretches are proposals.
      </p>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: selecting with the keyboard goes through the form's words */}
      <div class="text draft-text" dir="auto" ref={text} onMouseUp={takeSelection}>
        {cutDraft(draft.text, draft.statements, proposals).map(({ start, text, kind }) =>
          kind ? (
            <span key={start} class={kind}>
              {text}
            </span>
          ) : (
            text
          ),
        )}
      </div>
      {prepared.error && <p class="error">{prepared.error}</p>}
      {!editing && (
        <p class="actions">
          <button
            type="button"
            onClick={() =>
              setEditing({
                statement: {
                  span: { start: 0, end: 0 },
                  kind: 'PARAPHRASE',
                  speaker: null,
                  impersonal: false,
                  cue: null,
                  about: [],
                },
                proposal: null,
              })
            }
          >
            Write a statement
          </button>
          {proposals.map((proposal) => (
            <button
              key={proposal.span.start}
              type="button"
              class="proposal-button"
              onClick={() => setEditing({ statement: proposal, proposal })}
            >
              Proposal: {proposal.speaker?.name ?? 'nobody named'}, “
              {Array.from(draft.text)
                .slice(proposal.span.start, proposal.span.start + 40)
                .join('')}
              …”
            </button>
          ))}
        </p>
      )}
      {editing && (
        <StatementForm
          text={draft.text}
          article={id}
          start={editing.statement}
          proposed={editing.proposal?.why ?? null}
          onKeep={({ span, kind, speaker, impersonal, cue, about }) => {
            const kept = { span, kind, speaker, impersonal, cue, about };
            setDraft({
              ...draft,
              statements: [...draft.statements, kept].sort((a, b) => a.span.start - b.span.start),
            });
            setEditing(null);
          }}
          onDrop={() => {
            if (editing.proposal) setDropped([...dropped, editing.proposal.span.start]);
            setEditing(null);
          }}
        />
      )}
      <h3>{draft.statements.length} statements kept</h3>
      <ol class="words">
        {draft.statements.map((statement) => (
          <li key={statement.span.start} class="word voice-named">
            <span class="who">
              {statement.speaker?.name ??
                (statement.impersonal ? 'nobody named' : 'the article itself')}
            </span>{' '}
            <span class="quote">
              {Array.from(draft.text).slice(statement.span.start, statement.span.end).join('')}
            </span>
            <button
              type="button"
              class="small"
              onClick={() =>
                setDraft({
                  ...draft,
                  statements: draft.statements.filter((one) => one !== statement),
                })
              }
            >
              take out
            </button>
          </li>
        ))}
      </ol>
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
      {tried?.error && <p class="error">{tried.error}</p>}
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

function cutDraft(text: string, kept: readonly DraftStatement[], proposals: readonly Proposal[]) {
  const points = Array.from(text);
  const borders = new Set([0, points.length]);
  for (const { span } of [...kept, ...proposals]) borders.add(span.start).add(span.end);
  const sorted = [...borders].sort((a, b) => a - b);
  const within = (list: readonly DraftStatement[], at: number) =>
    list.some(({ span }) => span.start <= at && at < span.end);
  return sorted.slice(0, -1).map((start, index) => ({
    start,
    text: points.slice(start, sorted[index + 1]).join(''),
    kind: within(kept, start) ? 'kept' : within(proposals, start) ? 'proposed' : null,
  }));
}

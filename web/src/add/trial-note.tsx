import { useState } from 'preact/hooks';
import type { NodeType } from '../api/fragments.js';
import { typeWord } from '../model/plain-words.js';
import { type Draft, type DraftEntity, entitiesOf } from './draft.js';
import type { PlacedMistake } from './mistake-places.js';
import type { Report, Trial } from './use-trial.js';

/** What is shown of each kind that a draft may bring; whatever else is counted together. */
const SHOWN: readonly NodeType[] = [
  ...(['Article', 'Statement', 'Person', 'Organization'] as const),
  ...(['AnonymousSource', 'MilitaryUnit', 'State', 'Location'] as const),
];

/** Tries and sends a bundle, and says what is wrong in it, or what is new in it and what is there. */
export function TrialNote(props: {
  readonly trial: Trial;
  readonly draft: Draft;
  /** What must be mended first, in words; null when nothing must. */
  readonly first: string | null;
  /** Goes there. */
  readonly onFirst: () => void;
}) {
  const { trial, draft, first, onFirst } = props;
  const { written, tried, mistakes, send } = trial;
  const [isHeld, setHeld] = useState(false);
  const { report, error } = tried ?? {};
  const elsewhere = mistakes.filter(({ statement, field }) => statement === null && !field);
  return (
    <section aria-label="Import">
      <p class="actions">
        <button
          type="button"
          onClick={() => {
            setHeld(first !== null);
            if (first === null) void send(true);
            else onFirst();
          }}
          disabled={draft.statements.length === 0}
        >
          Dry run
        </button>
        <button
          type="button"
          class="primary"
          onClick={() => send(false)}
          disabled={!report || first !== null}
        >
          Import
        </button>
        {!report && (
          <span class="soft small">Importing opens after a dry run without mistakes.</span>
        )}
      </p>
      <div role="status">
        {first && isHeld && <p class="error">Not tried: {first}.</p>}
        {tried && tried.mistakes.length > 0 && (
          <p class="error">
            Not imported: {mistakes.length} mistake{mistakes.length === 1 ? '' : 's'}, each shown at
            its field{elsewhere.length > 0 && ', or here'}.
          </p>
        )}
        <Elsewhere mistakes={elsewhere} />
        {error && tried?.mistakes.length === 0 && <p class="error">{error}</p>}
        {report && <ReportNote report={report} entities={entitiesOf(draft)} />}
      </div>
      <details>
        <summary>The bundle</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be within reach of the keyboard */}
        <pre tabIndex={0}>{written}</pre>
      </details>
    </section>
  );
}

function Elsewhere({ mistakes }: { readonly mistakes: readonly PlacedMistake[] }) {
  if (mistakes.length === 0) return null;
  return (
    <ul class="error mistakes">
      {mistakes.map(({ words }) => (
        <li key={words}>{words}</li>
      ))}
    </ul>
  );
}

function ReportNote(props: { readonly report: Report; readonly entities: readonly DraftEntity[] }) {
  const { report, entities } = props;
  const all = new Map(report.nodes.map(({ kind, count }) => [kind, count]));
  const isNew = new Map(report.created.map(({ kind, count }) => [kind, count]));
  const named = entities.filter(({ id }) => report.createdIds.includes(id));
  const say = (of: (kind: string, count: number) => number, names: readonly DraftEntity[]) =>
    SHOWN.map((kind) => ({ kind, count: of(kind, all.get(kind) ?? 0) }))
      .filter(({ count }) => count > 0)
      .map(({ kind, count }) => {
        const which = names.filter(({ type }) => type === kind).map(({ name }) => name);
        const words = `${count} ${plural(typeWord(kind), count)}`;
        return which.length > 0 ? `${words} (${which.join(', ')})` : words;
      })
      .join(', ') || 'nothing';
  return (
    <div class="note report">
      <p>The bundle is sound.</p>
      <p>New: {say((kind) => isNew.get(kind) ?? 0, named)}.</p>
      <p>There already: {say((kind, count) => count - (isNew.get(kind) ?? 0), [])}.</p>
      {report.contradictions.map(({ node, property, stored, given }) => (
        <p key={node + property}>
          Another {property} than the store has of{' '}
          {entities.find((one) => one.id === node)?.name ?? 'this article'}: it keeps “{stored}” and
          notes “{given}”.
        </p>
      ))}
      {report.likelyDuplicates.map(({ entity, name, other }) => (
        <p key={entity + other}>
          {entities.find((one) => one.id === entity)?.name ?? entity} may be the same as {name},
          which is there: pick that one if it is.
        </p>
      ))}
    </div>
  );
}

function plural(word: string, count: number): string {
  return count === 1 ? word : word === 'person' ? 'people' : `${word}s`;
}

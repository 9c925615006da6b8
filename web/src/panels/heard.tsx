import { ask } from '../api/ask.js';
import { HEARD } from '../api/operations.js';
import { hovers } from '../hover.js';
import {
  type NodeRef,
  type Statement,
  shownName,
  VOICES,
  type Voice,
  voiceOf,
} from '../model/types.js';
import { useLoad } from '../use-load.js';
import { all, type Filter } from '../view.js';

/** The mix of named, unnamed and article voice in what is selected, and who speaks for whom. */
export function WhoIsHeard(props: {
  readonly scope: readonly Filter[];
  readonly statements: readonly Statement[];
  readonly total: number;
  readonly voices: readonly Voice[];
  readonly languages: readonly string[];
  readonly onVoices: (voices: readonly Voice[]) => void;
  readonly onEdge: (source: string, about: string) => void;
  readonly onSelect: (node: NodeRef) => void;
}) {
  const { scope, statements, total, voices, languages, onVoices, onEdge, onSelect } = props;
  const variables = {
    all: all(...scope) ?? {},
    ...Object.fromEntries(
      VOICES.map(({ voice, kinds }) => [voice, all(...scope, { sourceKind: { in: kinds } })]),
    ),
  };
  const { value, error } = useLoad(JSON.stringify(variables), (signal) =>
    ask<Readonly<Record<Voice | 'all', { readonly totalCount: number }>>>(HEARD, variables, signal),
  );
  const whole = value?.all.totalCount ?? 0;
  const speakers = bySpeaker(statements);
  return (
    <section class="heard" aria-label="Who is heard">
      <h2>Who is heard</h2>
      {error && <p class="error">{error}</p>}
      {value && whole === 0 && (
        <p class="empty">Nothing is said here. Widen the range or the selection.</p>
      )}
      {whole > 0 && (
        <>
          <fieldset class="mix" aria-label="Share of each voice">
            {VOICES.map(({ voice, label }) => {
              const count = value?.[voice].totalCount ?? 0;
              const share = Math.round((100 * count) / whole);
              const on = voices.length === 1 && voices[0] === voice;
              return (
                <button
                  key={voice}
                  type="button"
                  class={`mix-row voice-${voice}`}
                  aria-pressed={on}
                  disabled={count === 0}
                  onClick={() => onVoices(on ? [] : [voice])}
                  {...hovers(
                    statements
                      .filter((one) => voiceOf(one.sourceKind) === voice)
                      .map(({ id }) => id),
                  )}
                >
                  <span class="mix-label">{label}</span>
                  <span class="mix-bar">
                    <progress max={whole} value={count} aria-hidden="true" />
                  </span>
                  <span class="mix-count">
                    <b>{count.toLocaleString()}</b> {share} %
                  </span>
                </button>
              );
            })}
          </fieldset>
          <h3>Who speaks, and about whom</h3>
          {total > statements.length && (
            <p class="soft small">
              Among the first {statements.length} of {total.toLocaleString()} statements.
            </p>
          )}
          <ul class="speakers">
            {speakers.map(({ source, count, affiliations, subjects, ids, voice }) => (
              <li key={source.id} class={`voice-${voice}`} {...hovers(ids)}>
                <button type="button" class="link" onClick={() => onSelect(source)}>
                  {shownName(source, languages)}
                </button>{' '}
                <b>{count}</b>
                {affiliations.length > 0 && (
                  <span class="soft"> speaks for {affiliations.join(', ')}</span>
                )}
                <p class="of">
                  {subjects.map(({ node, count }) => (
                    <button
                      key={node.id}
                      type="button"
                      class="chip"
                      onClick={() => onEdge(source.id, node.id)}
                    >
                      {shownName(node, languages)} <b>{count}</b>
                    </button>
                  ))}
                </p>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

interface Speaker {
  readonly source: NodeRef;
  count: number;
  readonly ids: string[];
  readonly voice: Voice;
  readonly affiliations: string[];
  readonly subjects: { node: NodeRef; count: number }[];
}

function bySpeaker(statements: readonly Statement[]): Speaker[] {
  const found = new Map<string, Speaker>();
  for (const statement of statements) {
    const article: NodeRef = {
      __typename: 'Article',
      id: statement.article.id,
      name: `no source, in ${statement.article.headline}`,
    };
    const links: readonly { source: NodeRef; affiliationAsStated: { name: string } | null }[] =
      statement.saidBy.length > 0
        ? statement.saidBy
        : [{ source: article, affiliationAsStated: null }];
    for (const { source, affiliationAsStated } of links) {
      const key = statement.saidBy.length > 0 ? source.id : `nobody:${source.id}`;
      const speaker = found.get(key) ?? {
        source,
        count: 0,
        ids: [],
        voice: voiceOf(statement.sourceKind),
        affiliations: [],
        subjects: [],
      };
      speaker.count += 1;
      speaker.ids.push(statement.id);
      const affiliation = affiliationAsStated?.name;
      if (affiliation && !speaker.affiliations.includes(affiliation))
        speaker.affiliations.push(affiliation);
      for (const { node } of statement.about.edges) {
        const subject = speaker.subjects.find((one) => one.node.id === node.id);
        if (subject) subject.count += 1;
        else speaker.subjects.push({ node, count: 1 });
      }
      found.set(key, speaker);
    }
  }
  return [...found.values()].sort((a, b) => b.count - a.count);
}

import { useEffect, useState } from 'preact/hooks';
import { spatialName } from '../model/types.js';
import type { DraftEntity, DraftStatement } from './draft.js';
import { EntityPicker } from './entity-picker.js';

const ROLES = ['ACTOR', 'TARGET', 'LOCATION', 'ORIGIN', 'DESTINATION', 'TOPIC'];
const RELATIONS = ['IN', 'NEAR', 'ACROSS_BORDER_FROM', 'ALONG', 'TOWARD', 'OUT_OF'];

type Voice = 'source' | 'article' | 'impersonal';

/** One statement: its exact words, who says it, about whom and where. */
export function StatementForm(props: {
  readonly text: string;
  readonly article: string;
  readonly start: DraftStatement;
  readonly proposed: string | null;
  readonly onKeep: (statement: DraftStatement) => void;
  readonly onDrop: () => void;
}) {
  const { text, article, start, proposed, onKeep, onDrop } = props;
  const points = Array.from(text);
  const slice = (span: { start: number; end: number }) =>
    points.slice(span.start, span.end).join('');
  const [draft, setDraft] = useState(start);
  const [words, setWords] = useState(slice(start.span));
  const [voice, setVoice] = useState<Voice>(
    start.speaker
      ? 'source'
      : start.impersonal
        ? 'impersonal'
        : start.kind === 'ARTICLE_VOICE'
          ? 'article'
          : 'source',
  );
  useEffect(() => {
    setDraft(start);
    setWords(slice(start.span));
  }, [start]);
  const found = slice(draft.span) === words;
  const complete = found && words.trim() !== '' && (voice !== 'source' || draft.speaker !== null);
  const change = (part: Partial<DraftStatement>) => setDraft({ ...draft, ...part });
  function findWords(value: string): void {
    setWords(value);
    const at = text.indexOf(value);
    if (value === '' || at < 0) return;
    const from = Array.from(text.slice(0, at)).length;
    change({ span: { start: from, end: from + Array.from(value).length } });
  }
  return (
    <form
      class={proposed ? 'statement-form proposal' : 'statement-form'}
      onSubmit={(event) => {
        event.preventDefault();
        if (!complete) return;
        onKeep({
          ...draft,
          speaker: voice === 'source' ? draft.speaker : null,
          impersonal: voice === 'impersonal',
          kind:
            voice === 'article'
              ? 'ARTICLE_VOICE'
              : draft.kind === 'ARTICLE_VOICE'
                ? 'PARAPHRASE'
                : draft.kind,
        });
      }}
    >
      {proposed && <p class="badge">A proposal, from {proposed}. Check it before you keep it.</p>}
      <label class="wide">
        The exact words
        <textarea
          rows={3}
          value={words}
          onInput={(event) => findWords(event.currentTarget.value)}
        />
      </label>
      {!found && (
        <p class="error">
          These words are not in the text, letter by letter. Select them in the text instead.
        </p>
      )}
      <label>
        In the voice of{' '}
        <select value={voice} onChange={(event) => setVoice(event.currentTarget.value as Voice)}>
          <option value="source">a source</option>
          <option value="article">the article itself</option>
          <option value="impersonal">nobody (“it’s believed”)</option>
        </select>
      </label>
      {voice === 'source' && (
        <>
          <label>
            as{' '}
            <select
              value={draft.kind}
              onChange={(event) =>
                change({ kind: event.currentTarget.value as DraftStatement['kind'] })
              }
            >
              <option value="DIRECT_QUOTE">a quotation</option>
              <option value="PARAPHRASE">a paraphrase</option>
            </select>
          </label>
          {draft.speaker ? (
            <p>
              Said by <b>{draft.speaker.name}</b>{' '}
              <button type="button" class="small" onClick={() => change({ speaker: null })}>
                change
              </button>
            </p>
          ) : (
            <EntityPicker
              label="Said by"
              article={article}
              onPick={(speaker) => change({ speaker })}
            />
          )}
        </>
      )}
      <ul class="subjects">
        {draft.about.map((about, index) => {
          const edit = (part: Partial<(typeof draft.about)[number]>) =>
            change({
              about: draft.about.map((one, at) => (at === index ? { ...one, ...part } : one)),
            });
          return (
            <li key={about.entity.id}>
              <b>{about.entity.name}</b>{' '}
              <select
                value={about.role}
                aria-label={`Part of ${about.entity.name}`}
                onChange={(event) => edit({ role: event.currentTarget.value })}
              >
                {ROLES.map((role) => (
                  <option key={role} value={role}>
                    {role.toLowerCase()}
                  </option>
                ))}
              </select>{' '}
              {about.role === 'LOCATION' && (
                <select
                  value={about.relation ?? ''}
                  aria-label={`How it lies to ${about.entity.name}`}
                  onChange={(event) => edit({ relation: event.currentTarget.value || null })}
                >
                  <option value="">not stated how</option>
                  {RELATIONS.map((relation) => (
                    <option key={relation} value={relation}>
                      {spatialName(relation)}
                    </option>
                  ))}
                </select>
              )}{' '}
              <button
                type="button"
                class="small"
                aria-label={`Take ${about.entity.name} out`}
                onClick={() => change({ about: draft.about.filter((_, at) => at !== index) })}
              >
                ×
              </button>
            </li>
          );
        })}
      </ul>
      <EntityPicker
        label="About"
        article={article}
        onPick={(entity: DraftEntity) =>
          change({
            about: [
              ...draft.about.filter((one) => one.entity.id !== entity.id),
              { entity, role: entity.type === 'Location' ? 'LOCATION' : 'TOPIC', relation: null },
            ],
          })
        }
      />
      <p class="actions">
        <button type="submit" class="primary" disabled={!complete}>
          Keep this statement
        </button>
        <button type="button" onClick={onDrop}>
          Drop it
        </button>
      </p>
    </form>
  );
}

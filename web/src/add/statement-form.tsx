import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { certaintyName } from '../model/types.js';
import type { DraftSpan, DraftStatement } from './draft.js';
import { EntityPicker } from './entity-picker.js';
import { HEDGES } from './find-words.js';
import { EntityName, Subjects } from './subjects.js';
import { WordsField } from './words-field.js';

const CERTAINTIES = ['CT_PLUS', 'PR_PLUS', 'PS_PLUS', 'CT_MINUS', 'PR_MINUS', 'PS_MINUS', 'CT_U'];
const [[FIRST_CATEGORY]] = HEDGES as [(typeof HEDGES)[number]];

type Voice = 'source' | 'article' | 'impersonal';
/** A field's place in the form while its words are not found yet. */
type Fields = readonly (DraftSpan | null)[];

/** One statement: its exact words, in one piece or several, who says it, how sure, about whom and where. */
export function StatementForm(props: {
  readonly points: readonly string[];
  readonly article: string;
  readonly start: DraftStatement;
  readonly proposed: string | null;
  /** Words selected in the text, for the field that was used last. */
  readonly selection: DraftSpan | null;
  readonly onKeep: (statement: DraftStatement) => void;
  readonly onDrop: () => void;
}) {
  const { points, article, start, proposed, selection, onKeep, onDrop } = props;
  const [draft, setDraft] = useState(start);
  const [spans, setSpans] = useState<Fields>(start.spans.length > 0 ? start.spans : [null]);
  const [hedges, setHedges] = useState<readonly { span: DraftSpan | null; category: string }[]>(
    start.hedges.map((hedge) => ({ span: hedge, category: hedge.category })),
  );
  const [parts, setParts] = useState<readonly [DraftSpan | null, DraftSpan | null] | null>(
    start.conditional ? [start.conditional.antecedent, start.conditional.consequent] : null,
  );
  const [voice, setVoice] = useState<Voice>(voiceOf(start));
  const change = (part: Partial<DraftStatement>) => setDraft({ ...draft, ...part });
  const setSpan = (index: number) => (span: DraftSpan | null) =>
    setSpans((before) => before.map((one, at) => (at === index ? span : one)));
  const takeSelection = useRef<(span: DraftSpan) => void>(setSpan(0));
  // Before the next event: a field that is focused right after would get the words.
  useLayoutEffect(() => {
    if (selection) takeSelection.current(selection);
  }, [selection]);
  /** What a field of words needs to take part in selecting. */
  const field = (span: DraftSpan | null, onSpan: (span: DraftSpan | null) => void) => ({
    points,
    span,
    near: spans[0]?.start ?? 0,
    onSpan,
    onFocus: () => {
      takeSelection.current = onSpan;
    },
  });
  const placed = spans.flatMap((span) => span ?? []).sort((a, b) => a.start - b.start);
  const isApart = placed.every((span, at) => at === 0 || (placed[at - 1]?.end ?? 0) <= span.start);
  const [antecedent, consequent] = parts ?? [];
  const isComplete =
    placed.length > 0 &&
    placed.length === spans.length &&
    isApart &&
    hedges.every(({ span }) => span) &&
    (parts === null || (antecedent && consequent)) &&
    (voice !== 'source' || draft.speaker !== null);
  function keep(): void {
    if (!isComplete) return;
    onKeep({
      ...draft,
      spans: placed,
      hedges: hedges.flatMap(({ span, category }) => (span ? { ...span, category } : [])),
      conditional: antecedent && consequent ? { antecedent, consequent } : null,
      speaker: voice === 'source' ? draft.speaker : null,
      impersonal: voice === 'impersonal',
      kind: kindOf(voice, draft.kind),
    });
  }
  return (
    <form
      class={proposed ? 'statement-form proposal' : 'statement-form'}
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
    >
      {proposed && <p class="badge">A proposal, from {proposed}. Check it before you keep it.</p>}
      <p class="soft small">Words selected in the text go to the field that was used last.</p>
      {spans.map((span, index) => (
        <WordsField
          key={index}
          label={index === 0 ? 'The exact words' : `and, after a gap (${index + 1})`}
          rows={index === 0 ? 3 : 2}
          {...field(span, setSpan(index))}
        />
      ))}
      {!isApart && <p class="error">These words overlap; give each piece once.</p>}
      <p class="actions">
        <button
          type="button"
          class="small"
          onClick={() => {
            setSpans([...spans, null]);
            takeSelection.current = setSpan(spans.length);
          }}
        >
          more words after a gap
        </button>
        {spans.length > 1 && (
          <button type="button" class="small" onClick={() => setSpans(spans.slice(0, -1))}>
            take the last piece out
          </button>
        )}
      </p>
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
              <option value="MIXED_QUOTE">partly a quotation</option>
              <option value="PARAPHRASE">a paraphrase</option>
            </select>
          </label>
          {draft.speaker ? (
            <p>
              Said by <EntityName entity={draft.speaker} />{' '}
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
      <WordsField
        label="The cue: words that attribute it, such as “said” (may be empty)"
        {...field(draft.cue, (cue) => setDraft((before) => ({ ...before, cue })))}
      />
      <label>
        How sure{' '}
        <select
          value={draft.certainty}
          onChange={(event) => change({ certainty: event.currentTarget.value })}
        >
          <option value="">not judged</option>
          {CERTAINTIES.map((one) => (
            <option key={one} value={one}>
              {certaintyName(one)}
            </option>
          ))}
        </select>
      </label>
      {hedges.map(({ span, category }, index) => {
        const edit = (part: Partial<(typeof hedges)[number]>) =>
          setHedges((before) =>
            before.map((one, at) => (at === index ? { ...one, ...part } : one)),
          );
        return (
          <div class="hedge-row" key={index}>
            <WordsField
              label={`Hedge ${index + 1}`}
              {...field(span, (next) => edit({ span: next }))}
            />
            <select
              aria-label={`Kind of hedge ${index + 1}`}
              value={category}
              onChange={(event) => edit({ category: event.currentTarget.value })}
            >
              {HEDGES.map(([name]) => (
                <option key={name} value={name}>
                  {name.toLowerCase().replaceAll('_', ' ')}
                </option>
              ))}
            </select>{' '}
            <button
              type="button"
              class="small"
              aria-label={`Take hedge ${index + 1} out`}
              onClick={() => setHedges(hedges.filter((_, at) => at !== index))}
            >
              ×
            </button>
          </div>
        );
      })}
      <p class="actions">
        <button
          type="button"
          class="small"
          onClick={() => setHedges([...hedges, { span: null, category: FIRST_CATEGORY }])}
        >
          a word that weakens it
        </button>
        <button
          type="button"
          class="small"
          aria-pressed={parts !== null}
          onClick={() => setParts(parts ? null : [null, null])}
        >
          it is an “if … then …”
        </button>
      </p>
      {parts && (
        <>
          <WordsField
            label="If: what is only supposed"
            {...field(parts[0], (span) => setParts((before) => [span, before?.[1] ?? null]))}
          />
          <WordsField
            label="Then: what would follow"
            {...field(parts[1], (span) => setParts((before) => [before?.[0] ?? null, span]))}
          />
        </>
      )}
      <Subjects about={draft.about} article={article} onChange={(about) => change({ about })} />
      <p class="actions">
        <button type="submit" class="primary" disabled={!isComplete}>
          Keep this statement
        </button>
        <button type="button" onClick={onDrop}>
          Drop it
        </button>
      </p>
    </form>
  );
}

function voiceOf({ speaker, impersonal, kind }: DraftStatement): Voice {
  if (speaker) return 'source';
  if (impersonal) return 'impersonal';
  return kind === 'ARTICLE_VOICE' ? 'article' : 'source';
}

function kindOf(voice: Voice, kind: DraftStatement['kind']): DraftStatement['kind'] {
  if (voice === 'article') return 'ARTICLE_VOICE';
  return kind === 'ARTICLE_VOICE' ? 'PARAPHRASE' : kind;
}

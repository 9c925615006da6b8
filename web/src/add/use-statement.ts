import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { DraftHedge, DraftSpan, DraftStatement } from './draft.js';

/** In whose voice a statement is. */
export type DraftVoice = 'source' | 'article' | 'impersonal';

/** A place in the text; null while its words are not found. */
type Place = DraftSpan | null;

interface Hedge {
  readonly span: Place;
  readonly category: string;
}

/** What is typed into the form, complete or not. */
interface Typed {
  readonly draft: DraftStatement;
  readonly spans: readonly Place[];
  readonly hedges: readonly Hedge[];
  /** "If" and "then". */
  readonly parts: readonly [Place, Place] | null;
  readonly voice: DraftVoice;
}

/**
 * A statement while it is edited. Words selected in the text go to the field that was used last: each field takes
 * part by what `field` gives it.
 */
export function useStatement(
  points: readonly string[],
  start: DraftStatement,
  selection: DraftSpan | null,
) {
  const [typed, setTyped] = useState(() => typedOf(start));
  const { draft, spans, hedges, parts, voice } = typed;
  const set = (part: (before: Typed) => Partial<Typed>) =>
    setTyped((before) => ({ ...before, ...part(before) }));
  const setSpan = (index: number) => (span: Place) =>
    set((before) => ({ spans: before.spans.map((one, at) => (at === index ? span : one)) }));
  const takeSelection = useRef<(span: DraftSpan) => void>(setSpan(0));
  // Before the next event: a field that is focused right after would get the words.
  useLayoutEffect(() => {
    if (selection) takeSelection.current(selection);
  }, [selection]);
  return {
    ...{ draft, spans, hedges, parts, voice, setSpan },
    isApart: isApart(placedOf(typed)),
    finished: finish(typed),
    /** What a field of words needs to take part in selecting. */
    field: (span: Place, onSpan: (span: Place) => void) => ({
      points,
      span,
      near: spans[0]?.start ?? 0,
      onSpan,
      onFocus: () => {
        takeSelection.current = onSpan;
      },
    }),
    change: (part: Partial<DraftStatement>) =>
      set((before) => ({ draft: { ...before.draft, ...part } })),
    setVoice: (next: DraftVoice) => set(() => ({ voice: next })),
    addPiece() {
      set((before) => ({ spans: [...before.spans, null] }));
      takeSelection.current = setSpan(spans.length);
    },
    dropPiece: () => set((before) => ({ spans: before.spans.slice(0, -1) })),
    addHedge: (category: string) =>
      set((before) => ({ hedges: [...before.hedges, { span: null, category }] })),
    editHedge: (index: number, part: Partial<Hedge>) =>
      set((before) => ({
        hedges: before.hedges.map((one, at) => (at === index ? { ...one, ...part } : one)),
      })),
    dropHedge: (index: number) =>
      set((before) => ({ hedges: before.hedges.filter((_, at) => at !== index) })),
    toggleConditional: () => set((before) => ({ parts: before.parts ? null : [null, null] })),
    setIf: (span: Place) => set((before) => ({ parts: [span, before.parts?.[1] ?? null] })),
    setThen: (span: Place) => set((before) => ({ parts: [before.parts?.[0] ?? null, span] })),
  };
}

/** A statement that is edited. */
export type StatementFields = ReturnType<typeof useStatement>;

function typedOf(start: DraftStatement): Typed {
  const { spans, hedges, conditional } = start;
  return {
    draft: start,
    spans: spans.length > 0 ? spans : [null],
    hedges: hedges.map((hedge) => ({ span: hedge, category: hedge.category })),
    parts: conditional ? [conditional.antecedent, conditional.consequent] : null,
    voice: voiceOf(start),
  };
}

function voiceOf({ speaker, impersonal, kind }: DraftStatement): DraftVoice {
  if (speaker) return 'source';
  if (impersonal) return 'impersonal';
  return kind === 'ARTICLE_VOICE' ? 'article' : 'source';
}

function placedOf({ spans }: Typed): DraftSpan[] {
  return spans.flatMap((span) => span ?? []).sort((a, b) => a.start - b.start);
}

function isApart(placed: readonly DraftSpan[]): boolean {
  return placed.every((span, at) => at === 0 || (placed[at - 1]?.end ?? 0) <= span.start);
}

/** The statement as it was typed; null while something of it is missing. */
function finish(typed: Typed): DraftStatement | null {
  const { draft, spans, hedges, parts, voice } = typed;
  const placed = placedOf(typed);
  const found = hedges.flatMap(({ span, category }): DraftHedge[] =>
    span ? [{ ...span, category }] : [],
  );
  const [antecedent, consequent] = parts ?? [];
  const conditional = antecedent && consequent ? { antecedent, consequent } : null;
  const isPlaced = placed.length > 0 && placed.length === spans.length && isApart(placed);
  const isWhole = found.length === hedges.length && (parts === null || conditional !== null);
  if (!isPlaced || !isWhole || (voice === 'source' && draft.speaker === null)) return null;
  return {
    ...draft,
    spans: placed,
    hedges: found,
    conditional,
    speaker: voice === 'source' ? draft.speaker : null,
    impersonal: voice === 'impersonal',
    kind: kindOf(voice, draft.kind),
  };
}

function kindOf(voice: DraftVoice, kind: DraftStatement['kind']): DraftStatement['kind'] {
  if (voice === 'article') return 'ARTICLE_VOICE';
  return kind === 'ARTICLE_VOICE' ? 'PARAPHRASE' : kind;
}

import {
  type DraftHedge,
  type DraftSpan,
  type DraftStatement,
  type DraftVoice,
  type Place,
  type Typed,
  wordsOf,
} from './draft.js';
import { readDate } from './read-date.js';

/** A statement as the form takes it. */
export function typedOf(start: DraftStatement): Typed {
  const { spans, cue, hedges, conditional, speakers, impersonal, kind } = start;
  const voice =
    speakers.length === 0 && (impersonal || kind === 'ARTICLE_VOICE')
      ? impersonal
        ? 'impersonal'
        : 'article'
      : 'source';
  return {
    draft: start,
    spans: spans.length > 0 ? spans : [''],
    cue: cue ?? '',
    hedges: hedges.map((hedge) => ({ span: hedge, category: hedge.category })),
    parts: conditional ? [conditional.antecedent, conditional.consequent] : null,
    voice,
  };
}

/** Words as they stand in a field. */
export function shownWords(points: readonly string[], place: Place): string {
  return typeof place === 'string' ? place : wordsOf(points, [place]);
}

/** Where the words of a statement are, in reading order. */
export function placedOf({ spans }: Pick<Typed, 'spans'>): DraftSpan[] {
  return spans.flatMap((span) => placed(span) ?? []).sort((a, b) => a.start - b.start);
}

/** Whether no piece of a statement covers another. */
export function isApart(spans: readonly DraftSpan[]): boolean {
  return spans.every((span, at) => at === 0 || (spans[at - 1]?.end ?? 0) <= span.start);
}

/** The statement as it was typed, or what is missing of it in words. */
export function finish(typed: Typed): DraftStatement | string {
  const { draft, hedges, parts, voice } = typed;
  const missing = missingOf(typed);
  if (missing) return missing;
  const [antecedent, consequent] = (parts ?? []).map(placed);
  return {
    ...draft,
    spans: placedOf(typed),
    cue: placed(typed.cue),
    hedges: hedges.flatMap(({ span, category }): DraftHedge[] => {
      const words = placed(span);
      return words ? [{ ...words, category }] : [];
    }),
    conditional: antecedent && consequent ? { antecedent, consequent } : null,
    speakers: voice === 'source' ? draft.speakers : [],
    relays: voice === 'source' ? draft.relays : [],
    impersonal: voice === 'impersonal',
    kind: kindOf(voice, draft.kind),
  };
}

function missingOf({ draft, spans, cue, hedges, parts, voice }: Typed): string | null {
  const spansPlaced = spans.map(placed);
  if (spansPlaced.includes(null)) return 'its exact words, as they stand in the text';
  if (!isApart(placedOf({ spans }))) return 'pieces that do not overlap';
  if (voice === 'source' && draft.speakers.length === 0) return 'who says it';
  if (typeof cue === 'string' && cue.trim()) return 'a cue that stands in the text';
  if (hedges.some(({ span }) => !placed(span))) return 'the words of each hedge';
  if (parts?.some((part) => !placed(part))) return 'the words of “if” and of “then”';
  if (draft.said.trim() && !readDate(draft.said).edtf) return 'a time of saying that can be read';
  return null;
}

function placed(place: Place): DraftSpan | null {
  return typeof place === 'string' ? null : place;
}

function kindOf(voice: DraftVoice, kind: DraftStatement['kind']): DraftStatement['kind'] {
  if (voice === 'article') return 'ARTICLE_VOICE';
  return kind === 'ARTICLE_VOICE' ? 'PARAPHRASE' : kind;
}

/** A field of words. */
export type WordsName = 'cue' | 'if' | 'then' | `words ${number}` | `hedge ${number}`;

/** What is in a field of words. */
export function placeIn(typed: Typed, name: WordsName): Place {
  const [kind, at] = name.split(' ');
  if (kind === 'words') return typed.spans[Number(at)] ?? '';
  if (kind === 'hedge') return typed.hedges[Number(at)]?.span ?? '';
  if (kind === 'cue') return typed.cue;
  return typed.parts?.[kind === 'if' ? 0 : 1] ?? '';
}

/** The same with other words in a field. */
export function withPlace(typed: Typed, name: WordsName, place: Place): Typed {
  const [kind, at] = name.split(' ');
  const index = Number(at);
  if (kind === 'words')
    return { ...typed, spans: typed.spans.map((one, i) => (i === index ? place : one)) };
  if (kind === 'hedge') {
    const hedges = typed.hedges.map((one, i) => (i === index ? { ...one, span: place } : one));
    return { ...typed, hedges };
  }
  if (kind === 'cue') return { ...typed, cue: place };
  const [first, second] = typed.parts ?? ['', ''];
  return { ...typed, parts: kind === 'if' ? [place, second] : [first, place] };
}

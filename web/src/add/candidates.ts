import type { DraftEntity, DraftSpan, DraftStatement } from './draft.js';
import type { Found } from './find-names.js';
import { matches, nearest, overlaps, sentenceEnd, sentenceStart } from './stretches.js';

/** Words that a rule takes for a statement, in UTF-16 offsets. */
export interface Candidate {
  /** More than one when they are interrupted. */
  readonly spans: readonly DraftSpan[];
  readonly kind: DraftStatement['kind'];
  readonly cue: DraftSpan;
  readonly speaker: DraftEntity | null;
  readonly why: string;
}

const CUE =
  /\b(?:said|says|told|adds|added|notes|noted|remarked|remarks|explained|explains|claimed|claims|warned|warns|stated|states|announced|reported|reports|believes|according to)\b/giu;
const QUOTE = /["“„«»]([^"“”„«»]{3,}?)[,.]?["“”«»]/gu;
const IMPERSONAL = /\bit(?:'|’| i)s (?:believed|reported|understood|thought) that\s+/giu;
/** What may stand between two halves of one quotation: a short attribution. */
const LONGEST_GAP = 80;

/** Quotations, "according to …", "… said that …" and "it's believed that …", the surest rule first. */
export function candidatesIn(text: string, speakers: readonly Found[]): Candidate[] {
  const cues = matches(text, CUE);
  return [
    ...joinQuotes(text).flatMap((quotes) => quotation(text, quotes, cues, speakers)),
    ...cues.flatMap((cue) => clause(text, cue, speakers)),
    ...matches(text, IMPERSONAL).map((cue) => impersonal(text, cue)),
  ];
}

/** A quotation with a word of saying in its sentence, or between its halves. */
function quotation(
  text: string,
  quotes: readonly DraftSpan[],
  cues: readonly DraftSpan[],
  speakers: readonly Found[],
): Candidate[] {
  const [first, last] = [quotes[0], quotes.at(-1)];
  if (!first || !last) return [];
  const [from, to] = [sentenceStart(text, first.start - 1), sentenceEnd(text, last.end + 1)];
  const isOutside = (one: DraftSpan) => quotes.every((quote) => !overlaps(one, quote));
  const outside = cues.filter(isOutside);
  const isInterrupted = quotes.length > 1;
  const cue = isInterrupted
    ? outside.find(({ start }) => start > first.end && start < last.start)
    : nearest(outside, first.start, last.end, from, to);
  if (!cue) return [];
  const speaker = nearest(speakers.filter(isOutside), cue.start, cue.end, from, to);
  const why = `quotation marks${isInterrupted ? ', interrupted,' : ''} and a word of saying`;
  return [{ spans: quotes, kind: 'DIRECT_QUOTE', cue, speaker: speaker?.entity ?? null, why }];
}

/** "According to X, …" and "X said that …". */
function clause(text: string, cue: DraftSpan, speakers: readonly Found[]): Candidate[] {
  const [from, to] = [sentenceStart(text, cue.start), sentenceEnd(text, cue.end)];
  const speaker = nearest(speakers, cue.start, cue.end, from, to)?.entity;
  if (!speaker) return [];
  const paraphrase = (start: number, why: string): Candidate[] => [
    { spans: [{ start, end: to }], kind: 'PARAPHRASE', cue, speaker, why },
  ];
  if (text.slice(cue.start, cue.end).toLowerCase() === 'according to') {
    const comma = text.indexOf(',', cue.end);
    const isInside = comma > 0 && comma < to;
    return isInside ? paraphrase(skipBlank(text, comma + 1), '“according to”') : [];
  }
  const that = /^\s+(?:on \w+ )?that\s+/iu.exec(text.slice(cue.end, to));
  return that ? paraphrase(cue.end + that[0].length, 'a word of saying and “that”') : [];
}

function impersonal(text: string, cue: DraftSpan): Candidate {
  const words = text.slice(cue.start, cue.end).trimEnd();
  return {
    spans: [{ start: cue.end, end: sentenceEnd(text, cue.end) }],
    kind: 'PARAPHRASE',
    cue: { start: cue.start, end: cue.start + words.length },
    speaker: null,
    why: 'nobody is named as the source',
  };
}

/** Quotations, the halves of one that an attribution interrupts together: “A,” said X, “B.” */
function joinQuotes(text: string): DraftSpan[][] {
  const joined: DraftSpan[][] = [];
  for (const match of text.matchAll(QUOTE)) {
    const start = match.index + 1;
    const quote = { start, end: start + (match[1] ?? '').length };
    const before = joined.at(-1)?.at(-1);
    const gap = before ? text.slice(before.end, match.index) : '';
    const isHalf =
      before !== undefined &&
      gap.length <= LONGEST_GAP &&
      /^,["“”«»][^.!?\n]*,\s*$/u.test(gap) &&
      /^\p{Ll}/u.test(text.slice(start));
    if (isHalf) joined.at(-1)?.push(quote);
    else joined.push([quote]);
  }
  return joined;
}

function skipBlank(text: string, at: number): number {
  return at + (/^\s*/u.exec(text.slice(at))?.[0].length ?? 0);
}

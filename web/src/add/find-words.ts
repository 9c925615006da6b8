import type { DraftHedge, DraftSpan, DraftStatement } from './draft.js';

/** Kinds of hedges, with the words that most often are one; an editor may choose otherwise. */
export const HEDGES: readonly (readonly [string, RegExp])[] = [
  ['MODAL_VERB', /\b(?:may|might|could|would|can|should)\b/giu],
  ['MODAL_ADVERB', /\b(?:probably|possibly|perhaps|likely|apparently|reportedly|allegedly)\b/giu],
  ['MODAL_ADJECTIVE', /\b(?:possible|probable|potential|unlikely|unclear)\b/giu],
  ['APPROXIMATOR', /\b(?:about|around|nearly|almost|roughly|some|several|at least)(?=\s+\d)/giu],
  ['SPECULATION_VERB', /\b(?:seems?|appears?|suggests?|believes?|thinks?|expects?)\b/giu],
  ['EVIDENTIAL_VERB', /\b(?:indicates?|shows?)\b/giu],
];

/** The part of a conditional that is supposed, and what would follow from it; in either order. */
const IF_FIRST = /\bif\s+([^,;.!?]+),\s*(?:then\s+)?([^;.!?]+)/iu;
const IF_LAST = /([^,;.!?]{8,}?),?\s+if\s+([^,;.!?]+)/iu;

/** Hedging words inside a stretch of text, in UTF-16 offsets. */
export function findHedges(text: string, start: number, end: number): DraftHedge[] {
  const inside = text.slice(start, end);
  return HEDGES.flatMap(([category, rule]) =>
    Array.from(inside.matchAll(rule), (match) => ({
      category,
      start: start + match.index,
      end: start + match.index + match[0].length,
    })),
  ).sort((a, b) => a.start - b.start);
}

/** An "if … then …" inside a stretch of text, in UTF-16 offsets. */
export function findConditional(
  text: string,
  start: number,
  end: number,
): DraftStatement['conditional'] {
  const inside = text.slice(start, end);
  const span = (from: number, words: string): DraftSpan => ({
    start: start + from,
    end: start + from + words.trimEnd().length,
  });
  const first = IF_FIRST.exec(inside);
  if (first?.[1] && first[2]) {
    const condition = first.index + first[0].indexOf(first[1], 2);
    const result = first.index + first[0].length - first[2].length;
    return { antecedent: span(condition, first[1]), consequent: span(result, first[2]) };
  }
  const last = IF_LAST.exec(inside);
  if (last?.[1] && last[2]) {
    const lead = /^\s*/.exec(last[1])?.[0].length ?? 0;
    const condition = last.index + last[0].length - last[2].length;
    return {
      antecedent: span(condition, last[2]),
      consequent: span(last.index + lead, last[1].slice(lead)),
    };
  }
  return null;
}

import { BLANK, type DraftSpan, type DraftStatement } from './draft.js';

/** Signs that begin and end a quotation, in whatever language; some languages end with what others begin with. */
const MARKS = /["“”„‟«»‹›「」『』]/;

/** A statement of selected words: a quotation when it stands in quotation marks, which are not of its words. */
export function blankOf({ start, end }: DraftSpan, points: readonly string[]): DraftStatement {
  const isMark = (at: number) => MARKS.test(points[at] ?? '');
  const isEnclosed = end - start > 2 && isMark(start) && isMark(end - 1);
  const span = isEnclosed ? { start: start + 1, end: end - 1 } : { start, end };
  const inside = points.slice(span.start, span.end);
  const kind = isMark(span.start - 1)
    ? 'DIRECT_QUOTE'
    : inside.some((point) => MARKS.test(point))
      ? 'MIXED_QUOTE'
      : 'PARAPHRASE';
  return { ...BLANK, spans: [span], kind };
}

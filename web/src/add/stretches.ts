import type { DraftSpan } from './draft.js';

/** Where a rule finds something in a text. */
export function matches(text: string, rule: RegExp): DraftSpan[] {
  return Array.from(text.matchAll(rule), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

export function overlaps(a: DraftSpan, b: DraftSpan): boolean {
  return a.start < b.end && b.start < a.end;
}

export function isInside(a: DraftSpan, b: DraftSpan): boolean {
  return a.start >= b.start && a.end <= b.end;
}

/** The one closest to a stretch, of those within a sentence. */
export function nearest<S extends DraftSpan>(
  spans: readonly S[],
  start: number,
  end: number,
  from: number,
  to: number,
): S | null {
  const distance = (span: S) =>
    span.end <= start ? start - span.end : Math.max(0, span.start - end);
  const within = spans.filter(
    (span) => span.start >= from && span.end <= to && (span.end <= start || span.start >= end),
  );
  return within.sort((a, b) => distance(a) - distance(b))[0] ?? null;
}

export function sentenceStart(text: string, at: number): number {
  const before = /[.!?]["”]?\s+(?=[^.!?]*$)|\n+(?=[^\n]*$)/u.exec(text.slice(0, at));
  return before ? before.index + before[0].length : 0;
}

/** Where the sentence ends, its full stop left out. */
export function sentenceEnd(text: string, at: number): number {
  const after = /[.!?](?=["”]?(?:\s|$))|\n/u.exec(text.slice(at));
  return after ? at + after.index : text.length;
}

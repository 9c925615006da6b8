import type { Statement } from '../api/fragments.js';

/** A stretch of text under one set of marks. Offsets are code points. */
export interface Segment {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Statements whose spans cover it, the shortest first. */
  readonly statements: readonly Statement[];
  readonly cue: boolean;
  readonly hedge: string | null;
  /** Whether it lies in the stretch that is asked for. */
  readonly evidence: boolean;
}

interface Mark {
  readonly start: number;
  readonly end: number;
}

/**
 * Cuts a text at every border of a statement's spans, cues and hedges, so that overlapping and
 * discontinuous ones need no nesting. Works in code points: no character is ever cut in two.
 */
export function cutText(
  text: string,
  statements: readonly Statement[],
  evidence: Mark | null = null,
): Segment[] {
  const points = Array.from(text);
  const cues: Mark[] = statements.flatMap(({ cue }) => (cue ? [cue] : []));
  const hedges = statements.flatMap(({ hedges, boosters }) => [...hedges, ...boosters]);
  const marks: readonly Mark[] = [
    ...statements.flatMap(({ spans }) => spans),
    ...cues,
    ...hedges,
    ...(evidence ? [evidence] : []),
  ];
  const borders = new Set([0, points.length]);
  for (const { start, end } of marks) {
    if (start >= 0 && end <= points.length && start < end) borders.add(start).add(end);
  }
  const sorted = [...borders].sort((a, b) => a - b);
  const length = new Map(
    statements.map((statement) => [
      statement,
      statement.spans.reduce((sum, { start, end }) => sum + end - start, 0),
    ]),
  );
  return sorted.slice(0, -1).map((start, index) => {
    const end = sorted[index + 1] as number;
    const covers = (mark: Mark) => mark.start <= start && mark.end >= end;
    return {
      start,
      end,
      text: points.slice(start, end).join(''),
      statements: statements
        .filter(({ spans }) => spans.some(covers))
        .sort((a, b) => (length.get(a) ?? 0) - (length.get(b) ?? 0)),
      cue: cues.some(covers),
      hedge: hedges.find(covers)?.category ?? null,
      evidence: evidence !== null && covers(evidence),
    };
  });
}

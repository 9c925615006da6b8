import type { DraftSpan } from './draft.js';

/** Stretches of a text that are marked alike. */
export interface Layer {
  /** The class of what is marked. */
  readonly name: 'recorded' | 'proposed' | 'kept' | 'current';
  readonly marked: readonly { readonly spans: readonly DraftSpan[]; readonly title: string }[];
}

/** A piece of a text that everything marks alike. */
export interface Piece {
  readonly start: number;
  readonly text: string;
  readonly names: readonly Layer['name'][];
  readonly title: string;
}

/** Cuts a text where any mark begins or ends. */
export function cutDraft(points: readonly string[], layers: readonly Layer[]): Piece[] {
  const spans = layers.flatMap(({ name, marked }) =>
    marked.flatMap(({ spans, title }) => spans.map((span) => ({ ...span, name, title }))),
  );
  const borders = new Set([0, points.length]);
  for (const { start, end } of spans) borders.add(start).add(end);
  const sorted = [...borders].sort((a, b) => a - b);
  return sorted.slice(0, -1).map((start, index) => {
    const here = spans.filter((span) => span.start <= start && start < span.end);
    return {
      start,
      text: points.slice(start, sorted[index + 1]).join(''),
      names: [...new Set(here.map(({ name }) => name))],
      title: [...new Set(here.map(({ title }) => title))].join('\n'),
    };
  });
}

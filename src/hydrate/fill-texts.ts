import { at, type Cells, TEXT } from '../plan/layout.js';
import type { Way } from '../plan/text-ways.js';

/** Puts each article's text, which came once, where its id stands in a row; the text is shared, not copied. */
export function fillTexts(row: Cells, ways: readonly Way[], found: readonly Cells[]): void {
  const texts = new Map(found.map((cells) => [at(cells, TEXT.id), at(cells, TEXT.text)]));
  for (const way of ways) fillAlong(row, way, texts);
}

function fillAlong(value: unknown, way: Way, texts: ReadonlyMap<string, string>): void {
  if (!Array.isArray(value)) return;
  const [step, ...rest] = way;
  if (step === 'each') {
    for (const element of value) fillAlong(element, rest, texts);
  } else if (rest.length > 0) {
    fillAlong(value[Number(step)], rest, texts);
  } else {
    const text = texts.get(String(value[Number(step)]));
    if (text !== undefined) value[Number(step)] = text;
  }
}

import { at, type Cells, TEXT } from '../plan/layout.js';
import type { TextWay, Way } from '../plan/text-ways.js';
import { longCharacters } from '../util/utf16.js';

/** What takes the place of an article's id. */
type Fill = (id: string) => unknown;

/**
 * Puts each article's text, which came once, where its id stands in a row, shared and not copied; or where that text has
 * long characters, null when there is none.
 */
export function fillTexts(row: Cells, ways: readonly TextWay[], found: readonly Cells[]): void {
  const texts = new Map(found.map((cells) => [at(cells, TEXT.id), at(cells, TEXT.text)]));
  const long = new Map<string, readonly number[]>();
  const fills: Readonly<Record<TextWay['wanted'], Fill>> = {
    articleText: (id) => (texts.has(id) ? texts.get(id) : id),
    longCharacters(id) {
      const text = texts.get(id);
      if (typeof text !== 'string') return null;
      const known = long.get(id) ?? longCharacters(text);
      long.set(id, known);
      return known;
    },
  };
  for (const { way, wanted } of ways) fillAlong(row, way, fills[wanted]);
}

function fillAlong(value: unknown, way: Way, fill: Fill): void {
  if (!Array.isArray(value)) return;
  const [step, ...rest] = way;
  if (step === 'each') {
    for (const element of value) fillAlong(element, rest, fill);
  } else if (rest.length > 0) {
    fillAlong(value[Number(step)], rest, fill);
  } else {
    const id = value[Number(step)];
    if (typeof id === 'string') value[Number(step)] = fill(id);
  }
}

import { sortForm } from '../util/fold.js';
import { looksOf } from '../util/look-alike.js';
import { normalizeName } from '../util/normalize-name.js';
import { searchWords, soundsOf, spaced } from '../util/search-words.js';
import { LABELS, type Label, propertiesOf } from './labels.js';
import type { Properties, Value } from './value.js';
import { NAME_TYPES } from './vocabulary.js';

/** A stored property that others are the whole source of, so that it can be made anew and held against them. */
export interface Computed {
  readonly property: string;
  /** What it is computed from; it is there when the first of them is. */
  readonly from: readonly string[];
  compute(...values: readonly string[]): Value;
}

const wordsOf = (text: string) => spaced(searchWords(text));
const soundOf = (text: string) => spaced(soundsOf(searchWords(text)));
const same = (text: string) => text;

/** What is computed otherwise than by a row's `sort` and `words`. */
const OTHERS: Partial<Readonly<Record<Label, readonly Computed[]>>> = {
  Article: [
    { property: 'name', from: ['headline'], compute: same },
    {
      property: 'words',
      from: ['text', 'headline'],
      compute: (text, headline) => wordsOf(`${headline} ${text}`),
    },
  ],
  AnonymousSource: [{ property: 'descriptionAsStated', from: ['name'], compute: same }],
  Name: [
    { property: 'normalized', from: ['value'], compute: normalizeName },
    { property: 'looks', from: ['value'], compute: looksOf },
    { property: 'sound', from: ['value'], compute: soundOf },
    { property: 'rank', from: ['type'], compute: (type) => NAME_TYPES.indexOf(type as never) },
  ],
};

const TABLES = new Map<Label, readonly Computed[]>(
  LABELS.map((label) => {
    const table = Object.entries(propertiesOf(label)).flatMap(([name, { sort, words }]) => [
      ...(sort ? [{ property: sort, from: [name], compute: sortForm }] : []),
      ...(words ? [{ property: words, from: [name], compute: wordsOf }] : []),
    ]);
    return [label, [...table, ...(OTHERS[label] ?? [])]];
  }),
);

/** What is computed on nodes of a kind. */
export function computedOf(label: Label): readonly Computed[] {
  return TABLES.get(label) ?? [];
}

/** What is to stand in the computed properties of a node that has these others. */
export function compute(
  label: Label,
  properties: Readonly<Record<string, Value | undefined>>,
): Properties {
  return Object.fromEntries(
    computedOf(label).flatMap(({ property, from, compute: of }) =>
      typeof properties[from[0] ?? ''] === 'string'
        ? [[property, of(...from.map((name) => String(properties[name] ?? '')))]]
        : [],
    ),
  );
}

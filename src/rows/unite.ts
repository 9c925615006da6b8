import type { Property, PropertyTable } from '../model/property.js';
import { compareText, tidy } from './tidy.js';

/** A value that an article gave beside the one that counts as its own. */
export interface Asserted {
  readonly property: string;
  readonly value: string;
}

/** A thing of a bundle, or a part of one, by property. */
export type Plain = Readonly<Record<string, unknown>>;

/** Properties of a bundle that no table knows and that hold one value. */
const OTHERS: PropertyTable = {
  publisher: { is: 'reference', tells: '' },
  affiliatedWith: { is: 'reference', tells: '' },
};

/**
 * What an article says of a thing in several bundles, the same whichever comes first: of one property's values the
 * fullest counts, of equally full ones the smaller, and the others are kept in `asserted`; lists are united. With `{}`
 * it gives the form in which all that is said once stands.
 */
export function unite(table: PropertyTable, a: Plain, b: Plain): Plain {
  const united: Record<string, unknown> = {};
  const asserted: Asserted[] = [];
  const rows = rowsOf(table);
  for (const name of new Set([...Object.keys(a), ...Object.keys(b)])) {
    if (name === 'asserted') continue;
    const values = [a[name], b[name]].filter((value) => value !== undefined);
    united[name] = values.every(Array.isArray) ? sortUnique(values.flat()) : values[0];
  }
  const told = [a, b].flatMap((one) => (one['asserted'] ?? []) as readonly Asserted[]);
  for (const [word, parts] of rows) {
    const own = [a, b].flatMap((one) => wordsOf(one, parts) ?? []);
    const more = told.flatMap(({ property, value }) => (property === word ? [value] : []));
    const { remark, otherwise, written = same } = parts[0]?.[1] ?? {};
    const saysNothing = otherwise === undefined ? null : String(otherwise);
    const candidates = [...new Set([...own, ...more].map(written))];
    const [best, ...others] = candidates.sort(compareFullness(saysNothing));
    if (best === undefined) continue;
    Object.assign(united, parse(best, parts));
    if (remark) continue;
    asserted.push(
      ...others.flatMap((value) => (value === saysNothing ? [] : [{ property: word, value }])),
    );
  }
  const unknown = told.filter(({ property }) => !rows.has(property));
  return tidy({ ...united, asserted: sortUnique([...asserted, ...unknown]) }) as Plain;
}

type Parts = readonly (readonly [name: string, row: Property])[];

/** Properties that hold one value each, by the word for what they mean together. */
function rowsOf(table: PropertyTable): ReadonlyMap<string, Parts> {
  const rows = new Map<string, Parts>();
  for (const [name, row] of Object.entries({ ...table, ...OTHERS })) {
    if (row.is === 'kept' || row.is === 'id' || row.list) continue;
    const word = row.together ?? name;
    rows.set(word, [...(rows.get(word) ?? []), [row.as ?? name, row]]);
  }
  return rows;
}

/** The value as a text from which it can be read again; undefined where there is none. */
function wordsOf(thing: Plain, parts: Parts): string | undefined {
  const values = parts.map(([name]) => thing[name]);
  if (values.every((value) => value === undefined)) return undefined;
  return values.map(wordOf).join(', ');
}

function wordOf(value: unknown): string {
  if (value === null || typeof value !== 'object') return String(value);
  const said = Object.entries(value).filter(
    ([name, part]) => name !== 'basis' || part !== 'STATED',
  );
  const [only, ...more] = said;
  // A date is most often nothing but its EDTF, and a publisher nothing but an organization.
  const isShort = more.length === 0 && SHORT.includes(only?.[0] ?? '');
  return isShort ? String(only?.[1]) : JSON.stringify(Object.fromEntries(said));
}

const SHORT = ['edtf', 'organization'];

function parse(text: string, parts: Parts): Plain {
  if (parts.length === 1)
    return Object.fromEntries(parts.map(([name, row]) => [name, read(text, name, row)]));
  const texts = text.split(', ');
  return Object.fromEntries(
    parts.map(([name, row], at) => [name, read(texts[at] ?? '', name, row)]),
  );
}

function read(text: string, name: string, { is }: Property): unknown {
  if (is === 'number') return Number(text);
  if (is === 'flag') return text === 'true';
  if (is === 'date') return text.startsWith('{') ? JSON.parse(text) : { edtf: text };
  if (name === 'publisher') return text.startsWith('{') ? JSON.parse(text) : { organization: text };
  if (is === 'range' || is === 'span') return JSON.parse(text);
  return text;
}

const same = (text: string) => text;

/** The fullest first; what goes without saying comes last. */
function compareFullness(saysNothing: string | null) {
  return (a: string, b: string): number =>
    Number(a === saysNothing) - Number(b === saysNothing) ||
    b.length - a.length ||
    compareText(a, b);
}

/** Items of a list that has no order of its own, in canonical form, each once. */
export function sortUnique(items: readonly unknown[]): readonly unknown[] {
  const keys = new Map(items.map((item) => [JSON.stringify(item), item]));
  return [...keys].sort(([a], [b]) => compareText(a, b)).map(([, item]) => item);
}

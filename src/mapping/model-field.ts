import { kindsOf, propertiesOf } from '../model/labels.js';
import type { Property, PropertyTable } from '../model/property.js';
import { dateForm, spanForm, spansForm, storedNames } from '../model/stored-form.js';
import { type CodePointSpan, splitBySpans } from '../util/code-point-spans.js';
import { by, byNullable, type FieldMapping, type OrderKey } from './mapping.js';

/** Every property of the nodes that a type stands for, by the table of the graph. */
export function nodeTable(label: string): PropertyTable {
  return Object.assign({}, ...kindsOf(label).map(propertiesOf));
}

/**
 * How a field is read that is named like a property of the table, or like one of those in which the graph keeps it;
 * undefined when there is none.
 */
export function modelField(table: PropertyTable, field: string): FieldMapping | undefined {
  const row = table[field];
  if (row) return read(field, row);
  const isStored = Object.entries(table).some(([name, one]) =>
    storedNames(name, one).includes(field),
  );
  return isStored ? { kind: 'property', property: field } : undefined;
}

/** The orders that a table gives lists of such nodes. */
export function modelOrders(table: PropertyTable): Readonly<Record<string, readonly OrderKey[]>> {
  return Object.fromEntries(
    Object.values(table).flatMap(({ order, sort, required }) =>
      order && sort ? [[order, [required ? by(sort) : byNullable(sort)]]] : [],
    ),
  );
}

function read(name: string, row: Property): FieldMapping {
  switch (row.is) {
    case 'date':
      return readDate(name);
    case 'span':
    case 'words':
      return derived(Object.values(spanForm(name, row)), spanOf);
    case 'spans': {
      const { starts, ends, texts } = spansForm(name, row);
      return derived([starts, ends, texts], spansOf);
    }
    case 'marks':
      return derived(Object.values(spansForm(name, row)), marksOf(row.category ?? ''));
    case 'parts':
      return derived(['text', 'starts', 'ends'], (text, starts, ends) =>
        splitBySpans(text, starts ?? [], ends ?? []),
      );
    default: {
      const orElse = row.list ? [] : row.otherwise;
      return { kind: 'property', property: name, ...(orElse !== undefined && { orElse }) };
    }
  }
}

// biome-ignore lint/suspicious/noExplicitAny: stored values have the types the importer validated
type Read = (...values: any[]) => unknown;

function derived(properties: readonly string[], of: Read): FieldMapping {
  return { kind: 'derived', properties, read: of as never };
}

/** A date as a FuzzyDate. */
function readDate(name: string): FieldMapping {
  const { edtf: date, earliest: first, latest: last, precision: how, text: words } = dateForm(name);
  return derived([date, first, last, how, words], (edtf, earliest, latest, precision, text) =>
    edtf === null
      ? null
      : {
          edtf,
          earliest: earliest === null ? null : new Date(earliest),
          latest: latest === null ? null : new Date(latest),
          precision: precision ?? 'UNKNOWN',
          text,
        },
  );
}

/** A span; null when its first property is absent. */
export function spanOf(start: number | null, end: number, text: string): CodePointSpan | null {
  return start === null ? null : { start, end, text };
}

type List<T> = readonly T[] | null;

function spansOf(starts: List<number>, ends: number[], texts: string[]): readonly unknown[] {
  return (starts ?? []).map((start, at) => ({ start, end: ends[at], text: texts[at] }));
}

function marksOf(otherwise: string) {
  return (starts: List<number>, ends: number[], texts: string[], categories: List<string>) =>
    (starts ?? []).map((start, at) => ({
      ...{ start, end: ends[at], text: texts[at] },
      category: categories?.[at] ?? otherwise,
    }));
}

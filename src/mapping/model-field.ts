import { kindsOf, propertiesOf } from '../model/labels.js';
import type { Property, PropertyTable } from '../model/property.js';
import { dateForm, spanForm, spansForm, storedNames } from '../model/stored-form.js';
import { splitBySpans } from '../util/code-point-spans.js';
import { toUtf16, type Utf16Range } from '../util/utf16.js';
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
      return inText(Object.values(spanForm(name, row)), spanOf);
    case 'spans': {
      const { starts, ends, texts } = spansForm(name, row);
      return inText([starts, ends, texts], spansOf);
    }
    case 'marks':
      return inText(Object.values(spansForm(name, row)), marksOf(row.category ?? ''));
    case 'parts':
      return inText(['text', 'starts', 'ends'], (text, starts, ends, long) =>
        splitBySpans(text, starts ?? [], ends ?? []).map((part) =>
          spanOf(part.start, part.end, part.text, long),
        ),
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

/** The same of words of an article. */
function inText(properties: readonly string[], of: Read): FieldMapping {
  return { kind: 'derived', properties, read: of as never, inText: true };
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

type Long = readonly number[] | null | undefined;

/** A span; null when its first property is absent. */
export function spanOf(start: number | null, end: number, text: string, long: Long): object | null {
  return start === null ? null : { start, end, text, utf16: utf16Of(start, end, long) };
}

/** A range of an article's text in code units; null when it is not known where that has long characters. */
export function utf16Of(start: number, end: number, long: Long): Utf16Range | null {
  return long ? toUtf16(start, end, long) : null;
}

type List<T> = readonly T[] | null;

function spansOf(starts: List<number>, ends: number[], texts: string[], long: Long) {
  return (starts ?? []).map((start, at) => spanOf(start, ends[at] ?? start, texts[at] ?? '', long));
}

function marksOf(otherwise: string) {
  return (
    starts: List<number>,
    ends: number[],
    texts: string[],
    categories: List<string>,
    long: Long,
  ) =>
    spansOf(starts, ends, texts, long).map((span, at) => ({
      ...span,
      category: categories?.[at] ?? otherwise,
    }));
}

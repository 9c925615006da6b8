import type { ArticleText } from '../bundle/article-text.js';
import type { BundleDate, BundleHedge, BundleSpan, StatementSpan } from '../bundle/parts.js';
import { boundsOf } from '../model/edtf.js';
import type { Property, PropertyTable } from '../model/property.js';
import { dateForm, EVENT_TIME, spanForm, spansForm } from '../model/stored-form.js';
import type { Properties, Value } from '../model/value.js';

type Stored = Readonly<Record<string, Value | undefined>>;
type Plain = Record<string, unknown>;

/** What a thing of a bundle comes to in the graph, property by property; what is absent is undefined. */
export function store(table: PropertyTable, given: object, text: ArticleText): Stored {
  const stored: Record<string, Value | undefined> = {};
  for (const [name, row] of Object.entries(table)) {
    const value = (given as Plain)[row.as ?? name] ?? row.otherwise;
    if (row.is === 'words') Object.assign(stored, storeOne(name, row, given, text));
    else if (row.is !== 'kept' && value !== undefined)
      Object.assign(stored, storeOne(name, row, value, text));
  }
  return stored;
}

/** The same back: what a bundle says where the graph holds that. What went without saying is written out. */
export function tell(table: PropertyTable, stored: Properties): Plain {
  return Object.fromEntries(
    Object.entries(table).flatMap(([name, row]) =>
      row.is === 'kept' ? [] : tellNamed(row.as ?? name, row, tellOne(name, row, stored)),
    ),
  );
}

/** What is itself a span is told in its place. */
function tellNamed(name: string, { is }: Property, value: unknown): [string, unknown][] {
  return is === 'words' ? Object.entries(value as Plain) : [[name, value]];
}

function storeOne(name: string, row: Property, given: unknown, text: ArticleText): Stored {
  switch (row.is) {
    case 'date':
      return storeDate(name, given as BundleDate, text);
    case 'words':
    case 'span':
    case 'range': {
      const { start, end } = given as BundleSpan;
      const form = spanForm(name, row);
      const words = row.is !== 'range' ? { [form.text]: text.slice(start, end) } : {};
      return { [form.start]: start, [form.end]: end, ...words };
    }
    case 'spans':
    case 'marks':
      return storeSpans(name, row, given as readonly BundleHedge[], text);
    case 'parts': {
      const parts = given as readonly StatementSpan[];
      return {
        starts: parts.map(({ start }) => start),
        ends: parts.map(({ end }) => end),
        ...(row.framed && {
          prefixes: parts.map(({ prefix }) => prefix ?? ''),
          suffixes: parts.map(({ suffix }) => suffix ?? ''),
        }),
      };
    }
    case 'eventTime': {
      const { edtf, relation, timeExpression } = given as Readonly<Record<string, string>>;
      return {
        [EVENT_TIME.edtf]: edtf,
        [EVENT_TIME.relation]: relation,
        [EVENT_TIME.timeExpression]: timeExpression?.toLowerCase(),
      };
    }
    default:
      return { [name]: row.written ? row.written(String(given)) : (given as Value) };
  }
}

function tellOne(name: string, row: Property, stored: Properties): unknown {
  switch (row.is) {
    case 'date':
      return tellDate(name, stored);
    case 'words':
    case 'span':
    case 'range': {
      const { start, end } = spanForm(name, row);
      return span(stored[start], stored[end]);
    }
    case 'spans':
    case 'marks': {
      const { starts, ends, categories } = spansForm(name, row);
      return spans(stored[starts], stored[ends], (index) => ({
        category: list(stored[categories])[index],
      }));
    }
    case 'parts':
      return spans(stored['starts'], stored['ends'], (index) => ({
        prefix: list(stored['prefixes'])[index] || undefined,
        suffix: list(stored['suffixes'])[index] || undefined,
      }));
    case 'eventTime':
      return (
        stored[EVENT_TIME.edtf] && {
          edtf: stored[EVENT_TIME.edtf],
          relation: stored[EVENT_TIME.relation],
          timeExpression: stored[EVENT_TIME.timeExpression],
        }
      );
    case 'flag':
      // A flag that is not set says nothing where that goes without saying.
      return row.otherwise === false ? stored[name] || undefined : stored[name];
    default:
      return stored[name];
  }
}

function storeDate(name: string, date: BundleDate, text: ArticleText): Stored {
  const form = dateForm(name);
  const bounds = boundsOf(date.edtf);
  return {
    [form.edtf]: date.edtf,
    [form.earliest]: bounds?.earliest ?? undefined,
    [form.latest]: bounds?.latest ?? undefined,
    [form.precision]: date.precision ?? bounds?.precision,
    [form.text]: date.text && text.slice(date.text.start, date.text.end),
    [form.textStart]: date.text?.start,
    [form.textEnd]: date.text?.end,
    [form.timeExpression]: date.timeExpression?.toLowerCase(),
  };
}

function tellDate(name: string, stored: Properties): Plain | undefined {
  const form = dateForm(name);
  const edtf = stored[form.edtf];
  if (typeof edtf !== 'string') return undefined;
  const precision = stored[form.precision];
  return {
    edtf,
    precision: precision === boundsOf(edtf)?.precision ? undefined : precision,
    text: span(stored[form.textStart], stored[form.textEnd]),
    timeExpression: stored[form.timeExpression],
  };
}

function storeSpans(
  name: string,
  row: Property,
  given: readonly BundleHedge[],
  text: ArticleText,
): Stored {
  if (given.length === 0) return {};
  const { starts, ends, texts, categories } = spansForm(name, row);
  return {
    [starts]: given.map(({ start }) => start),
    [ends]: given.map(({ end }) => end),
    [texts]: given.map(({ start, end }) => text.slice(start, end)),
    ...(row.category && {
      [categories]: given.map(({ category }) => category ?? row.category ?? ''),
    }),
  };
}

function span(start: Value | undefined, end: Value | undefined): Plain | undefined {
  return typeof start === 'number' ? { start, end } : undefined;
}

function spans(
  starts: Value | undefined,
  ends: Value | undefined,
  more: (index: number) => Plain,
): Plain[] | undefined {
  const last = list(ends);
  return starts === undefined
    ? undefined
    : list(starts).map((start, index) => ({ start, end: last[index], ...more(index) }));
}

function list(value: Value | undefined): readonly Value[] {
  return Array.isArray(value) ? value : [];
}

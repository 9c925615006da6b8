import { csvLine } from '../../src/util/csv-line.js';
import { ask } from './api/ask.js';
import { EXPORT, type Exported } from './api/export-operations.js';
import type { Given, ResultOf, VariablesOf } from './api/graphql.js';
import { addressOf } from './model/address-of.js';
import { voiceOf } from './model/voices.js';

type Answer = ResultOf<typeof EXPORT>;

type Cell = string | number | boolean | null | undefined;

/** What is written of a statement, column by column; a list has its values in one order in all columns. */
export const COLUMNS: Readonly<
  Record<string, (row: Exported, origin: string) => Cell | readonly Cell[]>
> = {
  id: ({ id }) => id,
  link: addressOf,
  text: ({ text }) => text,
  saidBy: ({ speakers }) => speakers.map(({ source }) => source.name),
  saidById: ({ speakers }) => speakers.map(({ source }) => source.id),
  role: ({ speakers }) => speakers.map(({ roleAsStated }) => roleAsStated),
  affiliation: ({ speakers }) => speakers.map((one) => one.affiliationAsStated?.name),
  affiliationId: ({ speakers }) => speakers.map((one) => one.affiliationAsStated?.id),
  attribution: ({ speakers }) => speakers.map(({ basis }) => basis),
  relayedBy: ({ relays }) => relays.map(({ source }) => source.name),
  relayedById: ({ relays }) => relays.map(({ source }) => source.id),
  voice: ({ sourceKind }) => voiceOf(sourceKind),
  sourceKind: ({ sourceKind }) => sourceKind,
  kind: ({ kind }) => kind,
  certainty: ({ certainty }) => certainty,
  act: ({ act }) => act,
  about: ({ subjects }) => subjects.edges.map(({ node }) => node.name),
  aboutId: ({ subjects }) => subjects.edges.map(({ node }) => node.id),
  aboutRole: ({ subjects }) => subjects.edges.map(({ role }) => role),
  placeRelation: ({ subjects }) => subjects.edges.map(({ relation }) => relation),
  implied: ({ subjects }) => subjects.edges.map(({ implied }) => implied),
  hedges: ({ hedges }) => hedges.map(({ text }) => text),
  saidAt: ({ saidAt }) => saidAt?.edtf,
  saidAtInWords: ({ saidAt }) => saidAt?.text,
  publishedAt: ({ article }) => article.publishedAt?.edtf,
  outlet: ({ article }) => article.publisher?.name,
  outletId: ({ article }) => article.publisher?.id,
  articleId: ({ article }) => article.id,
  headline: ({ article }) => article.headline,
  articleUrl: ({ article }) => article.url,
  position: ({ position }) => position,
  spans: ({ spans }) => spans.map(({ start, end }) => `${start}-${end}`),
};

/** Statements that are asked for at once. */
const EACH = 200;

/** Everything that matches, whatever is shown of it. Tells how many have come; throws when the signal says to stop. */
export async function loadRows(
  wanted: Given<Omit<VariablesOf<typeof EXPORT>, 'first' | 'after'>>,
  signal: AbortSignal,
  onCount: (count: number) => void,
): Promise<readonly Exported[]> {
  const rows: Exported[] = [];
  let after: string | null = null;
  do {
    const page: Answer = await ask(EXPORT, { ...wanted, first: EACH, after }, signal);
    const { nodes, pageInfo } = page.statements;
    rows.push(...nodes);
    onCount(rows.length);
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after);
  return rows;
}

/** By this mark a spreadsheet knows that a table is UTF-8; without it, Excel spoils Cyrillic. */
const UTF8 = '\uFEFF';

/**
 * RFC 4180 with a byte order mark, one line a statement; lists are joined by "; ". Cells that a spreadsheet would run get
 * an apostrophe.
 */
export function toCsv(rows: readonly Exported[], { origin }: Pick<URL, 'origin'>): string[] {
  const lines = rows.map((row) =>
    csvLine(
      Object.values(COLUMNS).map((of) => {
        const value = of(row, origin);
        return Array.isArray(value) ? value.map((one) => one ?? '').join('; ') : textOf(value);
      }),
    ),
  );
  return [UTF8, csvLine(Object.keys(COLUMNS)), ...lines];
}

function textOf(value: Cell | readonly Cell[]): string | number | null {
  return typeof value === 'number'
    ? value
    : value === null || value === undefined
      ? null
      : String(value);
}

/** The same columns as JSON, with lists as lists, and the address that they were exported at. */
export function toJson(rows: readonly Exported[], { origin, href }: Pick<URL, 'origin' | 'href'>) {
  const statements = rows.map((row) =>
    Object.fromEntries(
      Object.entries(COLUMNS).map(([name, of]) => [name, of(row, origin) ?? null]),
    ),
  );
  return [JSON.stringify({ from: href, count: rows.length, statements }, null, 1)];
}

import { ask } from '../api/ask.js';
import { FACET } from '../api/facet-operations.js';
import { isNamed } from '../api/fragments.js';
import { COUNT, TIMELINE } from '../api/operations.js';
import { all, type Filter } from '../api/statement-filter.js';
import type { Names } from '../explorer/names.js';
import { type Group, listedBy, type View } from '../explorer/view.js';
import { dateInWords } from '../model/date-in-words.js';
import { shownName } from '../model/shown-name.js';

/** Statements that have something in common, counted over all of them. */
export interface Grouped {
  /** As the address has it. */
  readonly key: string;
  readonly name: string;
  readonly count: number;
  readonly filter: Filter;
}

/** Groups that the API counts at most. */
export const MOST_GROUPS = 500;

/** The groups of all that a view lists: articles and speakers by their size, months in their order. */
export function loadGroups(
  group: Group,
  view: View,
  names: Names,
  signal: AbortSignal,
): Promise<readonly Grouped[]> {
  const filter = listedBy(view);
  switch (group) {
    case 'article':
      return byNode('ARTICLE', filter, names, signal, (id) => ({ article: { id: { eq: id } } }));
    case 'speaker':
      return bySpeaker(filter, names, signal);
    case 'month':
      return byMonth(filter, view.sort === 'oldest', signal);
    default:
      return group satisfies never;
  }
}

async function byNode(
  by: 'ARTICLE' | 'SOURCE',
  filter: Filter | undefined,
  names: Names,
  signal: AbortSignal,
  of: (id: string) => Filter,
): Promise<readonly Grouped[]> {
  const variables = { filter, by, first: MOST_GROUPS, ...names };
  const { statements } = await ask(FACET, variables, signal);
  return statements.facets.map(({ key, count, node }) => ({
    key,
    count,
    name: isNamed(node) ? shownName(node, names.lang) : key,
    filter: of(key),
  }));
}

async function bySpeaker(
  filter: Filter | undefined,
  names: Names,
  signal: AbortSignal,
): Promise<readonly Grouped[]> {
  const nobody: Filter = { sourceKind: { eq: 'IMPERSONAL' } };
  const [speakers, count] = await Promise.all([
    byNode('SOURCE', filter, names, signal, (id) => ({ saidBy: { id: { eq: id } } })),
    countOf(filter, nobody, signal),
  ]);
  const unsaid = { key: 'nobody', name: 'Nobody is named as the source', count, filter: nobody };
  return count > 0 ? [...speakers, unsaid] : speakers;
}

async function byMonth(
  filter: Filter | undefined,
  isOldestFirst: boolean,
  signal: AbortSignal,
): Promise<readonly Grouped[]> {
  const undated: Filter = { publishedAt: { isNull: true } };
  const [counted, count] = await Promise.all([
    ask(TIMELINE.list, { filter, interval: 'MONTH', first: 0 }, signal),
    countOf(filter, undated, signal),
  ]);
  const months = counted.statements.periods.map(({ start, count }) => {
    const key = start.slice(0, 7);
    const next = new Date(start);
    next.setUTCMonth(next.getUTCMonth() + 1);
    // As the API counts a date: by the first instant it can mean.
    const filter: Filter = {
      and: [
        { publishedAt: { lt: next.toISOString() } },
        { not: { publishedAt: { lt: start } } },
        { publishedAt: { isNull: false } },
      ],
    };
    return { key, name: dateInWords(key), count, filter };
  });
  if (!isOldestFirst) months.reverse();
  return count > 0
    ? [...months, { key: 'undated', name: 'Without a date', count, filter: undated }]
    : months;
}

async function countOf(
  filter: Filter | undefined,
  of: Filter,
  signal: AbortSignal,
): Promise<number> {
  const both = all(...(filter ? [filter] : []), of);
  const { statements } = await ask(COUNT.list, { filter: both, first: 0 }, signal);
  return statements.totalCount;
}

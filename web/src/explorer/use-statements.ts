import { ask } from '../api/ask.js';
import { PAGE, type Page } from '../api/page-operations.js';
import { all, type Filter } from '../api/statement-filter.js';
import { useLoad } from '../use-load.js';
import type { Names } from './names.js';
import { FIRST_PAGE, filterOf, listedBy, pickOf, scopeOf, type Turn, type View } from './view.js';

/** Statements of a page. */
export const PAGE_SIZE = 50;

const ORDERS = {
  newest: undefined,
  oldest: [{ field: 'PUBLISHED_AT', direction: 'ASC' }],
  'said-latest': [{ field: 'SAID_AT', direction: 'DESC' }],
  'said-first': [{ field: 'SAID_AT', direction: 'ASC' }],
} as const;

/** Instead of a cursor: so many at the end of the list. */
const AT_END = /^last:(\d{1,2})$/;

/** Where the pages of a list begin. */
export type Turns = Readonly<Record<'first' | 'previous' | 'next' | 'last', Turn | null>>;

/** What is asked for a page of what a view lists. */
export function pageOf(view: View, names: Names, within?: Filter) {
  const { after, before, sort } = view;
  const filter = all(...[listedBy(view), within].filter((part) => part !== undefined));
  const rest = AT_END.exec(before ?? '')?.[1];
  const part = rest
    ? { last: Number(rest) }
    : before
      ? { last: PAGE_SIZE, before }
      : { first: PAGE_SIZE, after };
  return { filter, orderBy: ORDERS[sort], ...part, ...names };
}

/** The words of what is selected, a page of them, with what they are narrowed to. */
export function useStatements(view: View, names: Names) {
  const isGrouped = view.look === 'words' && view.group !== null;
  // Where they stand in groups, the pages are those of the group that is open.
  const variables = pageOf(isGrouped ? { ...view, ...FIRST_PAGE } : view, names);
  const page = useLoad(JSON.stringify(variables), async (signal) => {
    const { statements } = await ask(PAGE, variables, signal);
    return statements;
  });
  return {
    scope: scopeOf(view),
    filters: filterOf(view),
    picks: pickOf(view),
    request: { document: PAGE, variables },
    page,
  };
}

/** How many pages there are. */
export function pagesOf(total: number): number {
  return Math.max(1, Math.ceil(total / PAGE_SIZE));
}

/** Where the other pages begin; null where there is none, or where one is. */
export function turnsOf(page: number, { totalCount, pageInfo }: Page): Turns {
  const { startCursor, endCursor } = pageInfo;
  const pages = pagesOf(totalCount);
  const first = page > 1 ? { page: 1, after: null, before: null } : null;
  const previous =
    page > 2 && startCursor ? { page: page - 1, after: null, before: startCursor } : first;
  const next =
    page < pages && endCursor ? { page: page + 1, after: endCursor, before: null } : null;
  const rest = totalCount - (pages - 1) * PAGE_SIZE;
  const last = next && { page: pages, after: null, before: `last:${rest}` };
  return { first, previous, next, last };
}

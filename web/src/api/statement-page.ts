import type { FuzzyDate } from '../model/types.js';
import { all, edgeFilter, type Filter } from '../view.js';
import { ask } from './ask.js';
import type { Operation } from './operations.js';

/** What statements are asked for: all of them, those of an edge, or those around a node. */
export type Scope =
  | { readonly of: 'everything' }
  | { readonly of: 'edge'; readonly source: string; readonly subject: string }
  | { readonly of: 'node'; readonly id: string; readonly by: 'all' | 'said' | 'about' };

export interface StatementPage<S> {
  readonly totalCount: number;
  readonly nodes: readonly S[];
}

/** The operation and variables that answer a scope, as they can be opened in a playground. */
export interface Request {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Picks the operation: from the node where there is one, so that a large graph costs no more than a small one. */
export function requestOf(
  scope: Scope,
  filters: readonly Filter[],
  first: number,
  operation: Operation,
  variables: Readonly<Record<string, unknown>> = {},
): Request {
  switch (scope.of) {
    case 'everything':
      return {
        query: operation.list,
        variables: { filter: all(...filters), first, ...variables },
      };
    case 'edge': {
      const filter = all(edgeFilter(scope.source, scope.subject), ...filters);
      return { query: operation.list, variables: { filter, first, ...variables } };
    }
    case 'node': {
      const { id, by } = scope;
      const inside = id.startsWith('article:');
      const said = !inside && by !== 'about';
      const about = !inside && by !== 'said';
      const self = id.startsWith('place:') ? { within: id } : { id: { eq: id } };
      return {
        query: operation.around,
        variables: {
          id,
          said,
          about,
          inside,
          both: said && about,
          filter: all(...filters),
          overlap: all({ about: { entity: self } }, ...filters),
          first,
          ...variables,
        },
      };
    }
    default:
      return scope satisfies never;
  }
}

/** What a request answers: the lists it was asked of, and what is in two of them. */
export interface Lists<L> {
  readonly lists: readonly L[];
  readonly both: L | null;
}

/** Asks, whatever the scope. */
export async function askLists<L>(
  { query, variables }: Request,
  signal?: AbortSignal,
): Promise<Lists<L>> {
  const answer = await ask<{
    readonly statements?: L;
    readonly node?: {
      readonly said?: L;
      readonly saidAbout?: L;
      readonly statements?: L;
      readonly both?: L;
    } | null;
  }>(query, variables, signal);
  const { said, saidAbout, statements, both } = answer.node ?? {};
  const lists = [answer.statements, said, saidAbout, statements];
  return { lists: lists.flatMap((list) => (list ? [list] : [])), both: both ?? null };
}

/** Adds up what lists count by key, less what is in two of them; keys without a count are left out. */
export function sumByKey<L>(
  { lists, both }: Lists<L>,
  bucketsOf: (list: L) => readonly { readonly key: string; readonly count: number }[],
): Map<string, number> {
  const sums = new Map<string, number>();
  const add = (list: L, sign: 1 | -1) => {
    for (const { key, count } of bucketsOf(list))
      sums.set(key, (sums.get(key) ?? 0) + sign * count);
  };
  for (const list of lists) add(list, 1);
  if (both) add(both, -1);
  return new Map([...sums].filter(([, count]) => count > 0));
}

/** How many statements there are in the lists together. */
export function totalOf({ lists, both }: Lists<{ readonly totalCount: number }>): number {
  return lists.reduce((sum, { totalCount }) => sum + totalCount, 0) - (both?.totalCount ?? 0);
}

interface Sortable {
  readonly id: string;
  readonly position: number;
  readonly article: { readonly id: string; readonly publishedAt: FuzzyDate | null };
}

/** Asks, and joins what a node says with what is said about it: newest publication first, in reading order. */
export async function askStatements<S extends Sortable>(
  request: Request,
  signal?: AbortSignal,
): Promise<StatementPage<S>> {
  const found = await askLists<StatementPage<S>>(request, signal);
  const [only] = found.lists;
  if (only && found.lists.length === 1) return only;
  const nodes = [
    ...new Map(found.lists.flatMap((list) => list.nodes).map((one) => [one.id, one])).values(),
  ];
  const published = ({ article }: S) => article.publishedAt?.earliest ?? '';
  nodes.sort(
    (a, b) =>
      published(b).localeCompare(published(a)) ||
      a.article.id.localeCompare(b.article.id) ||
      a.position - b.position,
  );
  return {
    totalCount: totalOf(found),
    nodes: nodes.slice(0, request.variables['first'] as number),
  };
}

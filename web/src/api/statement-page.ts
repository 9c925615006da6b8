import type { FuzzyDate } from '../model/types.js';
import { all, edgeFilter, type Filter } from '../view.js';
import { ask } from './ask.js';

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
  operations: { readonly list: string; readonly around: string },
  variables: Readonly<Record<string, unknown>> = {},
): Request {
  switch (scope.of) {
    case 'everything':
      return {
        query: operations.list,
        variables: { filter: all(...filters), first, ...variables },
      };
    case 'edge': {
      const filter = all(edgeFilter(scope.source, scope.subject), ...filters);
      return { query: operations.list, variables: { filter, first, ...variables } };
    }
    case 'node': {
      const { id, by } = scope;
      const inside = id.startsWith('article:');
      const said = !inside && by !== 'about';
      const about = !inside && by !== 'said';
      const self = id.startsWith('place:') ? { within: id } : { id: { eq: id } };
      return {
        query: operations.around,
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

interface Sortable {
  readonly id: string;
  readonly position: number;
  readonly article: { readonly id: string; readonly publishedAt: FuzzyDate | null };
}

/** Asks, and joins what a node says with what is said about it: newest publication first, in reading order. */
export async function askStatements<S extends Sortable>(
  { query, variables }: Request,
  signal?: AbortSignal,
): Promise<StatementPage<S>> {
  const answer = await ask<{
    readonly statements?: StatementPage<S>;
    readonly node?: {
      readonly said?: StatementPage<S>;
      readonly saidAbout?: StatementPage<S>;
      readonly statements?: StatementPage<S>;
      readonly both?: { readonly totalCount: number };
    } | null;
  }>(query, variables, signal);
  if (answer.statements) return answer.statements;
  const { said, saidAbout, statements, both } = answer.node ?? {};
  const lists = [said, saidAbout, statements].flatMap((list) => (list ? [list] : []));
  const [only] = lists;
  if (only && lists.length === 1) return only;
  const nodes = [
    ...new Map(lists.flatMap((list) => list.nodes).map((one) => [one.id, one])).values(),
  ];
  const published = ({ article }: S) => article.publishedAt?.earliest ?? '';
  nodes.sort(
    (a, b) =>
      published(b).localeCompare(published(a)) ||
      a.article.id.localeCompare(b.article.id) ||
      a.position - b.position,
  );
  const total =
    lists.reduce((sum, { totalCount }) => sum + totalCount, 0) - (both?.totalCount ?? 0);
  return { totalCount: total, nodes: nodes.slice(0, variables['first'] as number) };
}

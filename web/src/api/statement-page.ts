import { ask } from './ask.js';
import type { Document, Given } from './graphql.js';
import type { Dated } from './operations.js';
import { all, edgeFilter, type Filter } from './statement-filter.js';

/** What statements are asked for: all of them, those of an edge, or those around a node. */
export type Scope =
  | { readonly of: 'everything' }
  | { readonly of: 'edge'; readonly source: string; readonly subject: string }
  | { readonly of: 'node'; readonly id: string; readonly by: 'all' | 'said' | 'about' };

/** What is asked of lists, and of what is in two of them. */
interface Answer<L, B> {
  readonly statements?: L;
  readonly node?: {
    readonly __typename?: string;
    readonly said?: L;
    readonly saidAbout?: L;
    readonly statements?: L;
    readonly both?: B;
  } | null;
}

/** One question about a list of statements: asked of all of them, or from a node. */
interface Operation<L, B, V> {
  readonly list: Document<Answer<L, B>, V>;
  // biome-ignore lint/suspicious/noExplicitAny: it takes what the list takes, and says which lists of the node
  readonly around: Document<Answer<L, B>, any>;
}

/** The operation and variables that answer a scope, as they can be opened in a playground. */
export interface Request<L, B> {
  // biome-ignore lint/suspicious/noExplicitAny: the variables are beside it
  readonly document: Document<Answer<L, B>, any>;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Picks the operation: from the node where there is one, so that a large graph costs no more than a small one. */
export function requestOf<L, B, V>(
  scope: Scope,
  filters: readonly Filter[],
  first: number,
  operation: Operation<L, B, V>,
  variables: Given<Omit<V, 'filter' | 'first'>>,
): Request<L, B> {
  switch (scope.of) {
    case 'everything':
      return {
        document: operation.list,
        variables: { filter: all(...filters), first, ...variables },
      };
    case 'edge': {
      const filter = all(edgeFilter(scope.source, scope.subject), ...filters);
      return { document: operation.list, variables: { filter, first, ...variables } };
    }
    case 'node': {
      const { id, by } = scope;
      const inside = id.startsWith('article:');
      const said = !inside && by !== 'about';
      const about = !inside && by !== 'said';
      const self = id.startsWith('place:') ? { within: id } : { id: { eq: id } };
      return {
        document: operation.around,
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
export interface Lists<L, B> {
  readonly lists: readonly L[];
  readonly both: B | null;
}

/** Asks, whatever the scope. */
export async function askLists<L, B>(
  { document, variables }: Request<L, B>,
  signal?: AbortSignal,
): Promise<Lists<L, B>> {
  const answer = await ask(document, variables, signal);
  const { said, saidAbout, statements, both } = answer.node ?? {};
  const lists = [answer.statements, said, saidAbout, statements];
  return { lists: lists.flatMap((list) => (list ? [list] : [])), both: both ?? null };
}

/** Adds up what lists count by key, less what is in two of them; keys without a count are left out. */
export function sumByKey<L>(
  { lists, both }: Lists<L, L>,
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

interface Counted {
  readonly totalCount: number;
}

/** How many statements there are in the lists together. */
export function totalOf({ lists, both }: Lists<Counted, Counted>): number {
  return lists.reduce((sum, { totalCount }) => sum + totalCount, 0) - (both?.totalCount ?? 0);
}

/** What a page of statements is sorted by. */
type Sortable = Pick<Dated, 'id' | 'position' | 'article'>;

export interface StatementPage<S> extends Counted {
  readonly nodes: readonly S[];
}

/** Asks, and joins what a node says with what is said about it: newest publication first, in reading order. */
export async function askStatements<S extends Sortable>(
  request: Request<StatementPage<S>, Counted>,
  signal?: AbortSignal,
): Promise<StatementPage<S>> {
  const found = await askLists(request, signal);
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

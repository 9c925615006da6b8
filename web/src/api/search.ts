import { ask } from './ask.js';
import type { NodeType } from './fragments.js';
import type { AnyOf, ResultOf } from './graphql.js';
import { COUNT } from './operations.js';
import { SEARCH } from './search-operations.js';

/** One thing found, and the words that matched. */
export interface Hit {
  readonly node: { readonly __typename: NodeType; readonly id: string; readonly name: string };
  /** Where the match is: name, designation, headline, text. */
  readonly field: string;
  /** The name, headline or text that matched. */
  readonly words: string;
  /** The part of the words that matched, in code points; null when they only sound alike. */
  readonly match: { readonly start: number; readonly end: number } | null;
  /** Of a statement: its article, to open it at the words. */
  readonly article: string | null;
  /** Its role, or who says it, and how many statements there are of it; empty when there is nothing to tell. */
  readonly tells: string;
}

/** Anything that is found but words. */
const NAMED_TYPES = [
  ...(['PERSON', 'ORGANIZATION', 'MILITARY_UNIT', 'STATE', 'LOCATION'] as const),
  ...(['ANONYMOUS_SOURCE', 'ARTICLE'] as const),
];

const LONGEST = 200;

type Edge = ResultOf<typeof SEARCH>['search']['edges'][number];

/** Looks a text up in every name, spelling and script, in headlines and in statements: best first. */
export function search(text: string, signal: AbortSignal): Promise<Hit[]> {
  return ask(SEARCH, { text: shortened(text) }, signal).then(hitsOf);
}

/** The same, without what only statements say. */
export function searchNames(text: string, signal: AbortSignal): Promise<Hit[]> {
  return ask(SEARCH, { text: shortened(text), types: NAMED_TYPES }, signal).then(hitsOf);
}

/** How many statements have all of some words. */
export async function countSaying(words: readonly string[], signal: AbortSignal): Promise<number> {
  const filter = { and: words.map((one) => ({ text: { contains: one } })) };
  return (await ask(COUNT.list, { filter, first: 0 }, signal)).statements.totalCount;
}

function shortened(text: string): string {
  return Array.from(text).slice(0, LONGEST).join('');
}

function hitsOf(answer: ResultOf<typeof SEARCH>): Hit[] {
  return answer.search.edges.map(({ field, highlight: { value, start, end }, node }) => ({
    node: { __typename: node.__typename, id: node.id, name: node.label },
    field,
    words: value,
    match: start === null || end === null ? null : { start, end },
    article: node.__typename === 'Statement' ? node.article.id : null,
    tells: tellsOf(node),
  }));
}

function tellsOf(node: Edge['node']): string {
  const { saidBy, roles, said, saidAbout, statements }: AnyOf<Edge['node']> = node;
  const [role] = roles ?? [];
  const counts = statements
    ? [[statements.totalCount, 'statements']]
    : [
        [said?.totalCount ?? 0, 'said'],
        [saidAbout?.totalCount ?? 0, 'about it'],
      ];
  return [
    saidBy?.[0]?.source.name,
    role && [role.title, role.at?.name].filter(Boolean).join(' of '),
    ...counts.map(([count, what]) => count && `${count.toLocaleString()} ${what}`),
  ]
    .filter(Boolean)
    .join(', ');
}

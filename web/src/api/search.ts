import { ask } from './ask.js';
import type { NodeType } from './fragments.js';
import { SEARCH } from './operations.js';

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
}

const LONGEST = 200;

/** Looks a text up in every name, spelling and script, in headlines and in statements: best first. */
export async function search(text: string, signal: AbortSignal): Promise<Hit[]> {
  const wanted = Array.from(text).slice(0, LONGEST).join('');
  const answer = await ask(SEARCH, { text: wanted }, signal);
  return answer.search.edges.map(({ field, highlight: { value, start, end }, node }) => ({
    node: { __typename: node.__typename, id: node.id, name: node.label },
    field,
    words: value,
    match: start === null || end === null ? null : { start, end },
    article: node.__typename === 'Statement' ? node.article.id : null,
  }));
}

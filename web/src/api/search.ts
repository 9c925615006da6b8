import type { NodeRef } from '../model/types.js';
import { ask } from './ask.js';

/** One thing found, and the words that matched. */
export interface Hit {
  readonly node: NodeRef;
  /** Where the match is: name, text, headline. */
  readonly field: string;
  /** The words around the match. */
  readonly words: string;
  /** The statement's or article's article, to open it at the words. */
  readonly article: string | null;
}

const SEARCH = /* GraphQL */ `
query Search($text: String!) {
  people(filter: { name: { contains: $text } }, first: 8) { nodes { __typename id name } }
  organizations(filter: { name: { contains: $text } }, first: 8) { nodes { __typename id name } }
  units(filter: { name: { contains: $text } }, first: 8) { nodes { __typename id name } }
  sources(filter: { type: { eq: ANONYMOUS_SOURCE }, name: { contains: $text } }, first: 8) {
    nodes { __typename id name }
  }
  places(filter: { name: { contains: $text } }, first: 8) { nodes { __typename id name } }
  articles(filter: { headline: { contains: $text } }, first: 5) { nodes { __typename id name } }
  statements(filter: { text: { contains: $text } }, first: 8) {
    nodes { __typename id text article { id } }
  }
}`;

interface Found {
  readonly nodes: readonly (NodeRef & {
    readonly text?: string;
    readonly article?: { readonly id: string };
  })[];
}

/** Looks a text up in names, headlines and statements; names first. */
export async function search(text: string, signal: AbortSignal): Promise<Hit[]> {
  const answer = await ask<Readonly<Record<string, Found>>>(SEARCH, { text }, signal);
  const wanted = text.toLocaleLowerCase();
  const rank = ({ field, words }: Hit) =>
    (field === 'name' ? 0 : 2) + (words.toLocaleLowerCase().startsWith(wanted) ? 0 : 1);
  const hits = Object.values(answer).flatMap(({ nodes }) =>
    nodes.map(
      (node): Hit => ({
        node: { __typename: node.__typename, id: node.id, name: node.text ?? node.name },
        field:
          node.__typename === 'Statement'
            ? 'words'
            : node.__typename === 'Article'
              ? 'headline'
              : 'name',
        words: node.text ?? node.name,
        article: node.article?.id ?? null,
      }),
    ),
  );
  return hits.sort((a, b) => rank(a) - rank(b));
}

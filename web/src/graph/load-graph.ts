import { ask } from '../api/ask.js';
import { isNamed, type NodeRef, type Statement } from '../api/fragments.js';
import type { AnyOf, Given, VariablesOf } from '../api/graphql.js';
import { currentInstant } from '../api/instant.js';
import { CARD, type Card, type Evidence, INSIDE, STATEMENTS } from '../api/operations.js';
import type { Filter } from '../api/statement-filter.js';
import { askStatements, requestOf } from '../api/statement-page.js';
import { onWritten } from '../api/written.js';
import { inWords } from '../model/in-words.js';
import type { FactEdge } from './build-graph.js';

/** What a node can be expanded by. */
export type Expansion = 'all' | 'said' | 'about' | 'facts';

/** Statements an expansion asks for at once; the rest is counted. */
export const PAGE = 50;
/** Statements around one node that are asked for at most: more would cost more than the server allows. */
export const MOST = 200;

/** An expansion as the address has it: `id~relation~pages`. */
export function parseExpansion(text: string): { id: string; by: Expansion; pages: number } {
  const [id = '', by = 'all', pages = '1'] = text.split('~');
  const known = (['said', 'about', 'facts'] as const).find((name) => name === by) ?? 'all';
  return { id, by: known, pages: Math.min(MOST / PAGE, Math.max(1, Number(pages) || 1)) };
}

/** One expansion's answer; `total` counts the statements behind it, drawn or not. */
export interface LoadedExpansion {
  readonly id: string;
  readonly by: Expansion;
  readonly pages: number;
  readonly total: number;
  readonly statements: readonly Statement[];
  readonly facts: readonly FactEdge[];
}

const cache = new Map<string, Promise<LoadedExpansion>>();

onWritten(() => cache.clear());

/** Asks for one bounded page of one node's surroundings; answers are kept while the page is open. */
export function loadExpansion(
  text: string,
  filters: readonly Filter[],
  languages: readonly string[],
): Promise<LoadedExpansion> {
  const key = JSON.stringify([currentInstant(), text, filters, languages]);
  const known = cache.get(key);
  if (known) return known;
  const loading = load(text, filters, languages);
  cache.set(key, loading);
  loading.catch(() => cache.delete(key));
  return loading;
}

async function load(
  text: string,
  filters: readonly Filter[],
  lang: readonly string[],
): Promise<LoadedExpansion> {
  const { id, by, pages } = parseExpansion(text);
  const names = { lang, named: lang.length > 0 };
  if (by === 'facts') {
    const { node } = await ask(CARD, { id, ...names });
    return { id, by, pages, total: 0, statements: [], facts: node ? factsOf(node) : [] };
  }
  const request = requestOf({ of: 'node', id, by }, filters, pages * PAGE, STATEMENTS, names);
  const { totalCount, nodes } = await askStatements(request);
  const facts = id.startsWith('place:') && by !== 'said' ? await inside(id, nodes, names) : [];
  return { id, by, pages, total: totalCount, statements: nodes, facts };
}

type Named = Given<Pick<VariablesOf<typeof INSIDE>, 'lang' | 'named'>>;

/** Joins a place to those inside it that its statements are about. */
async function inside(
  id: string,
  statements: readonly Statement[],
  names: Named,
): Promise<FactEdge[]> {
  const subjects = statements.flatMap(({ about }) => about.edges.map(({ node }) => node.id));
  const ids = [...new Set(subjects)].filter((one) => one.startsWith('place:') && one !== id);
  if (ids.length === 0) return [];
  const { place, places } = await ask(INSIDE, { id, ids, ...names });
  if (!place) return [];
  return places.nodes
    .filter((one) => one.id !== id)
    .map((source) => ({ source, target: place, verb: 'lies in', evidence: null }));
}

/** A relation of a node to another, with the words that say so. */
interface Link {
  readonly verb: string;
  readonly node: NodeRef;
  readonly evidence: Evidence | null;
}

/** Every relation that the card asks for as `node` with `evidence`, told by its alias. */
export function linksOf(card: Card): readonly Link[] {
  return Object.entries(card).flatMap(([alias, items]: readonly [string, unknown]) =>
    Array.isArray(items)
      ? items
          .filter((item): item is Link => 'node' in item && 'evidence' in item)
          .map((link) => ({ ...link, verb: inWords(alias) }))
      : [],
  );
}

/** The standing relations of a node, as edges. */
export function factsOf(card: Card): FactEdge[] {
  if (!isNamed(card)) return [];
  const { roles, superiors, subordinates, contains }: AnyOf<Card> = card;
  const to = (target: NodeRef, verb: string, evidence: Evidence | null = null) => ({
    source: card,
    target,
    verb,
    evidence,
  });
  const from = (source: NodeRef, verb: string) => ({ source, target: card, verb, evidence: null });
  return [
    ...(roles ?? []).map(({ at, title, evidence }) => to(at, `is ${title} of`, evidence[0])),
    ...(superiors ?? []).map((unit) => to(unit, 'is part of')),
    ...(subordinates?.nodes ?? []).map((unit) => from(unit, 'is part of')),
    ...linksOf(card).map(({ node, verb, evidence }) => to(node, verb, evidence)),
    ...(contains?.nodes ?? []).map((place) => from(place, 'lies in')),
  ];
}

import { ask } from '../api/ask.js';
import { CARD, INSIDE, STATEMENTS } from '../api/operations.js';
import { askStatements, requestOf } from '../api/statement-page.js';
import type { NodeRef, Span, Statement } from '../model/types.js';
import type { Filter } from '../view.js';
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

/** Forgets all answers, after something was written. */
export function forgetExpansions(): void {
  cache.clear();
}

/** Asks for one bounded page of one node's surroundings; answers are kept while the page is open. */
export function loadExpansion(
  text: string,
  filters: readonly Filter[],
  languages: readonly string[],
): Promise<LoadedExpansion> {
  const key = JSON.stringify([text, filters, languages]);
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
    const { node } = await ask<{ node: Card | null }>(CARD, { id, ...names });
    return { id, by, pages, total: 0, statements: [], facts: node ? factsOf(node) : [] };
  }
  const request = requestOf({ of: 'node', id, by }, filters, pages * PAGE, STATEMENTS, names);
  const { totalCount, nodes } = await askStatements<Statement>(request);
  const facts = id.startsWith('place:') && by !== 'said' ? await inside(id, nodes, names) : [];
  return { id, by, pages, total: totalCount, statements: nodes, facts };
}

/** Joins a place to those inside it that its statements are about. */
async function inside(
  id: string,
  statements: readonly Statement[],
  names: Readonly<Record<string, unknown>>,
): Promise<FactEdge[]> {
  const subjects = statements.flatMap(({ about }) => about.edges.map(({ node }) => node.id));
  const ids = [...new Set(subjects)].filter((one) => one.startsWith('place:') && one !== id);
  if (ids.length === 0) return [];
  const { place, places } = await ask<{
    readonly place: NodeRef | null;
    readonly places: { readonly nodes: readonly NodeRef[] };
  }>(INSIDE, { id, ids, ...names });
  if (!place) return [];
  return places.nodes
    .filter((one) => one.id !== id)
    .map((source) => ({ source, target: place, verb: 'lies in', evidence: null }));
}

interface Evidenced {
  readonly evidence: Span | null;
  readonly article: { readonly id: string } | null;
}

/** What the card query answers about a node. */
export interface Card extends NodeRef {
  readonly all?: readonly {
    readonly value: string;
    readonly lang: string | null;
    readonly type: string;
    readonly background: boolean;
  }[];
  readonly facts?: readonly {
    readonly fact: string;
    readonly value: string | null;
    readonly background: boolean;
    readonly evidence: Span | null;
  }[];
  readonly notes?: string | null;
  readonly said?: { readonly totalCount: number };
  readonly saidAbout?: { readonly totalCount: number };
  readonly mentions?: {
    readonly totalCount: number;
    readonly nodes: readonly { readonly article: { readonly id: string } }[];
  };
  readonly statements?: { readonly totalCount: number };
  readonly roles?: readonly {
    readonly title: string;
    readonly rank: string | null;
    readonly at: NodeRef;
    readonly evidence: readonly Span[];
  }[];
  readonly superiors?: readonly NodeRef[];
  readonly subordinates?: { readonly totalCount: number; readonly nodes: readonly NodeRef[] };
  readonly states?: readonly (Evidenced & {
    readonly background: boolean;
    readonly state: NodeRef;
  })[];
  readonly placeType?: string;
  readonly containments?: readonly (Evidenced & {
    readonly background: boolean;
    readonly place: NodeRef;
  })[];
  readonly contains?: { readonly totalCount: number; readonly nodes: readonly NodeRef[] };
  readonly control?: readonly {
    readonly status: string;
    readonly actor: { readonly id: string; readonly name: string } | null;
    readonly statement: {
      readonly id: string;
      readonly text: string;
      readonly article: { readonly id: string };
    } | null;
  }[];
  readonly article?: { readonly id: string; readonly headline?: string };
  readonly text?: string;
}

/** The standing relations of a node, as edges. */
export function factsOf(card: Card): FactEdge[] {
  const evidenceOf = ({ evidence, article }: Evidenced) =>
    evidence && article ? { article: article.id, span: evidence } : null;
  const article = card.mentions?.nodes[0]?.article.id;
  return [
    ...(card.roles ?? []).map((role) => ({
      source: card,
      target: role.at,
      verb: `is ${role.title} of`,
      evidence: role.evidence[0] && article ? { article, span: role.evidence[0] } : null,
    })),
    ...(card.superiors ?? []).map((unit) => ({
      source: card,
      target: unit,
      verb: 'is part of',
      evidence: null,
    })),
    ...(card.subordinates?.nodes ?? []).map((unit) => ({
      source: unit,
      target: card,
      verb: 'is part of',
      evidence: null,
    })),
    ...(card.states ?? []).map((link) => ({
      source: card,
      target: link.state,
      verb: 'serves',
      evidence: evidenceOf(link),
    })),
    ...(card.containments ?? []).map((link) => ({
      source: card,
      target: link.place,
      verb: 'lies in',
      evidence: evidenceOf(link),
    })),
    ...(card.contains?.nodes ?? []).map((place) => ({
      source: place,
      target: card,
      verb: 'lies in',
      evidence: null,
    })),
  ];
}

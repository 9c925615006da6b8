import { ask } from '../api/ask.js';
import { isNamed, type NodeRef } from '../api/fragments.js';
import type { ResultOf } from '../api/graphql.js';
import { NAMES } from '../api/path-operations.js';
import { all, type Filter } from '../api/statement-filter.js';
import { askLists, requestOf, type Scope } from '../api/statement-page.js';
import { SPEAKING, SPOKEN_OF } from '../api/table-operations.js';
import type { Names } from '../explorer/names.js';

/** Somebody who speaks, and how often about whom: counts of everything that matches. */
interface TableRow {
  readonly speaker: NodeRef;
  readonly total: number;
  readonly counts: ReadonlyMap<string, number>;
}

/** Who speaks about whom, counted. */
export interface LoadedTable {
  readonly rows: readonly TableRow[];
  /** How many speak in all. */
  readonly speakers: number;
  /** Whom the rows speak about, most often first; only those of the scene, where some of it do not speak. */
  readonly subjects: readonly NodeRef[];
  /** Whether there are more than the API counts. */
  readonly isCut: boolean;
}

/** What the API counts at most. */
const MOST = 500;

/**
 * Counts those of the scene who speak, side by side, or else the first `many` of whoever speaks here; about whoever of
 * the scene does not speak, or else about all.
 */
export async function loadTable(
  scene: readonly string[],
  scope: Scope,
  filters: readonly Filter[],
  names: Names,
  many: number,
  signal: AbortSignal,
): Promise<LoadedTable> {
  const { nodes } = await ask(NAMES, { ids: scene, ...names }, signal);
  const refs = nodes.filter((node) => isNamed(node));
  const row = async (speaker: NodeRef) => {
    const filter = all({ saidBy: { id: { eq: speaker.id } } }, ...filters);
    const { statements } = await ask(SPOKEN_OF, { filter, ...names }, signal);
    return { speaker, ...statements };
  };
  const ofScene = await Promise.all(refs.map(row));
  const speaking = ofScene.filter(({ totalCount }) => totalCount > 0);
  const silent = ofScene.filter(({ totalCount }) => totalCount === 0);
  const others = speaking.length > 0 ? [] : await speakersOf(scope, filters, names, signal);
  const found = speaking.length > 0 ? speaking : await Promise.all(others.slice(0, many).map(row));
  return {
    rows: found.map(({ speaker, totalCount, subjects }) => ({
      speaker,
      total: totalCount,
      counts: new Map(subjects.map(({ key, count }) => [key, count])),
    })),
    speakers: speaking.length > 0 ? speaking.length : others.length,
    isCut: others.length >= MOST || found.some(({ subjects }) => subjects.length >= MOST),
    subjects: silent.length > 0 ? silent.map(({ speaker }) => speaker) : subjectsOf(found),
  };
}

async function speakersOf(
  scope: Scope,
  filters: readonly Filter[],
  names: Names,
  signal: AbortSignal,
): Promise<NodeRef[]> {
  const { lists } = await askLists(requestOf(scope, filters, 0, SPEAKING, names), signal);
  // Of two lists the second is what is said about a node.
  const { speakers = [] } = lists.at(-1) ?? {};
  return speakers.flatMap(({ node }) => (isNamed(node) ? [node] : []));
}

type Spoken = Pick<ResultOf<typeof SPOKEN_OF>['statements'], 'subjects'>;

function subjectsOf(found: readonly Spoken[]): NodeRef[] {
  const sums = new Map<string, { readonly node: NodeRef; readonly count: number }>();
  for (const { key, count, node } of found.flatMap(({ subjects }) => subjects)) {
    if (isNamed(node)) sums.set(key, { node, count: count + (sums.get(key)?.count ?? 0) });
  }
  return [...sums.values()].sort((a, b) => b.count - a.count).map(({ node }) => node);
}

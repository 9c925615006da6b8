import { cypher, empty, type Fragment, identifier, join } from '../cypher-text/cypher.js';
import type { RunInWrite } from '../engine/engine.js';
import type { NewsKind } from '../model/news.js';
import type { Value } from '../model/value.js';
import { STATEMENT_RELATION_TYPES } from '../model/vocabulary.js';
import type { EdgeKind, EdgeRow, NodeRow, Rows } from '../rows/rows.js';
import { batches } from '../util/batches.js';
import { tellNews } from './tell-news.js';

/** What news of their ends new relationships are, by type. */
const NEWS = new Map<string, NewsKind>([
  ...STATEMENT_RELATION_TYPES.map((type) => [type, 'RELATED'] as const),
  ['JUDGED_SAME', 'JUDGED'],
  ['ASSESSES', 'ASSESSED'],
]);

/** Rows a statement takes at most; larger groups are cut. */
const BATCH = 2_000;

const colon = cypher`:`;
const comma = cypher`, `;

/** What one transaction writes with: its `run`, and the id of the request, which new things carry. */
export interface Writing {
  readonly run: RunInWrite;
  readonly request: string;
}

const LOCK =
  'UNWIND $ids AS id MATCH (n:Node {id: id}) SET n.lock = $request REMOVE n.lock RETURN n.id AS id, labels(n) AS labels';

/**
 * Locks nodes, in one order whoever does, so that what is read afterwards stays true until the commit. Returns the
 * labels of those that are there.
 */
export async function lockNodes(
  { run, request }: Writing,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const sorted = [...new Set(ids)].sort();
  const found = await run({ text: LOCK, parameters: { ids: sorted, request } });
  return new Map(found.map(([id, labels]) => [String(id), labels as readonly string[]]));
}

/**
 * Merges nodes by id, groups in one order and ids sorted, so that importers of bundles with common entities lock
 * in one order. What is there already stays as it is. Returns the ids of the new ones: a node carries the request
 * that made it, so the answer holds beside other importers.
 */
export async function mergeNodes(
  writing: Writing,
  labels: string,
  rows: Iterable<NodeRow>,
): Promise<readonly string[]> {
  const created: string[] = [];
  const sorted = [...rows].sort((a, b) => (a.id < b.id ? -1 : 1));
  const { text } = mergeText(labels.split(':'));
  for (const batch of batches(sorted, BATCH)) {
    for (const [id, isNew] of await runRows(writing, text, batch)) {
      if (isNew === true) created.push(String(id));
    }
  }
  return created;
}

/** The labels of the groups: shared entities before what hangs on them, the rest after. */
export function inLockOrder(rows: Rows): readonly string[] {
  const rank = (labels: string) => (labels.startsWith('Node:Entity') ? 0 : 1);
  return [...rows.nodes.keys()].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
}

/**
 * Writes relationships: those with a new end are created, the others merged. `skip` names those that are to be
 * left out, by where they start and whether an end is new. Returns how many of each type are new.
 */
export async function writeEdges(
  writing: Writing,
  rows: Rows,
  created: ReadonlySet<string>,
  skip: (type: string, from: string, isNew: boolean) => boolean,
): Promise<Readonly<Record<string, number>>> {
  const counts: Record<string, number> = {};
  const groups = [...rows.edges].sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [, { kind, rows: edges }] of groups) {
    const sorted = [...edges].sort((a, b) =>
      a.from === b.from ? (a.to < b.to ? -1 : 1) : a.from < b.from ? -1 : 1,
    );
    const isNew = ({ from, to }: EdgeRow) => created.has(from) || created.has(to);
    const wanted = sorted.filter((row) => !skip(kind.type, row.from, isNew(row)));
    const fresh = wanted.filter(isNew);
    let count = fresh.length;
    const creating = createEdgesText(kind).text;
    const whole = fresh.map(({ from, to, identity, properties: told }) => {
      return { from, to, properties: { ...identity, ...told } };
    });
    for (const batch of batches(whole, BATCH)) await runRows(writing, creating, batch);
    const ends = fresh.map(({ from, to }): Ends => [from, to]);
    const merging = mergeEdgesText(kind).text;
    for (const batch of batches(
      wanted.filter((row) => !isNew(row)),
      BATCH,
    )) {
      const answers = await runRows(writing, merging, batch);
      const made = answers.flatMap(([isMade, from, to]): Ends[] =>
        isMade === true ? [[String(from), String(to)]] : [],
      );
      count += made.length;
      ends.push(...made);
    }
    tellEnds(writing, kind.type, ends);
    if (count > 0) counts[kind.type] = (counts[kind.type] ?? 0) + count;
  }
  return counts;
}

/** Where a relationship starts and ends. */
type Ends = readonly [from: string, to: string];

function tellEnds({ run }: Writing, type: string, ends: readonly Ends[]): void {
  const news = NEWS.get(type);
  if (!news) return;
  // An assessment is news of what it is about.
  tellNews(
    run,
    news,
    ends.flatMap(([from, to]) => (news === 'ASSESSED' ? [to] : [from, to])),
  );
}

function runRows({ run, request }: Writing, text: string, rows: readonly unknown[]) {
  return run({ text, parameters: { rows: rows as unknown as Value, request } });
}

function mergeText([key = 'Node', ...others]: readonly string[]): Fragment {
  const labels = join(others.map(identifier), colon);
  const set = others.length > 0 ? cypher`n:${labels}, ` : empty;
  // Writing to the article on every import is its lock: importers of one article wait for each other.
  const touch = others.includes('Article') ? cypher` SET n.changedIn = $request` : empty;
  return cypher`UNWIND $rows AS r MERGE (n:${identifier(key)} {id: r.id}) ON CREATE SET ${set}n += r.properties, n.createdIn = $request${touch} RETURN n.id AS id, n.createdIn = $request AS created`;
}

function ends(kind: EdgeKind): Fragment {
  return cypher`UNWIND $rows AS r MATCH (a:${identifier(kind.from)} {id: r.from}) MATCH (b:${identifier(kind.to)} {id: r.to})`;
}

function createEdgesText(kind: EdgeKind): Fragment {
  return cypher`${ends(kind)} CREATE (a)-[e:${identifier(kind.type)}]->(b) SET e += r.properties`;
}

function mergeEdgesText(kind: EdgeKind): Fragment {
  const identity = kind.identity.map(
    (name) => cypher`${identifier(name)}: r.identity.${identifier(name)}`,
  );
  const told = identity.length > 0 ? cypher` {${join(identity, comma)}}` : empty;
  return cypher`${ends(kind)} MERGE (a)-[e:${identifier(kind.type)}${told}]->(b) ON CREATE SET e += r.properties, e.createdIn = $request RETURN e.createdIn = $request AS created, r.from AS f, r.to AS x`;
}

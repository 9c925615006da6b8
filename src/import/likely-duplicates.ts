import { kindOf, type Rows } from '../rows/rows.js';
import { likeness } from '../util/look-alike.js';
import type { Writing } from './write-rows.js';

/** Two entities of one type that share a name, or have names that look the same. */
export interface LikelyDuplicate {
  readonly id: string;
  readonly other: string;
  /** The other's name. */
  readonly name: string;
  /** Why they may be one. */
  readonly reason: string;
}

const SAME_LOOKS =
  'UNWIND $rows AS r MATCH (m:Name {looks: r.looks})<-[:NAMED]-(e:Entity) WHERE e.id <> r.id RETURN r.id AS id, e.id AS other, m.value AS name, labels(e) AS l, r.value AS own LIMIT 100';

/** New entities that have a name, however spelt, or one that looks like it, of another entity of their type; at most 100 names are told. */
export async function likelyDuplicates(
  { run }: Writing,
  rows: Rows,
  created: ReadonlySet<string>,
): Promise<readonly LikelyDuplicate[]> {
  const kinds = comparedKinds(rows, created);
  const names = rows.nodes.get('Name');
  const named = [...rows.edges.values()].find(({ kind }) => kind.type === 'NAMED')?.rows ?? [];
  const wanted = named.flatMap(({ from, to }) => {
    const { looks, value } = names?.get(to)?.properties ?? {};
    return kinds.has(from) && looks && value ? [{ id: from, looks, value }] : [];
  });
  if (wanted.length === 0) return [];
  const found = new Map<string, LikelyDuplicate>();
  const answers = await run({ text: SAME_LOOKS, parameters: { rows: wanted } });
  for (const [id, other, name, labels, own] of answers) {
    if (!(labels as string[]).includes(kinds.get(String(id)) ?? '')) continue;
    const pair = [String(id), String(other)].sort().join(' ');
    const reason = likeness(String(own), String(name));
    if (!found.has(pair))
      found.set(pair, { id: String(id), other: String(other), name: String(name), reason });
  }
  return [...found.values()];
}

/** The type of each new entity that another may be. */
function comparedKinds(rows: Rows, created: ReadonlySet<string>): ReadonlyMap<string, string> {
  const kinds = new Map<string, string>();
  for (const [labels, byId] of rows.nodes) {
    const kind = kindOf(labels);
    // Two articles' unnamed officials are two sources until somebody says otherwise.
    if (!labels.startsWith('Node:Entity') || kind === 'AnonymousSource') continue;
    for (const { id, properties } of byId.values()) {
      if (created.has(id) && properties['articleLocal'] !== true) kinds.set(id, kind);
    }
  }
  return kinds;
}

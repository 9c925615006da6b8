import { kindOf, type Rows } from './rows.js';
import type { Writing } from './write-rows.js';

/** Two entities of one type that share a name. */
export interface LikelyDuplicate {
  readonly id: string;
  readonly other: string;
  readonly name: string;
}

const SAME_NAME =
  'UNWIND $rows AS r MATCH (m:Name {normalized: r.normalized})<-[:NAMED]-(e:Entity) WHERE e.id <> r.id RETURN r.id AS id, e.id AS other, m.value AS name, labels(e) AS l LIMIT 100';

/** New entities that have a name, however spelt, of another entity of their type; at most 100 names are told. */
export async function likelyDuplicates(
  { run }: Writing,
  rows: Rows,
  created: ReadonlySet<string>,
): Promise<readonly LikelyDuplicate[]> {
  const kinds = new Map<string, string>();
  for (const [labels, byId] of rows.nodes) {
    const kind = kindOf(labels);
    // Two articles' unnamed officials are two sources until somebody says otherwise.
    if (!labels.startsWith('Node:Entity') || kind === 'AnonymousSource') continue;
    for (const { id, properties } of byId.values()) {
      if (created.has(id) && properties['articleLocal'] !== true) kinds.set(id, kind);
    }
  }
  const names = rows.nodes.get('Name');
  const named = [...rows.edges.values()].find(({ kind }) => kind.type === 'NAMED')?.rows ?? [];
  const wanted = named.flatMap(({ from, to }) => {
    const normalized = names?.get(to)?.properties['normalized'];
    return kinds.has(from) && normalized ? [{ id: from, normalized }] : [];
  });
  if (wanted.length === 0) return [];
  const found = new Map<string, LikelyDuplicate>();
  const answers = await run({ text: SAME_NAME, parameters: { rows: wanted } });
  for (const [id, other, name, labels] of answers) {
    if (!(labels as string[]).includes(kinds.get(String(id)) ?? '')) continue;
    const pair = [String(id), String(other)].sort().join(' ');
    if (!found.has(pair))
      found.set(pair, { id: String(id), other: String(other), name: String(name) });
  }
  return [...found.values()];
}

import { cypher, identifier, join } from '../cypher-text/cypher.js';
import type { RunInWrite } from '../engine/engine.js';
import { LISTING } from '../model/listed.js';
import type { Value } from '../model/value.js';
import { inLists, type Listing } from '../rows/in-lists.js';

const types = join(Object.keys(LISTING).map(identifier), cypher`|`);
const READ =
  cypher`UNWIND $ids AS id MATCH (n:Node {id: id})-[e:${types}]->(x:Node) RETURN n.id AS id, CASE WHEN n.retractedAt IS NULL THEN labels(n) ELSE [] END AS l, n.newestFirst AS k, type(e) AS t, x.id AS x, coalesce(e.position, 0) AS p`
    .text;
const WRITE =
  cypher`UNWIND $rows AS r MATCH (n:Node {id: r.from})-[e:${types}]->(x:Node {id: r.to}) WHERE type(e) = r.type AND coalesce(e.position, 0) = r.position SET e.listed = r.listed RETURN count(e) AS c`
    .text;

/** Writes anew where articles and statements stand in the lists of the nodes they lead to. */
export async function placeInLists(run: RunInWrite, ids: readonly string[]): Promise<void> {
  const orders = new Map<string, { labels: readonly string[]; newestFirst: string }>();
  const answers = await run({ text: READ, parameters: { ids: [...new Set(ids)] } });
  const found = answers.map(([id, labels, order, type, to, position]): Listing => {
    orders.set(String(id), { labels: labels as string[], newestFirst: String(order) });
    return { from: String(id), type: String(type), to: String(to), position: Number(position) };
  });
  const rows = inLists(found, (from, shown) => {
    const order = orders.get(from);
    return order?.labels.includes(shown) ? order.newestFirst : null;
  });
  if (rows.length > 0) await run({ text: WRITE, parameters: { rows: rows as unknown as Value } });
}

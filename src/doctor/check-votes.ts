import type { Run } from '../archive/read-articles.js';
import { readVotes, type Voted } from '../archive/read-votes.js';
import type { Properties, Value } from '../model/value.js';
import { Rows } from '../rows/rows.js';
import { addShown, ownProperties } from '../rows/shown-rows.js';
import type { Problems } from './problems.js';

const PAGE = 500;
const ENTITIES =
  'MATCH (e:Entity) WHERE e.id > $after RETURN e.id AS id, e{.*} AS p, [(e)-[:NAMED]->(n:Name) | n.id] AS names, [(e)-[:HAS_FACT]->(f:Fact) | f.id] AS facts, [(e)-[:ASSERTED]->(v:AssertedValue) | v.id] AS others ORDER BY id LIMIT $n';
const SHOWN = 'what an entity shows follows from what articles say of it';

/** Counts all votes anew, whatever was settled when they came. */
export async function checkVotes(run: Run, problems: Problems): Promise<void> {
  for (let after = ''; ; ) {
    const rows = await run({ text: ENTITIES, parameters: { after, n: PAGE } });
    const stored = new Map(rows.map(([id, ...row]) => [String(id), row]));
    for (const voted of await readVotes(run, [...stored.keys()]))
      if (!isAsVoted(voted, stored.get(voted.id) ?? [])) problems.add(SHOWN, voted.id);
    const last = rows.at(-1);
    if (!last) return;
    after = String(last[0]);
  }
}

function isAsVoted(
  { id, label, shown, wasHidden }: Voted,
  [properties, ...lists]: readonly Value[],
): boolean {
  if (shown === null) return wasHidden;
  const own = properties as Properties;
  const hung = addShown(new Rows(), id, shown, () => []).flatMap(({ type, to }) =>
    type === 'AFFILIATED_WITH' ? [] : to,
  );
  return (
    !wasHidden &&
    hung.sort().join() === (lists.flat() as string[]).sort().join() &&
    Object.entries(ownProperties(label, shown)).every(
      ([name, value]) => JSON.stringify(own[name] ?? null) === JSON.stringify(value),
    )
  );
}

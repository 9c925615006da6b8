import type { PathsPlan } from '../plan/plan.js';
import { MAXIMUM_LENGTH } from '../plan/plan-paths.js';
import { cypher, empty, type Fragment, identifier, integer, join, parameter } from './cypher.js';
import { renderRecorded } from './render-predicate.js';
import type { Names, Rendered } from './scope.js';

const comma = cypher`, `;
const and = cypher` AND `;
const bar = cypher`|`;

/**
 * All paths of the least length, found length by length: a search for the shortest path would test the
 * conditions only afterwards on the embedded engine, and find nothing where a longer path holds.
 * `[types, [[labels, name, text, rows…], …]]` each.
 */
export function renderPaths(names: Names, plan: PathsPlan): Rendered {
  const types = join(plan.types.map(identifier), bar);
  const found: Fragment[] = [];
  const blocks: Fragment[] = [];
  for (let length = 1; length <= MAXIMUM_LENGTH; length += 1) {
    const paths = names.fresh('w');
    const shorter = found.map((other) => cypher`size(${other}) = 0`);
    const guard = join(
      [cypher`${parameter(plan.maxLength)} >= ${integer(length)}`, ...shorter],
      and,
    );
    blocks.push(
      names.call(
        found,
        () => cypher`WITH ${join([...found, cypher`1 AS one`], comma)} WHERE ${guard}
MATCH p = (a:Node {id: ${parameter(plan.from)}})-[:${types}*${integer(length)}..${integer(length)}]-(b:Node {id: ${parameter(plan.to)}})
WHERE all(x IN nodes(p) WHERE ${nodeCondition(plan)}) AND all(r IN relationships(p) WHERE ${renderRecorded(cypher`r`, plan.asOf)})
WITH DISTINCT [x IN nodes(p) | x.id] AS ids, [r IN relationships(p) | type(r)] AS types
WITH ids, types ORDER BY ${order(length)} LIMIT ${parameter(plan.limit)}
RETURN collect([ids, types]) AS ${paths}`,
      ),
    );
    found.push(paths);
  }
  const result = names.fresh('c');
  blocks.push(
    names.call(found, () => {
      const node = cypher`x`;
      const rows = plan.elements.map((row) =>
        names.row(names, row, { node, edge: null, origin: null }),
      );
      const values = [
        cypher`labels(x)`,
        cypher`coalesce(x.name, x.title)`,
        cypher`x.text`,
        ...rows.map((row) => row.value),
      ];
      return cypher`UNWIND ${join(found, cypher` + `)} AS path
WITH path[0] AS ids, path[1] AS types
CALL (ids) {
UNWIND ids AS i
MATCH (x:Node {id: i})
${join(
  rows.map((row) => row.blocks),
  empty,
)}RETURN collect([${join(values, comma)}]) AS steps
}
RETURN collect([types, steps]) AS ${result}`;
    }),
  );
  return { blocks: join(blocks, empty), value: result };
}

function nodeCondition(plan: PathsPlan): Fragment {
  const parts = [
    cypher`coalesce(x.hypothetical, false) = false`,
    renderRecorded(cypher`x`, plan.asOf),
  ];
  const { publishedFrom: from, publishedTo: to } = plan;
  if (from) parts.push(cypher`(x.sortAt IS NULL OR x.sortAt >= ${parameter(from)})`);
  if (to)
    parts.push(cypher`(x.sortAt IS NULL OR (x.sortAt > '' AND x.sortAt <= ${parameter(to)}))`);
  return join(parts, and);
}

function order(length: number): Fragment {
  const keys = Array.from({ length }, (_, index) => [
    cypher`ids[${integer(index + 1)}]`,
    cypher`types[${integer(index)}]`,
  ]);
  return join(keys.flat(), comma);
}

import type { PathsPlan } from '../plan/plan.js';
import { MAXIMUM_LENGTH } from '../plan/plan-paths.js';
import { cypher, empty, type Fragment, identifier, integer, join, parameter } from './cypher.js';
import { renderRecorded } from './render-predicate.js';
import type { Names, Rendered } from './scope.js';

const comma = cypher`, `;
const and = cypher` AND `;
const bar = cypher`|`;

/** All paths of the least length between two nodes; `[types, [[labels, name, text, rows…], …]]` each. */
export function renderPaths(names: Names, plan: PathsPlan): Rendered {
  const types = join(plan.types.map(identifier), bar);
  const { blocks, found } = names.dialect.testsPathsOnTheWay
    ? searchAtOnce(names, plan, types)
    : searchByLength(names, plan, types);
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
        cypher`CASE WHEN x:Statement THEN x.text END`,
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

/** Subqueries, and the lists of paths `[ids, types]` they find, of which one at most is not empty. */
interface Search {
  readonly blocks: Fragment[];
  readonly found: readonly Fragment[];
}

function searchAtOnce(names: Names, plan: PathsPlan, types: Fragment): Search {
  const paths = names.fresh('w');
  const block = names.call(
    [],
    () => cypher`MATCH (a:Node {id: ${parameter(plan.from)}}), (b:Node {id: ${parameter(plan.to)}})
MATCH p = allShortestPaths((a)-[:${types}*1..${integer(MAXIMUM_LENGTH)}]-(b))
WHERE ${pathCondition(plan)}
WITH p WHERE length(p) <= ${parameter(plan.maxLength)}
${collectPaths(plan, MAXIMUM_LENGTH, paths)}`,
  );
  return { blocks: [block], found: [paths] };
}

/** Length by length: a search for the shortest path would find nothing where only a longer one holds. */
function searchByLength(names: Names, plan: PathsPlan, types: Fragment): Search {
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
WHERE ${pathCondition(plan)}
${collectPaths(plan, length, paths)}`,
      ),
    );
    found.push(paths);
  }
  return { blocks, found };
}

function pathCondition(plan: PathsPlan): Fragment {
  return cypher`all(x IN nodes(p) WHERE ${nodeCondition(plan)}) AND all(r IN relationships(p) WHERE ${renderRecorded(cypher`r`, plan.asOf)})`;
}

function collectPaths(plan: PathsPlan, length: number, paths: Fragment): Fragment {
  return cypher`WITH DISTINCT [x IN nodes(p) | x.id] AS ids, [r IN relationships(p) | type(r)] AS types
WITH ids, types ORDER BY ${order(length)} LIMIT ${parameter(plan.limit)}
RETURN collect([ids, types]) AS ${paths}`;
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

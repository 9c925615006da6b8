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
  const result = names.fresh('c');
  // All in one subquery: the embedded engine bounds how many a statement has behind each other.
  const blocks = names.call([], () => {
    const { blocks: search, found } = names.dialect.testsPathsOnTheWay
      ? searchAtOnce(names, plan, types)
      : searchTwice(names, plan, types);
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
    return cypher`${join(search, empty)}UNWIND ${join(found, cypher` + `)} AS path
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
  });
  return { blocks, value: result };
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
    () => cypher`${shortest(plan, types)}
WHERE ${pathCondition(plan)}
WITH p WHERE length(p) <= ${parameter(plan.maxLength)}
WITH DISTINCT ${shape}
${sorted}
LIMIT ${parameter(plan.limit)}
RETURN collect([ids, types]) AS ${paths}`,
  );
  return { blocks: [block], found: [paths] };
}

/**
 * The engine's own search, whose paths are tested when they are found. Where all of them fail the test, a longer one
 * may hold: its length is found hop by hop, each hop to distinct nodes, and only that length is searched. A pattern of
 * variable length alone would hold millions of chains in memory before it knows that none arrives.
 */
function searchTwice(names: Names, plan: PathsPlan, types: Fragment): Search {
  const [least, found, length, longer] = ['n', 'w', 'n', 'w'].map((prefix) =>
    names.fresh(prefix),
  ) as [Fragment, Fragment, Fragment, Fragment];
  const lengths = Array.from({ length: MAXIMUM_LENGTH - 1 }, (_, index) => index + 2);
  const each = (branch: (hops: number) => Fragment) =>
    join(lengths.map(branch), cypher`UNION ALL\n`);
  const first = names.call(
    [],
    () => cypher`${shortest(plan, types)}
WITH DISTINCT ${shape}, ${pathCondition(plan)} AS holds
WITH ids, types, holds ORDER BY ${order}
WITH min(size(types)) AS least, collect(CASE WHEN holds AND size(types) <= ${parameter(plan.maxLength)} THEN [ids, types] END) AS held
RETURN least AS ${least}, held[0..${parameter(plan.limit)}] AS ${found}`,
  );
  const second = names.call(
    [least, found],
    () => cypher`CALL (${least}, ${found}) {
${each(
  (
    hops,
  ) => cypher`WITH ${least}, ${found} WHERE ${least} < ${integer(hops)} AND ${parameter(plan.maxLength)} >= ${integer(hops)} AND size(${found}) = 0
${hopByHop(plan, types, hops)}RETURN ${integer(hops)} AS hops
`,
)}}
RETURN min(hops) AS ${length}`,
  );
  const third = names.call(
    [length],
    () => cypher`CALL (${length}) {
${each(
  (hops) => cypher`WITH ${length} WHERE ${length} = ${integer(hops)}
MATCH p = (a:Node {id: ${parameter(plan.from)}})-[:${types}*${integer(hops)}..${integer(hops)}]-(b:Node {id: ${parameter(plan.to)}})
WHERE ${pathCondition(plan)}
RETURN DISTINCT ${shape}
`,
)}}
${sorted}
LIMIT ${parameter(plan.limit)}
RETURN collect([ids, types]) AS ${longer}`,
  );
  return { blocks: [first, second, third], found: [found, longer] };
}

const shape = cypher`[x IN nodes(p) | x.id] AS ids, [r IN relationships(p) | type(r)] AS types`;

const order = join(
  Array.from({ length: MAXIMUM_LENGTH }, (_, index) => [
    cypher`ids[${integer(index + 1)}]`,
    cypher`types[${integer(index)}]`,
  ]).flat(),
  comma,
);
const sorted = cypher`WITH ids, types ORDER BY ${order}`;

function shortest(plan: PathsPlan, types: Fragment): Fragment {
  return cypher`MATCH (a:Node {id: ${parameter(plan.from)}}), (b:Node {id: ${parameter(plan.to)}})
MATCH p = allShortestPaths((a)-[:${types}*1..${integer(MAXIMUM_LENGTH)}]-(b))`;
}

/** A row when so many hops lead from one end to the other. */
function hopByHop(plan: PathsPlan, types: Fragment, hops: number): Fragment {
  const steps = Array.from({ length: hops }, (_, index) => {
    const [from, edge, to] = [`h${index}`, `r${index + 1}`, `h${index + 1}`].map(identifier) as [
      Fragment,
      Fragment,
      Fragment,
    ];
    return cypher`MATCH (${from})-[${edge}:${types}]-(${to}:Node) WHERE ${nodeCondition(plan, to)} AND ${renderRecorded(edge, plan.asOf)}
WITH DISTINCT ${to}
`;
  });
  const end = identifier(`h${hops}`);
  return cypher`MATCH (h0:Node {id: ${parameter(plan.from)}}) WHERE ${nodeCondition(plan, cypher`h0`)}
${join(steps, empty)}WITH ${end} WHERE ${end}.id = ${parameter(plan.to)}
`;
}

function pathCondition(plan: PathsPlan): Fragment {
  return cypher`all(x IN nodes(p) WHERE ${nodeCondition(plan, cypher`x`)}) AND all(r IN relationships(p) WHERE ${renderRecorded(cypher`r`, plan.asOf)})`;
}

function nodeCondition(plan: PathsPlan, x: Fragment): Fragment {
  const parts = [cypher`coalesce(${x}.hypothetical, false) = false`, renderRecorded(x, plan.asOf)];
  const { publishedFrom: from, publishedTo: to } = plan;
  if (from) parts.push(cypher`(${x}.sortAt IS NULL OR ${x}.sortAt >= ${parameter(from)})`);
  if (to)
    parts.push(
      cypher`(${x}.sortAt IS NULL OR (${x}.sortAt > '' AND ${x}.sortAt <= ${parameter(to)}))`,
    );
  return join(parts, and);
}

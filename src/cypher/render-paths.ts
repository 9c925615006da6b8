import {
  cypher,
  empty,
  type Fragment,
  identifier,
  integer,
  join,
  parameter,
} from '../cypher-text/cypher.js';
import { PATH, PATH_NODE } from '../plan/layout.js';
import type { PathsPlan } from '../plan/plan.js';
import { MAXIMUM_LENGTH } from '../plan/plan-paths.js';
import {
  renderRecorded,
  renderStateOf,
  renderTest,
  renderType,
  renderTypes,
  withState,
} from './render-as-of.js';
import { renderDateComparison } from './render-predicate.js';
import { blocksOf, type Rendered, renderCells } from './scope.js';
import type { Variables } from './variables.js';

const comma = cypher`, `;
const and = cypher` AND `;
const LENGTHS = Array.from({ length: MAXIMUM_LENGTH }, (_, index) => index + 1);

/** All paths of the least length between two nodes: `PATH` each. */
export function renderPaths(variables: Variables, plan: PathsPlan): Rendered {
  const types = renderTypes(variables, plan.types);
  // All in one subquery: the embedded engine bounds how many a query has behind each other.
  return variables.value([], 'c', (result) => {
    const { blocks: search, found } = variables.dialect.testsPathsOnTheWay
      ? searchAtOnce(variables, plan, types)
      : searchHopByHop(variables, plan, types);
    const scope = withState(variables, { node: cypher`x`, edge: null, origin: null });
    const { state = scope.node } = scope;
    const rows = plan.elements.map((row) => variables.row(row, scope));
    const cells = renderCells(
      [PATH_NODE.labels, cypher`labels(x)`],
      [PATH_NODE.name, cypher`coalesce(${state}.name, ${state}.title)`],
      [PATH_NODE.text, cypher`CASE WHEN x:Statement THEN x.text END`],
      [PATH_NODE.act, cypher`x.act`],
      [PATH_NODE.certainty, cypher`x.certainty`],
      [PATH_NODE.hypothetical, cypher`x.hypothetical`],
      ...rows.map(({ value }, index) => [PATH_NODE.elements(index), value] as const),
    );
    const forward = plan.directed ? renderForward(variables, types) : empty;
    const path = renderCells(
      [PATH.types, cypher`types`],
      [PATH.nodes, cypher`steps`],
      ...(plan.directed ? ([[PATH.forward, cypher`forward`]] as const) : []),
    );
    return cypher`${join(search, empty)}UNWIND ${join(found, cypher` + `)} AS path
WITH path[0] AS ids, path[1] AS types
CALL (ids) {
UNWIND ids AS i
MATCH (x:Node {id: i})
${renderStateOf(variables, scope)}${blocksOf(rows)}RETURN collect(${cells}) AS steps
}
${forward}RETURN collect(${path}) AS ${result}`;
  });
}

/** The numbers of the steps of a path whose relationship runs the way the path goes. */
function renderForward(variables: Variables, types: Fragment): Fragment {
  return cypher`CALL (ids, types) {
UNWIND range(0, size(types) - 1) AS i
MATCH (a:Node {id: ids[i]})-[r:${types}]->(b:Node {id: ids[i + 1]}) WHERE ${renderType(variables, cypher`r`)} = types[i] AND ${renderRecorded(variables, cypher`r`)}
RETURN collect(DISTINCT i) AS forward
}
`;
}

/** Subqueries, and the lists of paths `[ids, types]` they find, of which one at most is not empty. */
interface Search {
  readonly blocks: Fragment[];
  readonly found: readonly Fragment[];
}

function searchAtOnce(variables: Variables, plan: PathsPlan, types: Fragment): Search {
  const paths = variables.fresh('w');
  const block = variables.call(
    [],
    () => cypher`MATCH (a:Node {id: ${variables.id(plan.from)}}), (b:Node {id: ${variables.id(plan.to)}})${apart(variables, plan)}
MATCH p = allShortestPaths((a)-[:${types}*1..${integer(MAXIMUM_LENGTH)}]-(b))
WHERE ${pathCondition(variables, plan)}
WITH p WHERE length(p) <= ${parameter(plan.maxLength)}
WITH DISTINCT [x IN nodes(p) | x.id] AS ids, [r IN relationships(p) | ${renderType(variables, cypher`r`)}] AS types
WITH ids, types ORDER BY ${orderOf(MAXIMUM_LENGTH)}
LIMIT ${parameter(plan.limit)}
RETURN collect([ids, types]) AS ${paths}`,
  );
  return { blocks: [block], found: [paths] };
}

/** Two ids may be of one statement where one of them lacks its voice; there is no path from a node to itself. */
function apart(variables: Variables, plan: PathsPlan): Fragment {
  const isOpen = variables.lookedUp(plan.from, plan.to).length > 0;
  return isOpen ? cypher` WHERE a.id <> b.id\nWITH a, b` : empty;
}

/**
 * For an engine that lists every shortest chain before it tests or cuts any: millions between two who speak much.
 * Here the length is found hop by hop, each hop to distinct nodes. Then the paths grow from their beginning, hop by
 * hop again, over nodes from which the end is as many hops away as are left, and of those that are the same so far the
 * first in the order are kept: each of them leads on, so no other is needed.
 */
function searchHopByHop(variables: Variables, plan: PathsPlan, types: Fragment): Search {
  const blocks: Fragment[] = [];
  const reached: Fragment[] = [];
  for (const hops of LENGTHS) {
    const count = variables.fresh('t');
    const guard = join(
      [
        cypher`${parameter(plan.maxLength)} >= ${integer(hops)}`,
        ...reached.map((shorter) => cypher`${shorter} = 0`),
      ],
      and,
    );
    blocks.push(
      variables.call(
        reached,
        () => cypher`WITH ${join([...reached, ...variables.lookedUp(plan.from, plan.to), cypher`1 AS one`], comma)} WHERE ${guard}
${chain(variables, plan, types, plan.from, hops, variables.lookedUp(plan.to))}WITH x${carried(variables, plan.to)} WHERE x.id = ${variables.id(plan.to)}
RETURN count(*) AS ${count}`,
      ),
    );
    reached.push(count);
  }
  const length = variables.fresh('t');
  const cases = reached.map((count, index) => cypher`WHEN ${count} > 0 THEN ${integer(index + 1)}`);
  blocks.push(cypher`WITH CASE ${join(cases, cypher` `)} ELSE 0 END AS ${length}
WITH ${length}, [[[${variables.id(plan.from)}], []]] AS w0${carried(variables, plan.to)}
`);
  let grown = cypher`w0`;
  const found: Fragment[] = [];
  for (const hop of LENGTHS) {
    const longer = variables.fresh('w');
    blocks.push(
      variables.call([length, grown], () =>
        growPaths(variables, plan, types, hop, length, grown, longer),
      ),
    );
    const paths = variables.fresh('w');
    blocks.push(
      variables.call(
        [length, longer],
        () =>
          cypher`RETURN CASE WHEN ${length} = ${integer(hop)} THEN ${longer} ELSE [] END AS ${paths}`,
      ),
    );
    grown = longer;
    found.push(paths);
  }
  return { blocks, found };
}

/** One more hop of paths whose length is known. */
function growPaths(
  variables: Variables,
  plan: PathsPlan,
  types: Fragment,
  hop: number,
  length: Fragment,
  grown: Fragment,
  longer: Fragment,
): Fragment {
  const last = integer(hop - 1);
  const to = carried(variables, plan.to);
  const left = LENGTHS.filter((total) => total >= hop).map((total) => total - hop);
  const branches = left.map(
    (hops) => cypher`WITH ${length}, ends${to} WHERE ${length} = ${integer(hop + hops)}
${chain(variables, plan, types, plan.to, hops, [cypher`ends`])}MATCH (x)-[r:${types}]-(before:Node) WHERE before.id IN ends AND ${renderRecorded(variables, cypher`r`)}
RETURN DISTINCT before.id AS end, x.id AS next, ${renderType(variables, cypher`r`)} AS type
`,
  );
  return cypher`WITH ${length}, ${grown}${to}, [path IN ${grown} | path[0][${last}]] AS ends WHERE ${length} >= ${integer(hop)}
CALL (${length}, ends${to}) {
${join(branches, cypher`UNION ALL\n`)}}
UNWIND ${grown} AS path
WITH path, end, next, type WHERE path[0][${last}] = end
WITH path[0] + [next] AS ids, path[1] + [type] AS types
WITH ids, types ORDER BY ${orderOf(hop)} LIMIT ${parameter(plan.limit)}
RETURN collect([ids, types]) AS ${longer}`;
}

function orderOf(length: number): Fragment {
  const keys = Array.from({ length }, (_, index) => [
    cypher`ids[${integer(index + 1)}]`,
    cypher`types[${integer(index)}]`,
  ]);
  return join(keys.flat(), comma);
}

/** `, id` with the variable that an end is looked up as, to be kept by a WITH; nothing where it is a parameter. */
function carried(variables: Variables, end: string): Fragment {
  return join(
    variables.lookedUp(end).map((id) => cypher`, ${id}`),
    empty,
  );
}

/** Binds `x` to each node that so many hops lead to from an end, once. */
function chain(
  variables: Variables,
  plan: PathsPlan,
  types: Fragment,
  end: string,
  hops: number,
  kept: readonly Fragment[] = [],
): Fragment {
  const node = (index: number) => (index === hops ? cypher`x` : identifier(`h${index}`));
  const steps = Array.from({ length: hops }, (_, index) => {
    const [from, edge, to] = [node(index), identifier(`r${index}`), node(index + 1)];
    return cypher`MATCH (${from})-[${edge}:${types}]-(${to}:Node) WHERE ${nodeCondition(variables, plan, to)} AND ${renderRecorded(variables, edge)}
WITH DISTINCT ${join([...kept, to], comma)}
`;
  });
  return cypher`MATCH (${node(0)}:Node {id: ${variables.id(end)}}) WHERE ${nodeCondition(variables, plan, node(0))}
${join(steps, empty)}`;
}

function pathCondition(variables: Variables, plan: PathsPlan): Fragment {
  return cypher`all(x IN nodes(p) WHERE ${nodeCondition(variables, plan, cypher`x`)}) AND all(r IN relationships(p) WHERE ${renderRecorded(variables, cypher`r`)})`;
}

function nodeCondition(variables: Variables, plan: PathsPlan, node: Fragment): Fragment {
  const test = (property: string, of: (owner: Fragment) => Fragment) =>
    renderTest(variables, { node }, property, of);
  const parts = [
    test('hypothetical', (x) => cypher`coalesce(${x}.hypothetical, false) = false`),
    renderRecorded(variables, node),
  ];
  // Other nodes have no order of publication.
  for (const published of plan.published)
    parts.push(
      test('sortAt', (x) => cypher`(${x}.sortAt IS NULL OR ${renderDateComparison(published, x)})`),
    );
  return join(parts, and);
}

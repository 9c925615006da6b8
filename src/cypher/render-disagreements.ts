import {
  cypher,
  empty,
  type Fragment,
  firstOf,
  identifier,
  integer,
  join,
  parameter,
} from '../cypher-text/cypher.js';
import { HOLDS } from '../model/circles.js';
import { MAXIMUM_DEPTH } from '../model/depth.js';
import { ENDS, relationTypes } from '../model/relations.js';
import type { Column, DisagreementsPlan } from '../plan/plan.js';
import {
  edgeTests,
  renderLink,
  renderRecorded,
  renderStateOf,
  renderTypes,
  withState,
} from './render-as-of.js';
import { renderHops, renderPredicate, whereAll } from './render-predicate.js';
import { blocksOf, type Rendered, type Scope } from './scope.js';
import type { Variables } from './variables.js';

const comma = cypher`, `;
const TREES = relationTypes(({ claimed, tree }) => claimed && tree);

/**
 * Each contradicting pair once, whichever of the two is about the node, newest publication first; then the circles of
 * the node and of what lies in or under it.
 */
export function renderDisagreements(variables: Variables, root: DisagreementsPlan): Rendered {
  const pairs = renderPairs(variables, root);
  if (!root.withCircles) return pairs;
  const parts = [pairs, ...TREES.map((type) => renderCircles(variables, root, type))];
  const found = parts.map(({ value }) => value);
  const blocks = blocksOf(parts);
  if (root.limit === null) return { blocks, value: cypher`${join(found, cypher` + `)}` };
  const { limit } = root;
  const all = variables.value(
    found,
    'c',
    (result) => cypher`WITH ${join(found, cypher` + `)} AS all
RETURN all[0..${parameter(limit)}] AS ${result}`,
  );
  return { blocks: cypher`${blocks}${all.blocks}`, value: all.value };
}

function renderPairs(variables: Variables, root: DisagreementsPlan): Rendered {
  const first = variables.fresh('n');
  const second = variables.fresh('n');
  const edge = variables.fresh('r');
  const scope: Scope = { node: second, edge, origin: first };
  const condition = (node: Fragment) =>
    renderPredicate(variables, root.where, { node, edge: null, origin: null });
  return variables.value([], 'c', (result) => {
    const row = variables.row(root.row, scope);
    const { hops, tests } = renderHops(variables, ['WITHIN', 'SUBORDINATE_TO']);
    const about = renderLink(variables, 'ABOUT');
    const listed = withState(variables, { node: first, edge: null, origin: null });
    const pairs = cypher`MATCH (top:Entity {id: ${parameter(root.id)}})<-[${hops}]-(inner:Entity)${whereAll(tests)}
WITH DISTINCT inner
MATCH (inner)<-[${about.link}]-(s:Statement)${whereAll([...about.tests, condition(cypher`s`)])}
WITH DISTINCT s
MATCH (s)-[r:CONTRADICTS]-(o:Statement) WHERE ${renderRecorded(variables, cypher`r`)} AND ${condition(cypher`o`)}
WITH DISTINCT startNode(r).id AS a, endNode(r).id AS b
MATCH (${first}:Statement {id: a})-[${edge}:CONTRADICTS]->(${second}:Statement {id: b}) WHERE ${renderRecorded(variables, edge)}`;
    if (root.limit === null) return cypher`${pairs}\nRETURN count(*) AS ${result}`;
    return cypher`${pairs}
${renderStateOf(variables, listed)}WITH ${first}, ${edge}, ${second} ORDER BY ${listed.state ?? first}.newestFirst, ${second}.id LIMIT ${parameter(root.limit)}
${row.blocks}RETURN collect(${row.value}) AS ${result}`;
  });
}

/** Each circle of one relation whose links hold at one time, once, beginning at its smallest id. */
function renderCircles(
  variables: Variables,
  root: DisagreementsPlan,
  type: (typeof TREES)[number],
): Rendered {
  const label = identifier(ENDS[type]?.[0] ?? '');
  const types = renderTypes(variables, [type]);
  const above = renderHops(variables, TREES);
  const ids = variables.fresh('w');
  const then = variables.asOf
    ? cypher`all(y IN relationships(p) WHERE ${renderRecorded(variables, cypher`y`)}) AND `
    : empty;
  return variables.value([], 'c', (result) => {
    const cells = root.row.columns.map((column) =>
      renderOfCircle(variables, column, { ids, type, label }),
    );
    const values = cells.map(({ value }) => value);
    const circles = cypher`MATCH (top:Entity {id: ${parameter(root.id)}})<-[${above.hops}]-(inner:${label})${whereAll(above.tests)}
WITH DISTINCT inner
MATCH p = (inner)-[:${types}*1..${integer(MAXIMUM_DEPTH)}]->(back:${label}) WHERE ${then}back.id = inner.id AND all(x IN nodes(p) WHERE x.id >= inner.id) AND all(a IN relationships(p) WHERE all(b IN relationships(p) WHERE ${firstOf(cypher`a`, HOLDS.since, cypher`''`)} <= ${firstOf(cypher`b`, HOLDS.until, cypher`'\uffff'`)}))
WITH DISTINCT [x IN nodes(p) | x.id] AS ${ids}
WITH ${ids} WHERE size([x IN ${ids} WHERE x = ${ids}[0]]) = 2`;
    if (root.limit === null) return cypher`${circles}\nRETURN count(*) AS ${result}`;
    return cypher`${circles}
WITH ${ids} ORDER BY ${ids}[0], size(${ids}), ${ids}[1] LIMIT ${parameter(root.limit)}
${join(
  cells.map(({ blocks }) => blocks),
  empty,
)}RETURN collect([${join(values, comma)}]) AS ${result}`;
  });
}

/** A column of a disagreement that is a circle: its links, and nothing of statements. */
function renderOfCircle(
  variables: Variables,
  column: Column,
  {
    ids,
    type,
    label,
  }: Readonly<Record<'ids' | 'label', Fragment>> & {
    readonly type: (typeof TREES)[number];
  },
): Rendered {
  if (column.kind !== 'circle')
    return { blocks: empty, value: column.kind === 'reference' ? cypher`[]` : cypher`null` };
  const [start, end, edge] = ['n', 'n', 'r'].map((prefix) => variables.fresh(prefix)) as [
    Fragment,
    Fragment,
    Fragment,
  ];
  return variables.value([ids], 'c', (result) => {
    const row = variables.row(column.row, { node: end, edge, origin: start });
    const tests = edgeTests(variables, edge, { types: [type], hops: null });
    return cypher`UNWIND range(0, size(${ids}) - 2) AS i
MATCH (${start}:${label} {id: ${ids}[i]})-[${edge}:${renderTypes(variables, [type])}]->(${end}:${label} {id: ${ids}[i + 1]})${whereAll(tests)}
WITH i, ${start}, ${edge}, ${end} ORDER BY i
${row.blocks}RETURN collect(${row.value}) AS ${result}`;
  });
}

import {
  cypher,
  empty,
  type Fragment,
  integer,
  join,
  parameter,
  word,
} from '../cypher-text/cypher.js';
import { GROUP } from '../plan/layout.js';
import type { GroupKey, GroupsPlan } from '../plan/plan.js';
import {
  edgeTests,
  renderRecorded,
  renderStates,
  renderType,
  renderValue,
  withState,
} from './render-as-of.js';
import { renderMembers, renderRowsOf } from './render-members.js';
import { renderKey, renderOrder } from './render-order.js';
import { renderPath } from './render-path.js';
import { renderPredicate, renderStep, renderTests, whereAll } from './render-predicate.js';
import { blocksOf, inScope, keep, type Rendered, renderCells, type Scope } from './scope.js';
import type { Variables } from './variables.js';

const comma = cypher`, `;

/** Groups of what a path from a node leads to, or of its neighbours. */
export function renderGroups(variables: Variables, groups: GroupsPlan, from: Fragment): Rendered {
  const scope = withState(variables, {
    node: variables.fresh('n'),
    edge: variables.fresh('r'),
    origin: from,
  });
  if (groups.by.kind === 'neighbors') {
    return renderGroupsOf(variables, groups, [from], scope, () => empty);
  }
  return renderGroupsOf(variables, groups, [from], scope, () => {
    const { early, late } = renderTests(variables, groups.where);
    return renderStates(variables, scope, [from], [], {
      found: (more) =>
        renderPath(variables, from, groups.path, scope, {
          tests: () => [...early(scope), ...more()],
        }),
      tests: late,
    });
  });
}

/** Groups of whatever `match` binds to the scope's node: `GROUP` each. */
export function renderGroupsOf(
  variables: Variables,
  groups: GroupsPlan,
  imports: readonly Fragment[],
  scope: Scope,
  match: () => Fragment,
): Rendered {
  const key = variables.fresh('k');
  const ids = variables.fresh('w');
  const size = variables.fresh('t');
  return variables.value(imports, 'g', (result) => {
    const isSorted = groups.members.length > 0;
    const order = isSorted ? memberOrder(groups, scope) : empty;
    const known = groups.by.kind === 'interval' ? cypher` WHERE ${key} > ''` : empty;
    const sized = isSorted
      ? cypher`WITH ${key}, collect(${scope.node}.id) AS ${ids}${known}
WITH ${key}, ${ids}, size(${ids}) AS ${size}`
      : countedByKey(groups, scope, key, size, known);
    if (groups.isCounted)
      return cypher`${match()}${keyed(variables, groups, scope, key, isSorted)}
${sized}
RETURN count(*) AS ${result}`;
    const first = groups.order === 'size' ? cypher`${size} DESC, ${key}` : key;
    const limit = groups.limit ? cypher` LIMIT ${parameter(groups.limit)}` : empty;
    const nodes = groups.nodes.map(({ label, row }) =>
      renderRowsOf(variables, key, cypher`[${key}]`, label, row),
    );
    const members = groups.members.map((list) => renderMembers(variables, ids, list));
    const cells = renderCells(
      [GROUP.key, key],
      [GROUP.size, size],
      [
        GROUP.nodes,
        renderCells(
          ...nodes.map(({ value }, index) => [GROUP.node(index), cypher`head(${value})`] as const),
        ),
      ],
      ...members.map(({ value }, index) => [GROUP.members(index), value] as const),
    );
    return cypher`${match()}${keyed(variables, groups, scope, key, isSorted)}${order}
${sized} ORDER BY ${first}${limit}
${blocksOf([...nodes, ...members])}RETURN collect(${cells}) AS ${result}`;
  });
}

/**
 * The groups with their sizes. Those by a node are counted without making their rows distinct first, a tenth faster
 * on Neo4j, and read its id once a group, not once a row; so is tested whether a key is known, again a tenth.
 */
function countedByKey(
  { by }: GroupsPlan,
  { node }: Scope,
  key: Fragment,
  size: Fragment,
  known: Fragment,
): Fragment {
  const isNode = by.kind === 'path';
  return cypher`WITH ${key}, ${isNode ? cypher`count(DISTINCT ${node})` : cypher`count(*)`} AS ${size}${known}
WITH ${isNode ? cypher`${key}.id AS ${key}` : key}, ${size}`;
}

/**
 * Each node once with each of its keys. A key at the end of a path is the node there, or its id where members are
 * listed; where they are only counted, a node may come twice.
 */
function keyed(
  variables: Variables,
  groups: GroupsPlan,
  scope: Scope,
  key: Fragment,
  hasMembers: boolean,
): Fragment {
  const { node } = scope;
  const kept = keep(scope, false, false);
  const told = (property: string) => renderValue(variables, scope, 'node', property);
  const by: GroupKey = groups.by;
  switch (by.kind) {
    case 'property': {
      const own = told(by.property);
      const value = by.orElse ? cypher`coalesce(${own}, ${word(by.orElse)})` : own;
      return cypher`
WITH DISTINCT ${kept}, ${value} AS ${key}`;
    }
    case 'interval':
      return cypher`
WITH DISTINCT ${kept}
WITH ${kept}, substring(${told(by.property)}, 0, ${integer(by.length)}) AS ${key}`;
    case 'class': {
      const cases = Object.entries(by.classes).map(
        ([name, values]) =>
          cypher`WHEN ${told(by.property)} IN [${join(
            values.map((value) => word(value)),
            comma,
          )}] THEN ${word(name)}`,
      );
      return cypher`
WITH DISTINCT ${kept}, CASE ${join(cases, cypher` `)} END AS ${key}`;
    }
    case 'path': {
      const target = hasMembers ? variables.fresh('n') : key;
      const path = renderPath(
        variables,
        node,
        by.path,
        { node: target, edge: null, origin: node },
        { kept: [hasMembers ? kept : node] },
      );
      return hasMembers
        ? cypher`
WITH DISTINCT ${kept}
${path}
WITH DISTINCT ${kept}, ${target}.id AS ${key}`
        : cypher`
WITH ${node}
${path}`;
    }
    case 'neighbors': {
      const from = inScope(scope, 'origin');
      const edge = inScope(scope, 'edge');
      const step = { types: by.types, direction: 'ANY', hops: null, label: 'Node' } as const;
      const drawn = renderStep(variables, from, edge, step, node);
      const asserted = (inner: Scope) =>
        cypher`NOT ${node}:Statement OR (${renderPredicate(variables, groups.where, inner)})`;
      const holding = variables.asOf
        ? edgeTests(variables, edge, step)
        : [renderRecorded(variables, edge)];
      const then = [renderRecorded(variables, node), ...holding];
      const found = renderStates(variables, scope, [from], [edge], {
        found: (more) => cypher`MATCH ${drawn}${whereAll([...then, ...more()])}`,
        tests: (inner) => [cypher`(${asserted(inner)})`],
      });
      return cypher`${found}
WITH DISTINCT ${kept}, ${renderType(variables, edge)} + CASE WHEN startNode(${edge}).id = ${from}.id THEN ' OUTGOING' ELSE ' INCOMING' END AS ${key}`;
    }
  }
}

/** Neighbours are of all types: newest publication first, then by name. */
function memberOrder(groups: GroupsPlan, scope: Scope): Fragment {
  if (groups.by.kind !== 'neighbors') return renderOrder(groups.within, scope);
  const { node, state = node } = scope;
  const keys = groups.within.map((order) => renderKey({ ...order, nullable: true }, scope));
  return cypher` ORDER BY ${join([...keys, cypher`coalesce(${state}.nameSort, '')`, cypher`${node}.id`], comma)}`;
}

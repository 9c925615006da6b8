import {
  cypher,
  empty,
  type Fragment,
  identifier,
  integer,
  join,
  parameter,
  word,
} from '../cypher-text/cypher.js';
import { GROUP } from '../plan/layout.js';
import type { GroupKey, GroupsPlan, Predicate } from '../plan/plan.js';
import { renderMembers, renderRowsOf } from './render-members.js';
import { renderKey, renderOrder } from './render-order.js';
import { renderPath } from './render-path.js';
import {
  renderCondition,
  renderPredicate,
  renderRecorded,
  renderStep,
} from './render-predicate.js';
import { blocksOf, inScope, type Rendered, renderCells, type Scope } from './scope.js';
import type { Variables } from './variables.js';

const comma = cypher`, `;

/** Groups of what a path from a node leads to, or of its neighbours. */
export function renderGroups(variables: Variables, groups: GroupsPlan, from: Fragment): Rendered {
  const scope: Scope = { node: variables.fresh('n'), edge: variables.fresh('r'), origin: from };
  if (groups.by.kind === 'neighbors') {
    return renderGroupsOf(variables, groups, [from], scope, () => empty);
  }
  return renderGroupsOf(
    variables,
    groups,
    [from],
    scope,
    () =>
      cypher`${renderPath(variables, from, groups.path, scope)}${renderCondition(variables, groups.where, scope)}`,
  );
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
  const by: GroupKey = groups.by;
  switch (by.kind) {
    case 'property': {
      const value = cypher`${node}.${identifier(by.property)}`;
      const told = by.orElse ? cypher`coalesce(${value}, ${word(by.orElse)})` : value;
      return cypher`
WITH DISTINCT ${node}, ${told} AS ${key}`;
    }
    case 'interval':
      return cypher`
WITH DISTINCT ${node}
WITH ${node}, substring(${node}.${identifier(by.property)}, 0, ${integer(by.length)}) AS ${key}`;
    case 'class': {
      const cases = Object.entries(by.classes).map(
        ([name, values]) =>
          cypher`WHEN ${node}.${identifier(by.property)} IN [${join(
            values.map((value) => word(value)),
            comma,
          )}] THEN ${word(name)}`,
      );
      return cypher`
WITH DISTINCT ${node}, CASE ${join(cases, cypher` `)} END AS ${key}`;
    }
    case 'path': {
      const target = hasMembers ? variables.fresh('n') : key;
      const path = renderPath(
        variables,
        node,
        by.path,
        { node: target, edge: null, origin: node },
        [node],
      );
      return hasMembers
        ? cypher`
WITH DISTINCT ${node}
${path}
WITH DISTINCT ${node}, ${target}.id AS ${key}`
        : cypher`
WITH ${node}
${path}`;
    }
    case 'neighbors': {
      const from = inScope(scope, 'origin');
      const edge = inScope(scope, 'edge');
      const step = renderStep(
        from,
        edge,
        { types: by.types, direction: 'ANY', hops: null, label: 'Node' },
        node,
      );
      const asserted = renderPredicate(variables, groups.where, scope);
      const asOf = asOfIn(groups.where);
      const isThere = cypher`${renderRecorded(edge, asOf)} AND ${renderRecorded(node, asOf)}`;
      return cypher`MATCH ${step} WHERE ${isThere} AND (NOT ${node}:Statement OR (${asserted}))
WITH DISTINCT ${node}, type(${edge}) + CASE WHEN startNode(${edge}).id = ${from}.id THEN ' OUTGOING' ELSE ' INCOMING' END AS ${key}`;
    }
  }
}

/** The parameter with the instant as of which a condition shows things; null for now. */
function asOfIn(where: Predicate): string | null {
  if (where.kind === 'and') return where.of.map(asOfIn).find((found) => found !== null) ?? null;
  return where.kind === 'recorded' ? where.asOf : null;
}

/** Neighbours are of all types: newest publication first, then by name. */
function memberOrder(groups: GroupsPlan, scope: Scope): Fragment {
  if (groups.by.kind !== 'neighbors') return renderOrder(groups.within, scope);
  const { node } = scope;
  const keys = groups.within.map((order) => renderKey({ ...order, nullable: true }, scope));
  return cypher` ORDER BY ${join([...keys, cypher`coalesce(${node}.nameSort, '')`, cypher`${node}.id`], comma)}`;
}

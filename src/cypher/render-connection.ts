import {
  cypher,
  empty,
  type Fragment,
  identifier,
  join,
  parameter,
} from '../cypher-text/cypher.js';
import { invariant } from '../errors.js';
import type { OrderKey } from '../mapping/mapping.js';
import { type AnchoredList, conjuncts, listOfAnchor, partsOf } from '../plan/anchor.js';
import type { ConnectionPlan } from '../plan/plan.js';
import { usesEdge, usesOrigin } from '../plan/plan-connection.js';
import type { SearchPlan } from '../plan/search-plan.js';
import { renderStateOf, renderStates, withState } from './render-as-of.js';
import { renderGroupsOf } from './render-groups.js';
import { isCountedByDegree, isReadInOrder, renderDegree, renderInOrder } from './render-listed.js';
import { renderNodes } from './render-nodes.js';
import { renderBound, renderKey, renderOrder } from './render-order.js';
import { renderPath } from './render-path.js';
import { renderPredicate, renderTests, whereAll } from './render-predicate.js';
import { renderSearch } from './render-search.js';
import { blocksOf, inScope, keep, type Rendered, renderCells, type Scope } from './scope.js';
import type { Variables } from './variables.js';

const comma = cypher`, `;

/** A list, or the nodes of a label, that is read for a page, a total or groupings. */
interface List {
  readonly variables: Variables;
  readonly connection: ConnectionPlan;
  readonly scope: Scope;
  /** What each of its subqueries imports. */
  readonly imports: readonly Fragment[];
}

/** A connection's value as its layout says. */
export function renderConnection(
  variables: Variables,
  connection: ConnectionPlan,
  from: Fragment | null,
): Rendered {
  const anchored = from ? null : listOfAnchor(connection);
  if (anchored && isReadInOrder(variables, anchored.list))
    return renderAnchored(variables, anchored);
  const { layout } = connection;
  const list = listFrom(variables, connection, from);
  const { scope } = list;
  const found = isMatchedOnce(variables, connection, scope) ? renderFound(list) : null;
  const page = connection.page ? renderRows(list, found?.value ?? null) : null;
  const total = found
    ? { blocks: empty, value: cypher`size(${found.value})` }
    : connection.count
      ? renderTotal(list)
      : null;
  const groups = connection.groups.map((plan) =>
    renderGroupsOf(variables, plan, list.imports, scope, () => renderMatch(list, false)),
  );
  const absent = cypher`null`;
  return {
    blocks: join(
      [found, page, total, ...groups].map((part) => part?.blocks ?? empty),
      empty,
    ),
    value: renderCells(
      [layout.rows, page?.value ?? absent],
      [layout.total, total?.value ?? absent],
      ...groups.map(({ value }, index) => [layout.groups(index), value] as const),
    ),
  };
}

/** How many there are in a connection's whole list. */
export function renderCount(
  variables: Variables,
  connection: ConnectionPlan,
  from: Fragment,
): Rendered {
  return renderTotal(listFrom(variables, connection, from));
}

function listFrom(variables: Variables, connection: ConnectionPlan, from: Fragment | null): List {
  const scope = withState(variables, {
    node: variables.fresh('n'),
    edge: connection.path.length > 0 || connection.search ? variables.fresh('r') : null,
    origin: from,
    ...(isHeldOnPath(connection) && { path: variables.fresh('q') }),
  });
  return { variables, connection, scope, imports: from ? [from] : [] };
}

/** The nodes of a list, kept in a list of the database's own. */
function renderFound(list: List): Rendered {
  const { variables, imports, scope } = list;
  return variables.value(
    imports,
    'f',
    (found) => cypher`${renderMatch(list, false)}
WITH DISTINCT ${scope.node}
RETURN collect(${scope.node}) AS ${found}`,
  );
}

/** The rows of a page, each as the layout says. */
function renderRows(list: List, found: Fragment | null): Rendered {
  const { variables, connection, scope, imports } = list;
  const { layout } = connection;
  return variables.value(found ? [found] : imports, 'c', (rows) => {
    const page = renderPage(list, found);
    const elements = connection.elements.map((row) => variables.row(row, scope));
    const cells = elements.map(({ value }, index) => [layout.element(index), value] as const);
    const keys = connection.order.map((key) => renderKey(key, scope));
    const row = connection.keyed
      ? renderCells(...cells, [layout.keys, cypher`[${join(keys, comma)}]`])
      : renderCells(...cells);
    return cypher`${page}
${blocksOf(elements)}RETURN collect(${row}) AS ${rows}`;
  });
}

function renderTotal(list: List): Rendered {
  const { variables, connection, scope, imports } = list;
  const { node, origin } = scope;
  return variables.value(imports, 't', (total) => {
    if (origin && isCountedByDegree(variables, connection))
      return cypher`${renderDegree(variables, connection, origin)} AS ${total}`;
    // Counting nodes once each by DISTINCT reads no property of them; `count(DISTINCT n.id)` read every id.
    const isRepeated = connection.distinct && connection.path.length > 0;
    const once = isRepeated ? cypher`\nWITH DISTINCT ${node}` : empty;
    return cypher`${renderMatch(list, false)}${once}
RETURN count(*) AS ${total}`;
  });
}

/** A root's list as a node's list; an empty one when there is no such node. */
function renderAnchored(variables: Variables, { label, id, list }: AnchoredList): Rendered {
  const start = variables.fresh('m');
  return variables.value([], 'c', (result) => {
    const rendered = renderConnection(variables, list, start);
    return cypher`OPTIONAL MATCH (${start}:${identifier(label)} {id: ${variables.id(id)}})
${rendered.blocks}RETURN ${rendered.value} AS ${result}`;
  });
}

/** The nodes of a page in their order, with what its rows need. */
function renderPage(list: List, found: Fragment | null): Fragment {
  const { variables, connection, scope } = list;
  const { elements, order, page, path, distinct, where } = connection;
  invariant(page, 'No page was asked for');
  const kept = keep(
    scope,
    elements.some(usesOrigin),
    elements.some(usesEdge) || order.some((key) => key.on !== 'node'),
  );
  if (!found && isReadInOrder(variables, connection)) {
    const conditions = () => partsOf(where).map((part) => renderPredicate(variables, part, scope));
    return renderInOrder(variables, connection, scope, conditions, kept);
  }
  const match = found
    ? cypher`UNWIND ${found} AS ${scope.node}
WITH ${scope.node}${whereAll(boundsOf(connection, scope))}`
    : renderMatch(list, true);
  const once = distinct && path.length > 0 && !found ? cypher`DISTINCT ` : empty;
  return cypher`${match}
WITH ${once}${kept}${renderOrder(order, scope, page.backward)} LIMIT ${parameter(page.limit)}`;
}

/** Whether every relationship of a path of several hops must have held at an instant. */
function isHeldOnPath({ path, where }: ConnectionPlan): boolean {
  return (
    path.some((step) => step.hops) &&
    conjuncts(where).some((part) => part.kind === 'heldAt' && part.on === 'edge')
  );
}

/** The nodes of a list, or those among which a page of it is. */
function renderMatch({ variables, connection, scope }: List, paged: boolean): Fragment {
  const { node, origin } = scope;
  const { search, path, where, label, shown, order, page } = connection;
  const { early, late, first } = renderTests(variables, where);
  const tests = (inner: Scope) => [...late(inner), ...(paged ? boundsOf(connection, inner) : [])];
  if (search) return renderHits(variables, search, scope, early(scope), tests(scope));
  if (origin) {
    const kept = scope.edge && !path.at(-1)?.hops ? [scope.edge] : [];
    return renderStates(variables, scope, [origin], kept, {
      found: (more) =>
        renderPath(variables, origin, path, scope, { tests: () => [...early(scope), ...more()] }),
      tests,
    });
  }
  // Neo4j takes a range index for the order only when a predicate names its key.
  const [key] = order;
  const isOrdered = !variables.asOf && paged && !page?.after && !page?.before && isIndexed(key);
  const inOrder = isOrdered ? [cypher`${renderKey(key, scope)} >= ''`] : [];
  return renderStates(variables, scope, [], [], {
    found: (more) =>
      renderNodes(variables, { label, shown, where: first }, node, { bounds: more(), inOrder }),
    tests,
  });
}

/** Hits, as many as there are; what they were is looked up. */
function renderHits(
  variables: Variables,
  search: SearchPlan,
  scope: Scope,
  early: readonly Fragment[],
  late: readonly Fragment[],
): Fragment {
  const found = renderSearch(variables, search, scope.node, inScope(scope, 'edge'));
  if (!variables.asOf) return cypher`${found}${whereAll([...early, ...late])}`;
  return cypher`${found}${whereAll(early)}
${renderStateOf(variables, scope)}WITH ${keep(scope, false, true)}${whereAll(late)}`;
}

function isIndexed(key: OrderKey | undefined): key is OrderKey {
  return key?.on === 'node' && !key.numeric && !key.nullable && key.unknown === undefined;
}

function boundsOf({ order, page }: ConnectionPlan, scope: Scope): readonly Fragment[] {
  const bounds: Fragment[] = [];
  if (page?.after) bounds.push(renderBound(order, page.after, 'after', scope));
  if (page?.before) bounds.push(renderBound(order, page.before, 'before', scope));
  return bounds;
}

/** Whether the nodes that are paged and counted can be kept in between; a root's page is read in the order of an index. */
function isMatchedOnce(variables: Variables, connection: ConnectionPlan, scope: Scope): boolean {
  const { page, count, distinct, elements, order } = connection;
  return (
    variables.dialect.keepsNodesInLists &&
    !variables.asOf &&
    page !== null &&
    count &&
    !isCountedByDegree(variables, connection) &&
    distinct &&
    scope.origin !== null &&
    !connection.search &&
    !elements.some((row) => usesOrigin(row) || usesEdge(row)) &&
    order.every((key) => key.on === 'node')
  );
}

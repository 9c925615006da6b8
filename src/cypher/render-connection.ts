import {
  cypher,
  empty,
  type Fragment,
  identifier,
  join,
  parameter,
} from '../cypher-text/cypher.js';
import type { OrderKey } from '../mapping/mapping.js';
import { type AnchoredList, listOfAnchor, partsOf } from '../plan/anchor.js';
import { isElementAlone, isPageAlone } from '../plan/connection-layout.js';
import type { ConnectionPlan, Predicate } from '../plan/plan.js';
import { usesEdge, usesOrigin } from '../plan/plan-connection.js';
import { renderGroupsOf } from './render-groups.js';
import { isCountedByDegree, isReadInOrder, renderDegree, renderInOrder } from './render-listed.js';
import { renderNodes, whereAll } from './render-nodes.js';
import { renderBound, renderKey, renderOrder } from './render-order.js';
import { renderPath } from './render-path.js';
import { renderPredicate } from './render-predicate.js';
import { renderSearch } from './render-search.js';
import { keep, type Names, type Rendered, type Scope } from './scope.js';

const comma = cypher`, `;

/** `[rows, total, …groups]`, each null when it was not selected, of rows `[element, …, sort keys]`; less where that is all. */
export function renderConnection(
  names: Names,
  connection: ConnectionPlan,
  from: Fragment | null,
): Rendered {
  const anchored = from ? null : listOfAnchor(connection);
  if (anchored && isReadInOrder(names, anchored.list)) return renderAnchored(names, anchored);
  const scope: Scope = {
    node: names.fresh('n'),
    edge: connection.path.length > 0 || connection.search ? names.fresh('r') : null,
    origin: from,
    ...(isHeldOnPath(connection) && { path: names.fresh('q') }),
  };
  const imports = from ? [from] : [];
  const blocks: Fragment[] = [];
  let rows = cypher`null`;
  let total = cypher`null`;
  const { page } = connection;
  const found = isMatchedOnce(names, connection, scope) ? names.fresh('f') : null;
  if (found) {
    blocks.push(
      names.call(
        imports,
        () => cypher`${renderMatch(names, connection, scope, false)}
WITH DISTINCT ${scope.node}
RETURN collect(${scope.node}) AS ${found}`,
      ),
    );
  }
  if (page) {
    rows = names.fresh('c');
    blocks.push(
      names.call(found ? [found] : imports, () => {
        const listed = renderPage(names, connection, scope, found);
        const elements = connection.elements.map((row) => names.row(names, row, scope));
        const shown = elements.map((element) => element.value);
        if (connection.keyed) {
          const keys = connection.order.map((key) => renderKey(key, scope));
          shown.push(cypher`[${join(keys, comma)}]`);
        }
        const row = join(shown, comma);
        return cypher`${listed}
${join(
  elements.map((element) => element.blocks),
  empty,
)}RETURN collect(${isElementAlone(connection) ? row : cypher`[${row}]`}) AS ${rows}`;
      }),
    );
  }
  if (found) total = cypher`size(${found})`;
  else if (connection.count) {
    total = names.fresh('t');
    blocks.push(
      names.call(imports, () => {
        if (from && isCountedByDegree(names, connection))
          return cypher`${renderDegree(names, connection, from)} AS ${total}`;
        const match = renderMatch(names, connection, scope, false);
        // Counting nodes once each by DISTINCT reads no property of them; `count(DISTINCT n.id)` read every id.
        const once =
          connection.distinct && connection.path.length > 0
            ? cypher`\nWITH DISTINCT ${scope.node}`
            : empty;
        return cypher`${match}${once}
RETURN count(*) AS ${total}`;
      }),
    );
  }
  const groups = connection.groups.map((plan) => {
    const rendered = renderGroupsOf(names, plan, imports, scope, () =>
      renderMatch(names, connection, scope, false),
    );
    blocks.push(rendered.blocks);
    return rendered.value;
  });
  return {
    blocks: join(blocks, empty),
    value: isPageAlone(connection) ? rows : cypher`[${join([rows, total, ...groups], comma)}]`,
  };
}

/** A root's list as a node's list; an empty one when there is no such node. */
function renderAnchored(names: Names, { label, id, list }: AnchoredList): Rendered {
  const start = names.fresh('m');
  const result = names.fresh('c');
  const blocks = names.call([], () => {
    const rendered = renderConnection(names, list, start);
    return cypher`OPTIONAL MATCH (${start}:${identifier(label)} {id: ${parameter(id)}})
${rendered.blocks}RETURN ${rendered.value} AS ${result}`;
  });
  return { blocks, value: result };
}

/** The nodes of a page in their order, with what its rows need. */
function renderPage(
  names: Names,
  connection: ConnectionPlan,
  scope: Scope,
  found: Fragment | null,
): Fragment {
  const { elements, order, page, path, distinct, where } = connection;
  if (!page) throw new TypeError('No page was asked for');
  const kept = keep(
    scope,
    elements.some(usesOrigin),
    elements.some(usesEdge) || order.some((key) => key.on !== 'node'),
  );
  if (!found && isReadInOrder(names, connection)) {
    const conditions = () => partsOf(where).map((part) => renderPredicate(names, part, scope));
    return renderInOrder(names, connection, scope, conditions, kept);
  }
  const match = found
    ? cypher`UNWIND ${found} AS ${scope.node}
WITH ${scope.node}${whereAll(boundsOf(connection, scope))}`
    : renderMatch(names, connection, scope, true);
  const once = distinct && path.length > 0 && !found ? cypher`DISTINCT ` : empty;
  return cypher`${match}
WITH ${once}${kept}${renderOrder(order, scope, page.backward)} LIMIT ${parameter(page.limit)}`;
}

/** Whether every relationship of a path of several hops must have held at an instant. */
function isHeldOnPath({ path, where }: ConnectionPlan): boolean {
  return (
    path.some((step) => step.hops) &&
    partsOf(where).some((part) => part.kind === 'heldAt' && part.on === 'edge')
  );
}

/** The nodes of a list, or those among which a page of it is. */
function renderMatch(
  names: Names,
  connection: ConnectionPlan,
  scope: Scope,
  paged: boolean,
): Fragment {
  const { node, edge, origin } = scope;
  const { search, path, where, label, shown, order } = connection;
  const bounds = paged ? boundsOf(connection, scope) : [];
  const render = (part: Predicate) => renderPredicate(names, part, scope);
  if (origin || search) {
    const match = search
      ? renderSearch(names, search, node, edge as Fragment)
      : renderPath(names, origin as Fragment, path, scope);
    return cypher`${match}${whereAll([...partsOf(where).map(render), ...bounds])}`;
  }
  // Neo4j takes a range index for the order only when a predicate names its key.
  const first = order[0];
  const isOrdered = paged && bounds.length === 0 && isIndexed(first);
  const inOrder = isOrdered ? [cypher`${renderKey(first, scope)} >= ''`] : [];
  return renderNodes(names, { label, shown, where }, node, { bounds, inOrder });
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
function isMatchedOnce(names: Names, connection: ConnectionPlan, scope: Scope): boolean {
  const { page, count, distinct, elements, order } = connection;
  return (
    names.dialect.keepsNodesInLists &&
    page !== null &&
    count &&
    !isCountedByDegree(names, connection) &&
    distinct &&
    scope.origin !== null &&
    !connection.search &&
    !elements.some((row) => usesOrigin(row) || usesEdge(row)) &&
    order.every((key) => key.on === 'node')
  );
}

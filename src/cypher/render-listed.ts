import { cypher, type Fragment, identifier, join, parameter } from '../cypher-text/cypher.js';
import { invariant } from '../errors.js';
import type { LISTING } from '../model/listed.js';
import { isListing } from '../plan/listing.js';
import { always, type ConnectionPlan, type Predicate } from '../plan/plan.js';
import { renderOrder } from './render-order.js';
import { renderPath } from './render-path.js';
import type { Scope } from './scope.js';
import type { Variables } from './variables.js';

const and = cypher` AND `;

/** Whether a page is read in its order from an index of the relationships that lead to the list, as it is now. */
export function isReadInOrder({ dialect, asOf }: Variables, connection: ConnectionPlan): boolean {
  return dialect.ordersRelationships && !asOf && isListing(connection);
}

/**
 * A page of such a list, and of the lists of all nodes on the way to it. `conditions` are tested on the relationships
 * in turn until the page is full; `kept` is what the page's rows need.
 */
export function renderInOrder(
  variables: Variables,
  connection: ConnectionPlan,
  scope: Scope,
  conditions: () => readonly Fragment[],
  kept: Fragment,
): Fragment {
  const { path, page, order } = connection;
  const { node, edge, origin } = scope;
  invariant(page && edge && origin, 'No page is to be read');
  const type = identifier(typeOf(connection));
  const limit = cypher` LIMIT ${parameter(page.limit)}`;
  const direction = page.backward ? cypher` DESC` : cypher``;
  const after = page.after ? cypher`' ' + ${parameter(keyOf(page.after))}` : cypher`' '`;
  const before = page.before ? cypher`' ' + ${parameter(keyOf(page.before))}` : cypher`'!'`;
  const pageOf = (from: Fragment, shown: Fragment) => {
    const bounds = [
      cypher`${edge}.listed > ${from}.id + ${after}`,
      cypher`${edge}.listed < ${from}.id + ${before}`,
    ];
    return cypher`MATCH (${from})<-[${edge}:${type}]-(${node}) USING INDEX ${edge}:${type}(listed) WHERE ${join([...bounds, ...conditions()], and)}
WITH ${shown} ORDER BY ${edge}.listed${direction}${limit}`;
  };
  if (path.length === 1) return pageOf(origin, kept);
  const end = variables.fresh('m');
  const way = renderPath(variables, origin, path.slice(0, -1), { node: end, edge: null, origin });
  const pages = variables.call([end], () => cypher`${pageOf(end, node)}\nRETURN ${node}`);
  return cypher`${way}
WITH DISTINCT ${end}
${pages}WITH DISTINCT ${kept}${renderOrder(order, scope, page.backward)}${limit}`;
}

/** Whether all of such a list is counted by the relationships that lead to it, which Neo4j keeps count of. */
export function isCountedByDegree(variables: Variables, connection: ConnectionPlan): boolean {
  const { path, where, count } = connection;
  return (
    count && path.length === 1 && leavesOutHidden(where) && isReadInOrder(variables, connection)
  );
}

/** Whether a condition leaves out only what is hidden now, which such a list does without it. */
function leavesOutHidden(where: Predicate): boolean {
  return (
    where === always || (where.kind === 'recorded' && where.asOf === null && where.on === 'node')
  );
}

/** How many relationships there are, less those of what the list leaves out. */
export function renderDegree(
  variables: Variables,
  connection: ConnectionPlan,
  from: Fragment,
): Fragment {
  const type = identifier(typeOf(connection));
  const edge = variables.fresh('r');
  return cypher`MATCH (${from})<-[${edge}:${type}]-() USING INDEX ${edge}:${type}(listed) WHERE ${edge}.listed = ${from}.id
WITH count(*) AS without
RETURN COUNT { (${from})<-[:${type}]-() } - without`;
}

function typeOf({ path }: ConnectionPlan): keyof typeof LISTING {
  return path.at(-1)?.types[0] as keyof typeof LISTING;
}

function keyOf({ keys: [key] }: { readonly keys: readonly string[] }): string {
  invariant(key !== undefined, 'A cursor has no keys');
  return key;
}

import { cypher, type Fragment, identifier } from '../cypher-text/cypher.js';
import { type Anchor, anchorOf, type NodeList, wayBack } from '../plan/anchor.js';
import { renderPath } from './render-path.js';
import { renderHops, whereAll } from './render-predicate.js';
import type { Scope } from './scope.js';
import type { Variables } from './variables.js';

/**
 * Binds the nodes of a label that a list is about, those for which all tests hold. When the filter names a node by
 * id, however far away, the walk starts there: 3,716 db hits against 153,991 for a scan that tests every node, on
 * 20,000 statements. What a walk finds is tested before it is made distinct: 4,639 db hits for 5,336 in a filter over
 * four relations.
 */
export function renderAnchor(
  variables: Variables,
  list: NodeList,
  node: Fragment,
  tests: readonly Fragment[],
): Fragment {
  const label = identifier(list.label);
  const anchor = anchorOf(list);
  if (!anchor) return cypher`MATCH (${node}:${label})${whereAll(tests)}`;
  if (anchor.path.length === 0)
    return cypher`${renderStart(variables, anchor, node)}${whereAll(tests)}`;
  const start = variables.fresh('m');
  const scope: Scope = { node, edge: null, origin: null };
  return cypher`${renderStart(variables, anchor, start)}
${renderPath(variables, start, wayBack(anchor, list), scope, { tests: () => tests })}
WITH DISTINCT ${node}`;
}

function renderStart(variables: Variables, anchor: Anchor, start: Fragment): Fragment {
  const value = variables.id(anchor.parameter);
  const label = identifier(anchor.label);
  switch (anchor.kind) {
    case 'id':
      return cypher`MATCH (${start}:${label} {id: ${value}})
WITH DISTINCT ${start}`;
    case 'ids':
      return cypher`UNWIND ${value} AS one
MATCH (${start}:${label} {id: one})
WITH DISTINCT ${start}`;
    case 'under': {
      const { hops, tests } = renderHops(variables, [anchor.type]);
      return cypher`MATCH (top:${label} {id: ${value}})<-[${hops}]-(${start}:${label})${whereAll(tests)}
WITH DISTINCT ${start}`;
    }
  }
}

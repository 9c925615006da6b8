import { cypher, type Fragment, parameter } from '../cypher-text/cypher.js';
import { byNewest } from '../mapping/mapping.js';
import type { DisagreementsPlan } from '../plan/plan.js';
import { renderLink, renderRecorded, renderStateOf, withState } from './render-as-of.js';
import { renderKey } from './render-order.js';
import { renderHops, renderPredicate, whereAll } from './render-predicate.js';
import type { Rendered, Scope } from './scope.js';
import type { Variables } from './variables.js';

/** Each contradicting pair once, whichever of the two is about the node; newest publication first. */
export function renderDisagreements(variables: Variables, root: DisagreementsPlan): Rendered {
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
    return cypher`MATCH (top:Entity {id: ${parameter(root.id)}})<-[${hops}]-(inner:Entity)${whereAll(tests)}
WITH DISTINCT inner
MATCH (inner)<-[${about.link}]-(s:Statement)${whereAll([...about.tests, condition(cypher`s`)])}
WITH DISTINCT s
MATCH (s)-[r:CONTRADICTS]-(o:Statement) WHERE ${renderRecorded(variables, cypher`r`)} AND ${condition(cypher`o`)}
WITH DISTINCT startNode(r).id AS a, endNode(r).id AS b
MATCH (${first}:Statement {id: a})-[${edge}:CONTRADICTS]->(${second}:Statement {id: b})
${renderStateOf(variables, listed)}WITH ${first}, ${edge}, ${second} ORDER BY ${renderKey(byNewest(), listed)}, ${second}.id LIMIT ${parameter(root.limit)}
${row.blocks}RETURN collect(${row.value}) AS ${result}`;
  });
}

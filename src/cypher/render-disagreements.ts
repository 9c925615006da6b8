import { cypher, type Fragment, integer, parameter } from '../cypher-text/cypher.js';
import { MAXIMUM_DEPTH } from '../model/depth.js';
import type { DisagreementsPlan } from '../plan/plan.js';
import { renderPredicate } from './render-predicate.js';
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
    return cypher`MATCH (top:Entity {id: ${parameter(root.id)}})<-[:WITHIN|SUBORDINATE_TO*0..${integer(MAXIMUM_DEPTH)}]-(inner:Entity)
WITH DISTINCT inner
MATCH (inner)<-[:ABOUT]-(s:Statement) WHERE ${condition(cypher`s`)}
WITH DISTINCT s
MATCH (s)-[r:CONTRADICTS]-(o:Statement) WHERE r.retractedAt IS NULL AND ${condition(cypher`o`)}
WITH DISTINCT startNode(r).id AS a, endNode(r).id AS b
MATCH (${first}:Statement {id: a})-[${edge}:CONTRADICTS]->(${second}:Statement {id: b})
WITH ${first}, ${edge}, ${second} ORDER BY ${first}.newestFirst, ${second}.id LIMIT ${parameter(root.limit)}
${row.blocks}RETURN collect(${row.value}) AS ${result}`;
  });
}

import { cypher, type Fragment, integer } from '../cypher-text/cypher.js';
import { MAXIMUM_WITNESSES, WITNESS } from '../plan/layout.js';
import type { CorroborationPlan } from '../plan/plan.js';
import { renderLink, renderRecorded, renderStateOf, withState } from './render-as-of.js';
import { renderOrder } from './render-order.js';
import { renderPredicate, whereAll } from './render-predicate.js';
import { blocksOf, keep, type Rendered, renderCells } from './scope.js';
import type { Variables } from './variables.js';

/** The statement itself and those that say the same, support or contradict it, in the order of statements: `WITNESS` each. */
export function renderCorroboration(
  variables: Variables,
  plan: CorroborationPlan,
  from: Fragment,
): Rendered {
  const node = variables.fresh('n');
  const edge = variables.fresh('r');
  const type = variables.fresh('k');
  const independent = variables.fresh('k');
  const sources = variables.fresh('c');
  const publishers = variables.fresh('c');
  const scope = withState(variables, { node, edge, origin: from });
  const said = renderLink(variables, 'SAID_BY');
  const published = renderLink(variables, 'PUBLISHED_BY');
  return variables.value([from], 'c', (result) => {
    const rows = plan.elements.map((row) =>
      variables.row(row, { ...scope, edge: null, origin: null }),
    );
    const cells = renderCells(
      [WITNESS.relation, type],
      [WITNESS.id, cypher`${node}.id`],
      [WITNESS.independent, independent],
      [WITNESS.sources, sources],
      [WITNESS.publisher, cypher`head(${publishers})`],
      ...rows.map(({ value }, index) => [WITNESS.elements(index), value] as const),
    );
    return cypher`CALL (${from}) {
WITH ${from} RETURN ${from} AS ${node}, null AS ${type}, null AS ${independent}
UNION ALL
WITH ${from} MATCH (${from})-[${edge}:SAME_CLAIM_AS|SUPPORTS|CONTRADICTS]-(${node}:Statement) WHERE ${renderPredicate(variables, plan.where, scope)} AND ${renderRecorded(variables, edge)}
RETURN ${node}, type(${edge}) AS ${type}, ${edge}.independent AS ${independent}
}
${renderStateOf(variables, scope)}WITH DISTINCT ${keep(scope, false, false)}, ${type}, ${independent}${renderOrder(plan.order, scope)} LIMIT ${integer(MAXIMUM_WITNESSES)}
CALL (${node}) {
MATCH (${node})-[${said.link}]->(source:Source)${whereAll(said.tests)} WITH source ORDER BY source.id RETURN collect(source.id) AS ${sources}
}
CALL (${node}) {
MATCH (${node})-[:APPEARS_IN]->(article:Article)-[${published.link}]->(publisher:Organization)${whereAll(published.tests)} RETURN collect(publisher.id) AS ${publishers}
}
${blocksOf(rows)}RETURN collect(${cells}) AS ${result}`;
  });
}

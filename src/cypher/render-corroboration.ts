import { cypher, type Fragment, integer } from '../cypher-text/cypher.js';
import { MAXIMUM_WITNESSES, WITNESS } from '../plan/layout.js';
import type { CorroborationPlan } from '../plan/plan.js';
import { renderOrder } from './render-order.js';
import { renderPredicate, renderRecorded } from './render-predicate.js';
import { blocksOf, type Rendered, renderCells, type Scope } from './scope.js';
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
  const scope: Scope = { node, edge, origin: from };
  return variables.value([from], 'c', (result) => {
    const rows = plan.elements.map((row) => variables.row(row, { node, edge: null, origin: null }));
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
WITH ${from} MATCH (${from})-[${edge}:SAME_CLAIM_AS|SUPPORTS|CONTRADICTS]-(${node}:Statement) WHERE ${renderPredicate(variables, plan.where, scope)} AND ${renderRecorded(edge, asOf(plan))}
RETURN ${node}, type(${edge}) AS ${type}, ${edge}.independent AS ${independent}
}
WITH DISTINCT ${node}, ${type}, ${independent}${renderOrder(plan.order, scope)} LIMIT ${integer(MAXIMUM_WITNESSES)}
CALL (${node}) {
MATCH (${node})-[:SAID_BY]->(source:Source) WITH source ORDER BY source.id RETURN collect(source.id) AS ${sources}
}
CALL (${node}) {
MATCH (${node})-[:APPEARS_IN]->(article:Article)-[:PUBLISHED_BY]->(publisher:Organization) RETURN collect(publisher.id) AS ${publishers}
}
${blocksOf(rows)}RETURN collect(${cells}) AS ${result}`;
  });
}

function asOf({ where }: CorroborationPlan): string | null {
  return where.kind === 'recorded' ? where.asOf : null;
}

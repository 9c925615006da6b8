import { cypher, empty, type Fragment, join } from '../cypher-text/cypher.js';
import type { CorroborationPlan } from '../plan/plan.js';
import { renderOrder } from './render-order.js';
import { renderPredicate, renderRecorded } from './render-predicate.js';
import type { Names, Rendered, Scope } from './scope.js';

const comma = cypher`, `;

/**
 * The statement itself and those that say the same, support or contradict it, in the order of statements:
 * `[relation type or null, id, independent, ids of its sources, id of its publisher, rows…]` each.
 */
export function renderCorroboration(
  names: Names,
  plan: CorroborationPlan,
  from: Fragment,
): Rendered {
  const node = names.fresh('n');
  const edge = names.fresh('r');
  const type = names.fresh('k');
  const independent = names.fresh('k');
  const sources = names.fresh('c');
  const publishers = names.fresh('c');
  const result = names.fresh('c');
  const scope: Scope = { node, edge, origin: from };
  const blocks = names.call([from], () => {
    const rows = plan.elements.map((row) =>
      names.row(names, row, { node, edge: null, origin: null }),
    );
    const values = [
      type,
      cypher`${node}.id`,
      independent,
      sources,
      cypher`head(${publishers})`,
      ...rows.map((row) => row.value),
    ];
    return cypher`CALL (${from}) {
WITH ${from} RETURN ${from} AS ${node}, null AS ${type}, null AS ${independent}
UNION ALL
WITH ${from} MATCH (${from})-[${edge}:SAME_CLAIM_AS|SUPPORTS|CONTRADICTS]-(${node}:Statement) WHERE ${renderPredicate(names, plan.where, scope)} AND ${renderRecorded(edge, asOf(plan))}
RETURN ${node}, type(${edge}) AS ${type}, ${edge}.independent AS ${independent}
}
WITH DISTINCT ${node}, ${type}, ${independent}${renderOrder(plan.order, scope)} LIMIT 501
CALL (${node}) {
MATCH (${node})-[:SAID_BY]->(source:Source) WITH source ORDER BY source.id RETURN collect(source.id) AS ${sources}
}
CALL (${node}) {
MATCH (${node})-[:APPEARS_IN]->(article:Article)-[:PUBLISHED_BY]->(publisher:Organization) RETURN collect(publisher.id) AS ${publishers}
}
${join(
  rows.map((row) => row.blocks),
  empty,
)}RETURN collect([${join(values, comma)}]) AS ${result}`;
  });
  return { blocks, value: result };
}

function asOf({ where }: CorroborationPlan): string | null {
  return where.kind === 'recorded' ? where.asOf : null;
}

import { cypher, type Fragment, identifier, parameter } from '../cypher-text/cypher.js';
import type { Members, RowPlan } from '../plan/plan.js';
import type { Rendered } from './scope.js';
import type { Variables } from './variables.js';

/** Rows of the nodes whose ids an expression lists, in its order. */
export function renderRowsOf(
  variables: Variables,
  ids: Fragment,
  list: Fragment,
  label: string,
  row: RowPlan,
): Rendered {
  const node = variables.fresh('n');
  const id = variables.fresh('i');
  return variables.value([ids], 'c', (result) => {
    const inner = variables.row(row, { node, edge: null, origin: null });
    return cypher`UNWIND ${list} AS ${id}
MATCH (${node}:${identifier(label)} {id: ${id}})
${inner.blocks}RETURN collect(${inner.value}) AS ${result}`;
  });
}

/** The first of the ids that a variable holds, as many as the members' limit says. */
export function renderMembers(variables: Variables, ids: Fragment, members: Members): Rendered {
  return renderRowsOf(
    variables,
    ids,
    cypher`${ids}[0..${parameter(members.limit)}]`,
    members.label,
    members.row,
  );
}

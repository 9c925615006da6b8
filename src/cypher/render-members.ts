import { cypher, type Fragment, identifier, parameter } from '../cypher-text/cypher.js';
import type { Members, RowPlan } from '../plan/plan.js';
import type { Names, Rendered } from './scope.js';

/** Rows of the nodes whose ids an expression lists, in its order. */
export function renderRowsOf(
  names: Names,
  ids: Fragment,
  list: Fragment,
  label: string,
  row: RowPlan,
): Rendered {
  const node = names.fresh('n');
  const id = names.fresh('i');
  const result = names.fresh('c');
  const blocks = names.call([ids], () => {
    const inner = names.row(names, row, { node, edge: null, origin: null });
    return cypher`UNWIND ${list} AS ${id}
MATCH (${node}:${identifier(label)} {id: ${id}})
${inner.blocks}RETURN collect(${inner.value}) AS ${result}`;
  });
  return { blocks, value: result };
}

/** The first of the ids that a variable holds, as many as the members' limit says. */
export function renderMembers(names: Names, ids: Fragment, members: Members): Rendered {
  return renderRowsOf(
    names,
    ids,
    cypher`${ids}[0..${parameter(members.limit)}]`,
    members.label,
    members.row,
  );
}

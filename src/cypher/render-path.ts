import type { Step } from '../plan/plan.js';
import { cypher, type Fragment, join } from './cypher.js';
import { renderStep } from './render-predicate.js';
import type { Names, Scope } from './scope.js';

const comma = cypher`, `;

/** The MATCH clauses of a path; each node on the way is taken once. */
export function renderPath(
  names: Names,
  from: Fragment,
  path: readonly Step[],
  scope: Scope,
  kept: readonly Fragment[] = [],
): Fragment {
  let start = from;
  const clauses = path.map((step, index) => {
    const isLast = index === path.length - 1;
    const to = isLast ? scope.node : names.fresh('m');
    const edge = isLast && scope.edge ? scope.edge : names.fresh('r');
    const drawn = renderStep(start, edge, step, to);
    const clause =
      isLast && scope.path ? cypher`MATCH ${scope.path} = ${drawn}` : cypher`MATCH ${drawn}`;
    start = to;
    return isLast
      ? clause
      : cypher`${clause}
WITH DISTINCT ${join([...kept, to], comma)}
`;
  });
  return join(clauses, cypher``);
}

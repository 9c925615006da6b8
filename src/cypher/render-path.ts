import { cypher, empty, type Fragment, join } from '../cypher-text/cypher.js';
import { leadOnlyTo } from '../model/ends.js';
import type { Step } from '../plan/plan.js';
import { edgeTests } from './render-as-of.js';
import { renderStep, whereAll } from './render-predicate.js';
import type { Scope } from './scope.js';
import type { Variables } from './variables.js';

const comma = cypher`, `;

/**
 * The MATCH clauses of a path, the last with tests; each node on the way is taken once, with what is `kept`. A label that the relationship implies is not looked
 * at: a facet at a hub takes 26,300 db hits instead of 33,040, a person with roles, ten
 * statements and their subjects 163 for 185.
 */
export function renderPath(
  variables: Variables,
  from: Fragment,
  path: readonly Step[],
  scope: Scope,
  {
    kept = [],
    tests = () => [],
  }: { readonly kept?: readonly Fragment[]; readonly tests?: () => readonly Fragment[] } = {},
): Fragment {
  let start = from;
  const clauses = path.map((step, index) => {
    const isLast = index === path.length - 1;
    const to = isLast ? scope.node : variables.fresh('m');
    const edge = isLast && scope.edge ? scope.edge : variables.fresh('r');
    const isImplied = !step.hops && leadOnlyTo(step.label, step.types, step.direction);
    const drawn = renderStep(variables, start, edge, step, to, isImplied ? empty : undefined);
    const clause =
      isLast && scope.path ? cypher`MATCH ${scope.path} = ${drawn}` : cypher`MATCH ${drawn}`;
    start = to;
    const held = edgeTests(variables, edge, step);
    return isLast
      ? cypher`${clause}${whereAll([...held, ...tests()])}`
      : cypher`${clause}${whereAll(held)}
WITH DISTINCT ${join([...kept, to], comma)}
`;
  });
  return join(clauses, cypher``);
}

import { cypher, empty, type Fragment, identifier, integer, join } from '../cypher-text/cypher.js';
import { startOf } from '../model/ends.js';
import {
  conjuncts,
  holds,
  looksFurther,
  type NodeList,
  startingSet,
  turned,
  wayTo,
} from '../plan/anchor.js';
import { all, type Predicate } from '../plan/plan.js';
import { isOnEdge, type Some, setsIn } from '../plan/sets.js';
import { renderAnchor } from './render-anchor.js';
import { edgeTests } from './render-as-of.js';
import { renderPredicate, renderStep, whereAll } from './render-predicate.js';
import type { Scope } from './scope.js';
import type { Variables } from './variables.js';

const and = cypher` AND `;
const unionAll = cypher`
UNION ALL
`;

/** What else is tested on the nodes: bounds of a page, and what lets an index give their order. */
interface Tests {
  readonly bounds: readonly Fragment[];
  /** Only where all nodes of the label are looked at. */
  readonly inOrder: readonly Fragment[];
}

/** Binds the nodes of a label for which a condition holds, each once. */
export function renderNodes(
  variables: Variables,
  list: NodeList,
  node: Fragment,
  { bounds, inOrder }: Tests = { bounds: [], inOrder: [] },
): Fragment {
  const { label, shown } = list;
  const scope: Scope = { node, edge: null, origin: null };
  const render = (part: Predicate) => renderPredicate(variables, part, scope);
  const { way, left: given } = wayTo(list);
  const left = given.some((part) => setsIn(part).length > 0) ? given.flatMap(conjuncts) : given;
  const start = startingSet(list);
  const own: Fragment[] = way === 'scan' && !start ? [...inOrder] : [];
  if (way !== 'walk' && shown !== label) own.push(cypher`${node}:${identifier(shown)}`);
  const isSieved = (part: Predicate) =>
    !variables.dialect.keepsNodesInLists && setsIn(part).length > 0;
  // After a walk Neo4j would look at a node's relations before its own properties: 34,932 db hits against 16,223 for
  // a filter over four relations and a month.
  const isFar = (part: Predicate) => way !== 'scan' && looksFurther(part);
  const others = left.filter((part) => part !== start);
  const direct = others.filter((part) => !isSieved(part));
  return renderSieve(variables, others.filter(isSieved), node, () => {
    const near = direct.filter((part) => !isFar(part)).map(render);
    const tests = [...own, ...near, ...bounds];
    if (start)
      return cypher`${renderBack(variables, start, node, label, tests)}\nWITH DISTINCT ${node}`;
    return cypher`${renderAnchor(variables, list, node, tests)}${renderFar(variables, direct.filter(isFar), scope)}`;
  });
}

/** The nodes for which a condition on a relation holds, as a list: ids where lists keep no nodes. */
export function renderSet(variables: Variables, condition: Some): Fragment {
  const node = variables.fresh('n');
  const id = variables.dialect.keepsNodesInLists ? empty : cypher`.id`;
  return variables.set(
    condition,
    (members) => cypher`${renderBack(variables, condition, node, startOf(condition.step))}
RETURN collect(DISTINCT ${node}${id}) AS ${members}`,
  );
}

/** Binds the nodes for which a condition on a relation holds: from what the relation leads to, back along it. */
function renderBack(
  variables: Variables,
  { step, where }: Some,
  start: Fragment,
  label: string,
  tests: readonly Fragment[] = [],
): Fragment {
  const node = variables.fresh('n');
  const edge = variables.fresh('r');
  const parts = conjuncts(where);
  const own = all(parts.filter((part) => !isOnEdge(part)));
  const scope: Scope = { node, edge, origin: start };
  const onEdge = parts.filter(isOnEdge).map((part) => renderPredicate(variables, part, scope));
  const back = { ...step, direction: turned(step.direction), label };
  return cypher`${renderNodes(variables, { label: step.label, shown: step.label, where: own }, node)}
MATCH ${renderStep(variables, node, edge, back, start)}${whereAll([...onEdge, ...edgeTests(variables, edge, step), ...tests])}`;
}

/**
 * Of the nodes that `found` binds, those for which all conditions hold. Each set is laid beside them and the nodes are
 * grouped: Grafeo looks for an id in a list one by one, 17 ms for 10,000 statements instead of 3 for each thousand ids
 * in the set.
 */
function renderSieve(
  variables: Variables,
  conditions: readonly Predicate[],
  node: Fragment,
  found: () => Fragment,
): Fragment {
  const sets = conditions.flatMap(setsIn);
  if (sets.length === 0) return found();
  const marks = variables.fresh('w');
  const flags = new Map<Predicate, Fragment>();
  const blocks = variables.call([], () => {
    const branches = sets.map((set, index) => {
      const mark = integer(index + 1);
      flags.set(set, cypher`${mark} IN ${marks}`);
      return cypher`${renderBack(variables, set, node, startOf(set.step))}
RETURN DISTINCT ${node}, ${mark} AS mark`;
    });
    return join([cypher`${found()}\nRETURN ${node}, 0 AS mark`, ...branches], unionAll);
  });
  const scope: Scope = { node, edge: null, origin: null };
  const tests = variables.flagged(flags, () =>
    join(
      conditions.map((part) => renderPredicate(variables, part, scope)),
      and,
    ),
  );
  return cypher`${blocks}WITH ${node}, collect(mark) AS ${marks}
WITH ${node}, ${marks} WHERE 0 IN ${marks} AND ${tests}
WITH ${node}`;
}

/** Nodes that are so few that a condition follows each of them up. */
const FEW = 500;

/** Conditions on the relations of nodes that a walk has found. */
function renderFar(variables: Variables, far: readonly Predicate[], scope: Scope): Fragment {
  if (far.length === 0) return empty;
  const { node } = scope;
  const render = () => whereAll(far.map((part) => renderPredicate(variables, part, scope)));
  if (!variables.dialect.keepsNodesInLists || !far.some((part) => holds(part, 'under')))
    return cypher`\nWITH ${node}${render()}`;
  const found = variables.fresh('f');
  const few = variables.fresh('w');
  const { text, closures } = variables.onFound(few, render);
  return cypher`
WITH collect(${node}) AS ${found}
WITH ${found}, size(${found}) <= ${integer(FEW)} AS ${few}
${join(closures, empty)}UNWIND ${found} AS ${node}
WITH *${text}`;
}

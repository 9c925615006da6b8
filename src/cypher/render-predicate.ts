import {
  cypher,
  empty,
  type Fragment,
  identifier,
  integer,
  join,
  parameter,
} from '../cypher-text/cypher.js';
import { MAXIMUM_DEPTH } from '../model/depth.js';
import { conjuncts, partsOf } from '../plan/anchor.js';
import type { DateComparison } from '../plan/compare-date.js';
import { all, always, type HeldAt, type Predicate, type Step } from '../plan/plan.js';
import { isReadAsSet, type Some } from '../plan/sets.js';
import { edgeTests, isOnState, renderRecorded, renderTest, renderTypes } from './render-as-of.js';
import { inScope, type Scope } from './scope.js';
import type { Variables } from './variables.js';

const and = cypher` AND `;
const or = cypher` OR `;
const yes = cypher`true`;
const no = cypher`false`;
const isNull = cypher`IS NULL`;
const isNotNull = cypher`IS NOT NULL`;

/** Before and after every instant. */
const FIRST = cypher`''`;
const LAST = cypher`'\uffff'`;

const OPERATORS = {
  '=': cypher`=`,
  '>=': cypher`>=`,
  '>': cypher`>`,
  '<=': cypher`<=`,
  '<': cypher`<`,
  IN: cypher`IN`,
  CONTAINS: cypher`CONTAINS`,
  'STARTS WITH': cypher`STARTS WITH`,
  'ENDS WITH': cypher`ENDS WITH`,
} as const;

/** ` WHERE …`, or nothing. */
export function renderCondition(variables: Variables, where: Predicate, scope: Scope): Fragment {
  return where === always ? empty : cypher` WHERE ${renderPredicate(variables, where, scope)}`;
}

/** The parts of a condition, rendered in a scope. */
type Tests = (scope: Scope) => readonly Fragment[];

/**
 * A condition in two: what can be tested where nodes are found, and what is on the properties that they had at the
 * query's instant, which are bound after that; nothing is without one.
 */
export function renderTests(
  variables: Variables,
  where: Predicate,
): { readonly early: Tests; readonly late: Tests; readonly first: Predicate } {
  const isLate = (part: Predicate) => variables.asOf !== null && isOnState(part);
  const parts = variables.asOf ? conjuncts(where) : partsOf(where);
  const render =
    (list: readonly Predicate[]): Tests =>
    (scope) =>
      list.map((part) => renderPredicate(variables, part, scope));
  const first = parts.filter((part) => !isLate(part));
  return {
    early: render(first),
    late: render(parts.filter(isLate)),
    first: variables.asOf ? all(first) : where,
  };
}

/** A condition as Cypher, always two-valued under a negation; null when it says nothing. */
export function renderPredicate(
  variables: Variables,
  predicate: Predicate,
  scope: Scope,
  negated = false,
): Fragment {
  const render = (part: Predicate) => renderPredicate(variables, part, scope, negated);
  switch (predicate.kind) {
    case 'and':
      return predicate.of.length === 0 ? yes : join(predicate.of.map(render), and);
    case 'or':
      return anyOf(predicate.of.map((part) => cypher`(${render(part)})`));
    case 'not':
      return cypher`NOT (${renderPredicate(variables, predicate.of, scope, true)})`;
    case 'compare': {
      const { parameter: name, operator } = predicate;
      return renderOwn(variables, scope, predicate, (property) => {
        const left = predicate.folded ? cypher`toLower(${property})` : property;
        const test = cypher`${left} ${OPERATORS[operator]} ${variables.id(name)}`;
        return negated ? cypher`coalesce(${test}, false)` : test;
      });
    }
    case 'compareDate':
      return renderTest(variables, scope, predicate.property, (owner) =>
        renderDateComparison(predicate, owner),
      );
    case 'isNull':
      return renderOwn(
        variables,
        scope,
        predicate,
        (property) => cypher`${property} ${predicate.negated ? isNotNull : isNull}`,
      );
    case 'isTrue':
      return renderOwn(
        variables,
        scope,
        { on: 'node', property: predicate.property },
        (property) => cypher`${property} = ${predicate.negated ? no : yes}`,
      );
    case 'labels':
      return anyOf(predicate.labels.map((label) => cypher`${scope.node}:${identifier(label)}`));
    case 'recorded':
      return renderRecorded(variables, inScope(scope, predicate.on));
    case 'existed':
      return variables.existed(scope.node);
    case 'heldAt':
      return renderHeld(predicate, scope);
    case 'relationTypeIn':
      return cypher`type(${inScope(scope, 'edge')}) IN ${parameter(predicate.parameter)}`;
    case 'other':
      return cypher`${scope.node}.id <> ${inScope(scope, 'origin')}.id`;
    case 'some':
      return renderSome(variables, predicate, scope);
    case 'under':
      return renderUnder(variables, predicate, scope.node);
  }
}

function anyOf(parts: readonly Fragment[]): Fragment {
  return parts.length === 0 ? no : cypher`(${join(parts, or)})`;
}

/** A test of a property of the node or of the relationship to it. */
function renderOwn(
  variables: Variables,
  scope: Scope,
  { on, property }: { readonly on: 'node' | 'edge'; readonly property: string },
  test: (property: Fragment) => Fragment,
): Fragment {
  const testOf = (owner: Fragment) => test(cypher`${owner}.${identifier(property)}`);
  return on === 'edge'
    ? testOf(inScope(scope, on))
    : renderTest(variables, scope, property, testOf);
}

/**
 * A comparison with an end of a date of a node, never null. Where the end is there, as it mostly is, nothing else is
 * read; where it is open it lies beyond all instants, and where there is no date on the side where nothing is found.
 */
export function renderDateComparison(
  { property, end, operator, parameter: name }: DateComparison,
  node: Fragment,
): Fragment {
  const [open, absent] = operator === '>=' || operator === '>' ? [LAST, FIRST] : [FIRST, LAST];
  return cypher`coalesce(${node}.${identifier(end)}, CASE WHEN ${node}.${identifier(property)} IS NULL THEN ${absent} ELSE ${open} END) ${OPERATORS[operator]} ${parameter(name)}`;
}

/** Whether something a relation leads to meets a condition: looked up, or followed from the node. */
function renderSome(variables: Variables, predicate: Some, { node: origin }: Scope): Fragment {
  const flag = variables.flagOf(predicate);
  if (flag) return flag;
  if (isReadAsSet(predicate)) {
    const id = variables.dialect.keepsNodesInLists ? empty : cypher`.id`;
    return cypher`${origin}${id} IN ${variables.setOf(predicate)}`;
  }
  const node = variables.fresh('n');
  const edge = variables.fresh('r');
  const where = renderPredicate(variables, predicate.where, { node, edge, origin });
  const tests = [where, ...edgeTests(variables, edge, predicate.step)];
  return cypher`COUNT { ${renderStep(variables, origin, edge, predicate.step, node)}${whereAll(tests)} } > 0`;
}

function renderHeld(
  { on: side, ...heldAt }: Extract<Predicate, { kind: 'heldAt' }>,
  scope: Scope,
): Fragment {
  if (side === 'node' || !scope.path) return renderHeldAt(inScope(scope, side), heldAt);
  const held = renderHeldAt(cypher`held`, heldAt);
  return cypher`all(held IN relationships(${scope.path}) WHERE ${held})`;
}

/**
 * Whether a node is what lies under another, looked for among all of that. Where few nodes are asked about, each is
 * followed up instead: 5,357 db hits against 14,550 for 37 statements and a region of 524 places; and always on
 * Grafeo, which looks for an id in a list one by one: 0.7 s of CPU for 110,000 statements and a region of 2,000 places
 * instead of 1.7. The way up names no node that Neo4j could begin with.
 */
function renderUnder(
  variables: Variables,
  predicate: Extract<Predicate, { kind: 'under' }>,
  node: Fragment,
): Fragment {
  const label = identifier(predicate.label);
  const top = parameter(predicate.parameter);
  const { hops, tests } = renderHops(variables, [predicate.type]);
  if (predicate.heldAt) {
    const held = renderHeldAt(cypher`held`, predicate.heldAt);
    const where = whereAll([cypher`all(held IN relationships(chain) WHERE ${held})`, ...tests]);
    const { name } = variables.closure(
      (
        members,
      ) => cypher`MATCH chain = (top:${label} {id: ${top}})<-[${hops}]-(inner:${label})${where}
RETURN collect(DISTINCT inner.id) AS ${members}`,
    );
    return cypher`${node}.id IN ${name}`;
  }
  if (!variables.dialect.keepsNodesInLists) {
    const where = whereAll([cypher`upper.id = ${top}`, ...tests]);
    return cypher`COUNT { (${node})-[${hops}]->(upper:${label})${where} } > 0`;
  }
  // As nodes: a hub's statements filtered by a region take 35,445 db hits instead of 43,233 by their ids.
  const { name, few } = variables.closure(
    (
      members,
    ) => cypher`MATCH (top:${label} {id: ${top}})<-[${hops}]-(inner:${label})${whereAll(tests)}
RETURN collect(DISTINCT inner) AS ${members}`,
  );
  const isMember = cypher`${node} IN ${name}`;
  if (!few) return isMember;
  return cypher`CASE WHEN ${few} THEN ${top} IN COLLECT { MATCH (${node})-[${hops}]->(upper:${label})${whereAll(tests)} RETURN upper.id } ELSE ${isMember} END`;
}

/** From a node up or down along trees, itself included; and what must hold of the relationships on the way. */
export function renderHops(
  variables: Variables,
  types: readonly string[],
): { readonly hops: Fragment; readonly tests: readonly Fragment[] } {
  const hops: readonly [number, number] = [0, MAXIMUM_DEPTH];
  const edges = cypher`way`;
  return {
    hops: renderRelation(variables, edges, { types, hops }),
    tests: edgeTests(variables, edges, { types, hops }),
  };
}

/** ` WHERE …` with all of them, or nothing. */
export function whereAll(parts: readonly Fragment[]): Fragment {
  return parts.length === 0 ? empty : cypher` WHERE ${join(parts, and)}`;
}

/** Whether a term may have held at an instant, or was seen to: between the first and the last that claims speak of. */
export function renderHeldAt(owner: Fragment, { parameter: name, observed }: HeldAt): Fragment {
  const at = parameter(name);
  return observed
    ? cypher`${owner}.seenFrom <= ${at} AND ${owner}.seenTo >= ${at}`
    : cypher`${owner}.holdsFrom <= ${at} AND ${owner}.holdsTo >= ${at}`;
}

/** `edge:TYPES*min..max`; relationships of several hops are named only where something must hold of them. */
function renderRelation(
  variables: Variables,
  edge: Fragment,
  { types, hops, ever }: Pick<Step, 'types' | 'hops' | 'ever'>,
): Fragment {
  const all = renderTypes(variables, types, ever);
  if (!hops) return cypher`${edge}:${all}`;
  const name = variables.asOf ? edge : empty;
  return cypher`${name}:${all}*${integer(hops[0])}..${integer(hops[1])}`;
}

/** `(from)-[edge:TYPES*min..max]->(to:Label)`. */
export function renderStep(
  variables: Variables,
  from: Fragment,
  edge: Fragment,
  step: Step,
  to: Fragment,
  label = cypher`:${identifier(step.label)}`,
): Fragment {
  const relation = renderRelation(variables, edge, step);
  const target = cypher`(${to}${label})`;
  switch (step.direction) {
    case 'OUT':
      return cypher`(${from})-[${relation}]->${target}`;
    case 'IN':
      return cypher`(${from})<-[${relation}]-${target}`;
    case 'ANY':
      return cypher`(${from})-[${relation}]-${target}`;
  }
}

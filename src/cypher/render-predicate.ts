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
import type { DateComparison } from '../plan/compare-date.js';
import { always, type Predicate, type Step } from '../plan/plan.js';
import { isReadAsSet, type Some } from '../plan/sets.js';
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
      const property = propertyOf(scope, predicate);
      const left = predicate.folded ? cypher`toLower(${property})` : property;
      const test = cypher`${left} ${OPERATORS[operator]} ${variables.id(name)}`;
      return negated ? cypher`coalesce(${test}, false)` : test;
    }
    case 'compareDate':
      return renderDateComparison(predicate, scope.node);
    case 'isNull':
      return cypher`${propertyOf(scope, predicate)} ${predicate.negated ? isNotNull : isNull}`;
    case 'isTrue':
      return cypher`${scope.node}.${identifier(predicate.property)} = ${predicate.negated ? no : yes}`;
    case 'labels':
      return anyOf(predicate.labels.map((label) => cypher`${scope.node}:${identifier(label)}`));
    case 'recorded':
      return renderRecorded(inScope(scope, predicate.on), predicate.asOf);
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

function propertyOf(
  scope: Scope,
  owned: { readonly on: 'node' | 'edge'; readonly property: string },
): Fragment {
  return cypher`${inScope(scope, owned.on)}.${identifier(owned.property)}`;
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
  return cypher`COUNT { ${renderStep(origin, edge, predicate.step, node)} WHERE ${where} } > 0`;
}

function renderHeld(
  { on: side, parameter: name }: Extract<Predicate, { kind: 'heldAt' }>,
  scope: Scope,
): Fragment {
  const at = parameter(name);
  if (side === 'node' || !scope.path) return renderHeldAt(inScope(scope, side), at);
  const held = renderHeldAt(cypher`held`, at);
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
  const hops = cypher`:${identifier(predicate.type)}*0..${integer(MAXIMUM_DEPTH)}`;
  if (!variables.dialect.keepsNodesInLists)
    return cypher`COUNT { (${node})-[${hops}]->(upper:${label}) WHERE upper.id = ${top} } > 0`;
  // As nodes: a hub's statements filtered by a region take 35,445 db hits instead of 43,233 by their ids.
  const { name, few } = variables.closure(
    (members) => cypher`MATCH (top:${label} {id: ${top}})<-[${hops}]-(inner:${label})
RETURN collect(DISTINCT inner) AS ${members}`,
  );
  const isMember = cypher`${node} IN ${name}`;
  if (!few) return isMember;
  return cypher`CASE WHEN ${few} THEN ${top} IN COLLECT { MATCH (${node})-[${hops}]->(upper:${label}) RETURN upper.id } ELSE ${isMember} END`;
}

/** Recorded, and not retracted, at an instant, or now. What has no record of its own was always there. */
export function renderRecorded(owner: Fragment, asOf: string | null): Fragment {
  if (asOf === null) return cypher`${owner}.retractedAt IS NULL`;
  const at = parameter(asOf);
  return cypher`coalesce(${owner}.recordedAt, '') <= ${at} AND (${owner}.retractedAt IS NULL OR ${owner}.retractedAt > ${at})`;
}

function renderHeldAt(owner: Fragment, at: Fragment): Fragment {
  return cypher`coalesce(${owner}.fromEarliest, ${FIRST}) <= ${at} AND coalesce(${owner}.toLatest, ${LAST}) >= ${at}`;
}

const bar = cypher`|`;

/** `(from)-[edge:TYPES*min..max]->(to:Label)`; hops leave the relationship unnamed. */
export function renderStep(
  from: Fragment,
  edge: Fragment,
  step: Step,
  to: Fragment,
  label = cypher`:${identifier(step.label)}`,
): Fragment {
  const types = join(step.types.map(identifier), bar);
  const relation = step.hops
    ? cypher`:${types}*${integer(step.hops[0])}..${integer(step.hops[1])}`
    : cypher`${edge}:${types}`;
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

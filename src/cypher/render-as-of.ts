import { cypher, empty, type Fragment, identifier, integer, join } from '../cypher-text/cypher.js';
import { HISTORY, keepsPast, PAST, PAST_PREFIX, pastType } from '../model/history.js';
import { type RelationType, relationTable } from '../model/relations.js';
import type { Predicate, Step } from '../plan/plan.js';
import { inScope, type Scope } from './scope.js';
import type { Variables } from './variables.js';

const bar = cypher`|`;
const and = cypher` AND `;
const comma = cypher`, `;
const past = identifier(PAST.label);
const was = identifier(PAST.type);
const PREFIX = cypher`'${identifier(PAST_PREFIX)}'`;
/** What a node is told by whenever it is asked. */
const FIXED = new Set<string>(['id', ...HISTORY]);

/** Recorded, and not hidden: now, or at the query's instant. What has no record of its own was always there. */
export function renderRecorded(variables: Variables, owner: Fragment): Fragment {
  const { asOf } = variables;
  if (!asOf) return cypher`${owner}.retractedAt IS NULL`;
  return cypher`${variables.existed(owner)} AND (${owner}.changedAt IS NULL OR size([z IN ${owner}.changedAt WHERE z <= ${asOf}]) % 2 = 0)`;
}

/** `A|B`, and as of an instant, or `ever`, those that ended beside those that hold. */
export function renderTypes({ asOf }: Variables, types: readonly string[], ever = false): Fragment {
  const all = types.flatMap((type) =>
    (asOf || ever) && keepsPast(type as RelationType)
      ? [type, pastType(type as RelationType)]
      : [type],
  );
  return join(all.map(identifier), bar);
}

/** As of an instant: that a relationship, or each of those in a list, held then. Nothing for those that never end. */
export function edgeTests(
  variables: Variables,
  edge: Fragment,
  { types, hops, ever }: Pick<Step, 'types' | 'hops' | 'ever'>,
): readonly Fragment[] {
  if (!variables.asOf || ever || !types.some(mayEnd)) return [];
  if (!hops) return [renderRecorded(variables, edge)];
  return [cypher`all(y IN ${edge} WHERE ${renderRecorded(variables, cypher`y`)})`];
}

function mayEnd(type: string): boolean {
  return keepsPast(type as RelationType) || 'retractedAt' in relationTable(type as RelationType);
}

/** What stands between the brackets of one hop along a type, and what must hold of it. */
export function renderLink(
  variables: Variables,
  type: RelationType,
): { readonly link: Fragment; readonly tests: readonly Fragment[] } {
  const types = renderTypes(variables, [type]);
  if (!variables.asOf) return { link: cypher`:${types}`, tests: [] };
  const edge = variables.fresh('r');
  const tests = edgeTests(variables, edge, { types: [type], hops: null });
  return { link: cypher`${edge}:${types}`, tests };
}

/** A relationship's type, whether it ended since or not. */
export function renderType({ asOf }: Variables, edge: Fragment): Fragment {
  const type = cypher`type(${edge})`;
  if (!asOf) return type;
  const length = integer(PAST_PREFIX.length);
  return cypher`CASE WHEN ${type} STARTS WITH ${PREFIX} THEN substring(${type}, ${length}) ELSE ${type} END`;
}

/** The value of a property, in a list of what is returned. */
export function renderValue(
  variables: Variables,
  scope: Scope,
  on: 'node' | 'edge' | 'origin',
  property: string,
): Fragment {
  const { asOf } = variables;
  const owner = inScope(scope, on);
  const name = identifier(property);
  if (!asOf) return cypher`${owner}.${name}`;
  if (property === 'retractedAt') {
    const changes = cypher`[z IN ${owner}.changedAt WHERE z <= ${asOf}]`;
    return cypher`CASE WHEN size(${changes}) % 2 = 1 THEN last(${changes}) END`;
  }
  if (on === 'edge' || !mayChange(property)) return cypher`${owner}.${name}`;
  if (on === 'node' && scope.state) return cypher`${scope.state}.${name}`;
  return cypher`CASE WHEN ${settled(asOf, owner)} THEN ${owner}.${name} ELSE head([(${owner})-[:${was}]->(v:${past}) WHERE ${held(asOf, cypher`v`)} | v.${name}]) END`;
}

/** A test of a node's own properties, in a condition: of those it had at the query's instant. */
export function renderTest(
  { asOf }: Variables,
  { node, state }: Pick<Scope, 'node' | 'state'>,
  property: string,
  test: (owner: Fragment) => Fragment,
): Fragment {
  if (!asOf || !mayChange(property)) return test(node);
  if (state) return test(state);
  const v = cypher`v`;
  return cypher`CASE WHEN ${settled(asOf, node)} THEN ${test(node)} ELSE COUNT { (${node})-[:${was}]->(v:${past}) WHERE ${held(asOf, v)} AND ${test(v)} } > 0 END`;
}

/** As of an instant: that a node says what it said then. */
export function stillTests({ asOf }: Variables, node: Fragment): readonly Fragment[] {
  return asOf ? [settled(asOf, node)] : [];
}

/** As of an instant: how nodes of a label are found by properties `told` that they have no more; null without one. */
export function pastOf(
  { asOf }: Variables,
  node: Fragment,
  label: Fragment,
  state: Fragment,
  told: Fragment,
): { readonly match: Fragment; readonly tests: readonly Fragment[] } | null {
  if (!asOf) return null;
  const match = cypher`MATCH (${state}:${past}${told})<-[:${was}]-(${node}:${label})`;
  return { match, tests: [held(asOf, state)] };
}

/** Whether a condition is on properties of a node that may change. */
export function isOnState(where: Predicate): boolean {
  switch (where.kind) {
    case 'not':
      return isOnState(where.of);
    case 'and':
    case 'or':
      return where.of.some(isOnState);
    case 'compare':
    case 'isNull':
      return where.on === 'node' && mayChange(where.property);
    case 'isTrue':
    case 'compareDate':
      return mayChange(where.property);
    default:
      return false;
  }
}

/** Whether a node's property is one of what it says, which may be another later. */
export function mayChange(property: string): boolean {
  return !FIXED.has(property);
}

/** Whether a node has had its properties since the instant or before. */
function settled(asOf: Fragment, node: Fragment): Fragment {
  return cypher`coalesce(${node}.settledAt, '') <= ${asOf}`;
}

function held(asOf: Fragment, state: Fragment): Fragment {
  return cypher`${state}.since <= ${asOf} AND ${state}.until > ${asOf}`;
}

/** The scope with a variable for what holds the properties that its node had; the scope itself without an instant. */
export function withState(variables: Variables, scope: Scope): Scope {
  return variables.asOf ? { ...scope, state: variables.fresh('s') } : scope;
}

/** How nodes are found, with tests of them; and tests of the properties they had, in a scope that holds these. */
interface Finding {
  readonly found: (tests: () => readonly Fragment[]) => Fragment;
  readonly tests: (scope: Scope) => readonly Fragment[];
}

/**
 * Binds nodes and, as of an instant, the state of a scope `withState`. Those that have their properties still and those
 * that have others since are found apart, because looking for what each had takes Grafeo twice as long as finding all
 * twice. `kept` is what else is bound for what comes after.
 */
export function renderStates(
  variables: Variables,
  scope: Scope,
  imports: readonly Fragment[],
  kept: readonly Fragment[],
  { found, tests }: Finding,
): Fragment {
  const { asOf } = variables;
  const { node, state } = scope;
  if (!asOf || !state) return found(() => tests(scope));
  const returned = join([...kept, node], comma);
  if (variables.dialect.looksUpStates) {
    const lookUp = renderLookUp(variables, asOf, node, state, join([...kept, node], comma));
    const late = tests(scope);
    const where = late.length > 0 ? cypher` WHERE ${join(late, and)}` : empty;
    return cypher`${found(() => [])}
${lookUp}${where}`;
  }
  return variables.clause(imports, () => {
    const still = found(() => [settled(asOf, node), ...tests({ ...scope, state: node })]);
    const since = found(() => [cypher`${node}.settledAt > ${asOf}`]);
    const then = join([held(asOf, state), ...tests(scope)], and);
    return cypher`${still}
RETURN ${returned}, ${node} AS ${state}
UNION ALL
${since}
MATCH (${node})-[:${was}]->(${state}:${past}) WHERE ${then}
RETURN ${returned}, ${state}`;
  });
}

/** Binds the state of a node: what it was at the instant, and itself where it is that still. */
function renderLookUp(
  variables: Variables,
  asOf: Fragment,
  node: Fragment,
  state: Fragment,
  kept: Fragment,
): Fragment {
  const before = variables.fresh('v');
  return cypher`OPTIONAL MATCH (${node})-[:${was}]->(${before}:${past}) WHERE ${held(asOf, before)}
WITH ${kept}, coalesce(${before}, ${node}) AS ${state}`;
}

/** A subquery that binds the state of a scope `withState` whose node is bound already; nothing without an instant. */
export function renderStateOf(variables: Variables, { node, state }: Scope): Fragment {
  const { asOf } = variables;
  if (!asOf || !state) return empty;
  if (variables.dialect.looksUpStates)
    return cypher`${renderLookUp(variables, asOf, node, state, cypher`*`)}
`;
  return variables.call(
    [node],
    () => cypher`WITH ${node} WHERE ${settled(asOf, node)}
RETURN ${node} AS ${state}
UNION ALL
MATCH (${node})-[:${was}]->(${state}:${past}) WHERE ${held(asOf, state)}
RETURN ${state}`,
  );
}

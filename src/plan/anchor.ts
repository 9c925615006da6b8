import { MAXIMUM_DEPTH } from '../model/depth.js';
import { all, type ConnectionPlan, type ParameterName, type Predicate, type Step } from './plan.js';
import { isSet, type Some } from './sets.js';

/** Nodes of a label for which a condition holds; `shown` is a label that all of them have besides. */
export type NodeList = Pick<ConnectionPlan, 'label' | 'shown' | 'where'>;

/** A node, or a few, that a filter names by id, and how they are reached from the nodes of the list. */
export interface Anchor {
  readonly kind: 'id' | 'ids' | 'under';
  readonly parameter: ParameterName;
  /** Of the nodes under which it looks, and the relationship that says so. */
  readonly label: string;
  readonly type: string;
  readonly path: readonly Step[];
  /** The condition that holds of whatever is found from here; null when it says more. */
  readonly implied: Predicate | null;
}

/**
 * How a root's nodes are come by: all of a label, those of some ids, or by a walk, which ends at what is shown; and
 * what is left to test on them.
 */
export function wayTo(list: NodeList): {
  readonly way: 'scan' | 'seek' | 'walk';
  readonly left: readonly Predicate[];
} {
  const anchor = anchorOf(list);
  const left = partsOf(list.where).filter((part) => part !== anchor?.implied);
  return { way: anchor ? (anchor.path.length > 0 ? 'walk' : 'seek') : 'scan', left };
}

/** The set that a list of all of a label begins with: one of those that all its nodes are in. */
export function startingSet(list: NodeList): Some | undefined {
  const { way, left } = wayTo(list);
  return way === 'scan' ? left.flatMap(conjuncts).find(isSet) : undefined;
}

/** A root's list as that of one node. */
export interface AnchoredList {
  readonly label: string;
  readonly id: ParameterName;
  readonly list: ConnectionPlan;
}

/**
 * The list of the one node by whose id the filter selects; null when it selects otherwise, or says more of that node or
 * of others.
 */
export function listOfAnchor(connection: ConnectionPlan): AnchoredList | null {
  const anchor = anchorOf(connection);
  const { left } = wayTo(connection);
  if (!anchor?.implied || anchor.kind === 'ids' || left.some(looksFurther)) return null;
  const { kind, label, type, parameter: id } = anchor;
  const down: readonly Step[] =
    kind === 'under' ? [{ types: [type], direction: 'IN', hops: [0, MAXIMUM_DEPTH], label }] : [];
  const path = [...down, ...wayBack(anchor, connection)];
  return { label, id, list: { ...connection, path, where: all(left) } };
}

/** From an anchor to the nodes of the list. */
export function wayBack({ path }: Anchor, { shown }: NodeList): readonly Step[] {
  return path.toReversed().map((step, index) => ({
    ...step,
    direction: turned(step.direction),
    label: path[path.length - 2 - index]?.label ?? shown,
  }));
}

/** Whether a condition is on more than the node itself. */
export function looksFurther(predicate: Predicate): boolean {
  return holds(predicate, 'some');
}

/** Whether a condition of that kind stands anywhere in a condition. */
export function holds(predicate: Predicate, kind: Predicate['kind']): boolean {
  if (predicate.kind === kind) return true;
  switch (predicate.kind) {
    case 'some':
      return holds(predicate.where, kind);
    case 'not':
      return holds(predicate.of, kind);
    case 'and':
    case 'or':
      return predicate.of.some((part) => holds(part, kind));
    default:
      return false;
  }
}

/** Conditions that must all hold. */
export function partsOf(where: Predicate): readonly Predicate[] {
  return where.kind === 'and' ? where.of : [where];
}

/** The same, in all depths. */
export function conjuncts(where: Predicate): readonly Predicate[] {
  return where.kind === 'and' ? where.of.flatMap(conjuncts) : [where];
}

/** The rarest node that a condition names by id; undefined where it names none. */
export function anchorOf({ where, label }: NodeList): Anchor | undefined {
  if (!anchors.has(where))
    anchors.set(where, rarest(partsOf(where).flatMap((part) => anchorsOf(part, label, [], part))));
  return anchors.get(where);
}

/** Of conditions that were looked through already: a plan's price is worked out for each request. */
const anchors = new WeakMap<Predicate, Anchor | undefined>();

/** Every node named in a condition; `implied` is that condition as long as it says nothing else. */
function anchorsOf(
  where: Predicate,
  label: string,
  path: readonly Step[],
  implied: Predicate | null,
): readonly Anchor[] {
  switch (where.kind) {
    case 'and':
      return where.of.flatMap((part) => anchorsOf(part, label, path, null));
    case 'some':
      return anchorsOf(where.where, where.step.label, [...path, where.step], implied);
    case 'under':
      // Each relationship on the way must have held: no walk from the top tells that.
      return where.heldAt ? [] : [{ ...where, path, implied }];
    case 'compare': {
      if (where.on !== 'node' || where.property !== 'id') return [];
      const kind = where.operator === '=' ? 'id' : 'ids';
      return [{ kind, parameter: where.parameter, label, type: '', path, implied }];
    }
    default:
      return [];
  }
}

/** Fewest nodes first: one id, some ids, the units under one, the places inside one; then the shortest way. */
function rarest(anchors: readonly Anchor[]): Anchor | undefined {
  const weight = ({ kind, label, path }: Anchor) =>
    ['id', 'ids', 'under'].indexOf(kind) * 100 + (label === 'Place' ? 50 : 0) + path.length;
  return anchors.toSorted((a, b) => weight(a) - weight(b))[0];
}

/** The same step seen from its other end. */
export function turned(direction: Step['direction']): Step['direction'] {
  return direction === 'ANY' ? 'ANY' : direction === 'OUT' ? 'IN' : 'OUT';
}

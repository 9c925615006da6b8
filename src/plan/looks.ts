import { startOf } from '../model/ends.js';
import { ENDS } from '../model/relations.js';
import {
  anchorOf,
  conjuncts,
  type NodeList,
  startingSet,
  turned,
  wayBack,
  wayTo,
} from './anchor.js';
import { isListing } from './listing.js';
import { listIn, numberIn, type Parameters } from './parameters.js';
import type { ConnectionPlan, GroupKey, GroupsPlan, Predicate, Step } from './plan.js';
import { isReadAsSet, type Some } from './sets.js';
import { relationSize, type Sizes } from './sizes.js';

/** What an estimate rests on: one run's parameters, and how much the store holds. */
export interface Basis {
  readonly parameters: Parameters;
  readonly sizes: Sizes;
}

/** Nodes that something is done for, each by itself. */
export interface Many {
  readonly count: number;
  /** Whether no node is among them twice, so that together they have no more relationships than there are. */
  readonly isDistinct: boolean;
}

/** What the database looks at, nodes and relationships, and how many nodes it finds that way. */
interface Walk {
  readonly looks: number;
  readonly found: number;
}

/** What a path leads to, as far as a condition holds for it. */
type PathedList = Pick<ConnectionPlan, 'path' | 'where'>;

/** One walk. */
const SINGLE: Many = { count: 1, isDistinct: true };
/** How many ids of a list are compared in the time of one look. */
const IDS_A_LOOK = 16;
/** Nodes above one along a relation of a tree. */
const ANCESTORS = 8;

/**
 * What the database looks at, at most, to answer a connection for each of some nodes: page, total and groupings, each
 * from the beginning. `many` is null for a root.
 */
export function looksOfConnection(
  connection: ConnectionPlan,
  many: Many | null,
  basis: Basis,
): number {
  const { page, count, groups } = connection;
  const walk = many ? listOf(connection, many, basis) : rootOf(connection, basis);
  const isPaged = page !== null && isPageRead(connection, many, basis);
  const pages = page ? (isPaged ? pagesOf(connection, many, basis) : walk.looks + walk.found) : 0;
  const keys = groups.reduce((sum, { by }) => sum + walk.looks + looksOfKey(by, walk, basis), 0);
  return pages + (count ? walk.looks : 0) + keys;
}

/** What it looks at to group what a path leads to from each of some nodes, or their neighbours. */
export function looksOfGroups(groups: GroupsPlan, many: Many, basis: Basis): number {
  const { by } = groups;
  if (by.kind === 'neighbors')
    return walkAlong([{ types: by.types, direction: 'ANY', hops: null, label: '' }], many, basis)
      .looks;
  const walk = listOf(groups, many, basis);
  return walk.looks + looksOfKey(by, walk, basis);
}

/** What it looks at to follow a path from each of some nodes, and to test where it leads. */
export function looksOfPath(list: PathedList, many: Many, basis: Basis): number {
  return listOf(list, many, basis).looks;
}

function looksOfKey(by: GroupKey, { found }: Walk, basis: Basis): number {
  return by.kind === 'path' ? found + walkAlong(by.path, SINGLE, basis, found).looks : found;
}

/** Whether a page is read in its order, without the rest of its list. */
function isPageRead(connection: ConnectionPlan, many: Many | null, { sizes }: Basis): boolean {
  if (!sizes.ordersPages || connection.search || conjuncts(connection.where).length > 0)
    return false;
  return many ? isListing(connection) : true;
}

function pagesOf(connection: ConnectionPlan, many: Many | null, basis: Basis): number {
  const limit = numberIn(basis.parameters, connection.page?.limit ?? '');
  if (!many) return limit;
  const ends = walkAlong(connection.path.slice(0, -1), many, basis);
  return ends.looks + ends.found * limit;
}

/** The list of each of some nodes. */
function listOf({ path, where }: PathedList, many: Many, basis: Basis): Walk {
  const { looks, found } = walkAlong(path, many, basis);
  const tested: Tested = { found, isDistinct: many.count === 1, by: 'list' };
  return { looks: looks + looksOfTests(where, tested, basis), found };
}

/** The nodes of a label for which a condition holds. */
function rootOf(list: NodeList, basis: Basis): Walk {
  const { nodes } = basis.sizes;
  const all = nodes[list.label] ?? 0;
  const anchor = anchorOf(list);
  const { way, left } = wayTo(list);
  if (!anchor) {
    const set = startingSet(list);
    const looks = set ? looksOfSet(set, basis) : all;
    return {
      looks:
        looks + looksOfTests(list.where, { found: all, isDistinct: true, by: 'scan' }, basis, set),
      found: all,
    };
  }
  const start =
    anchor.kind === 'id'
      ? 1
      : anchor.kind === 'ids'
        ? listIn(basis.parameters, anchor.parameter).length
        : (nodes[anchor.label] ?? 0);
  const walk = walkAlong(wayBack(anchor, list), SINGLE, basis, start);
  const found = way === 'seek' ? start : Math.min(walk.found, all);
  const tested: Tested = { found, isDistinct: true, by: 'walk' };
  const tests = left.reduce((sum, part) => sum + looksOfTests(part, tested, basis), 0);
  return { looks: start + walk.looks + tests, found };
}

/** A condition's set is made once, from what its relation leads to. */
function looksOfSet({ step, where }: Some, basis: Basis): number {
  const inner = rootOf({ label: step.label, shown: step.label, where }, basis);
  const back = { ...step, direction: turned(step.direction) };
  return inner.looks + walkAlong([back], SINGLE, basis, inner.found).looks;
}

/** Nodes that conditions are tested on, and how they were come by. */
interface Tested {
  readonly found: number;
  readonly isDistinct: boolean;
  readonly by: 'scan' | 'walk' | 'list';
}

/** What testing nodes takes besides looking at them; `done` has been tested already. */
function looksOfTests(where: Predicate, nodes: Tested, basis: Basis, done?: Predicate): number {
  if (where === done) return 0;
  const { found, by } = nodes;
  switch (where.kind) {
    case 'and':
    case 'or':
      return where.of.reduce((sum, part) => sum + looksOfTests(part, nodes, basis, done), 0);
    case 'not':
      return looksOfTests(where.of, nodes, basis, done);
    case 'some':
      return looksOfSome(where, nodes, basis, done);
    case 'under': {
      const each = by === 'walk' || !basis.sizes.ordersPages ? ANCESTORS : 1;
      return (basis.sizes.nodes[where.label] ?? 0) + found * each;
    }
    default:
      return 0;
  }
}

/** What following a relation from nodes takes, or making a set of those for which it leads where it must. */
function looksOfSome(where: Some, nodes: Tested, basis: Basis, done?: Predicate): number {
  const { found, isDistinct, by } = nodes;
  const { step } = where;
  if (!isReadAsSet(where)) {
    const next = walkAlong([step], { count: found, isDistinct }, basis);
    const inner: Tested = { found: next.found, isDistinct: false, by };
    return next.looks + looksOfTests(where.where, inner, basis, done);
  }
  // Where nodes are no list of a node's, they are grouped with the set.
  const each = by === 'list' ? inList(startOf(step), basis) : 1;
  return looksOfSet(where, basis) + found * each;
}

/** Whether a node is in a list of ids: an engine without nodes in lists looks for it one by one. */
function inList(label: string, { sizes }: Basis): number {
  return sizes.ordersPages ? 1 : 1 + (sizes.nodes[label] ?? 0) / IDS_A_LOOK;
}

/** Follows a path from each of some nodes; `starts` are as many walks as one, which meet no node twice. */
function walkAlong(path: readonly Step[], many: Many, { sizes }: Basis, starts = 1): Walk {
  let found = many.count * starts;
  let looks = 0;
  let isDistinct = many.isDistinct;
  for (const step of path) {
    const { most, all } = relationSize(sizes, step.types, step.direction);
    const above = Math.min(ANCESTORS, all);
    const below = sizes.nodes[ENDS[step.types[0] ?? '']?.[0] ?? ''] ?? 0;
    const total = step.hops ? below * ANCESTORS : all;
    const each = step.hops ? (step.direction === 'OUT' ? above : below) : most;
    const reached = Math.min(found * each, (isDistinct ? 1 : many.count) * total);
    found = step.hops?.[0] === 0 ? Math.max(found, reached) : reached;
    looks += found;
    isDistinct &&= many.count === 1;
  }
  return { looks, found };
}

import type { Predicate } from './plan.js';

/** A condition that follows a relation. */
export type Some = Extract<Predicate, { kind: 'some' }>;

/**
 * Whether a condition on a relation is worked out once, as the set of all nodes for which it holds: a condition within
 * it follows a relation that may lead from one node to very many. Followed from each node anew the ways there
 * multiply: three turns between 120 statements and their one speaker are 1.7 million.
 */
export function isReadAsSet({ where }: Some): boolean {
  return somesIn(where).some((some) => some.step.direction !== 'OUT' || isReadAsSet(some));
}

/** Whether a condition is such a one. */
export function isSet(where: Predicate): where is Some {
  return where.kind === 'some' && isReadAsSet(where);
}

/** The conditions on relations in a condition that are read as sets, without those within them. */
export function setsIn(where: Predicate): readonly Some[] {
  return somesIn(where).filter(isReadAsSet);
}

function somesIn(where: Predicate): readonly Some[] {
  switch (where.kind) {
    case 'some':
      return [where];
    case 'not':
      return somesIn(where.of);
    case 'and':
    case 'or':
      return where.of.flatMap(somesIn);
    default:
      return [];
  }
}

/** Whether a condition is on the relationship that led to a node, too. */
export function isOnEdge(where: Predicate): boolean {
  switch (where.kind) {
    case 'not':
      return isOnEdge(where.of);
    case 'and':
    case 'or':
      return where.of.some(isOnEdge);
    case 'relationTypeIn':
      return true;
    case 'compare':
    case 'isNull':
    case 'recorded':
    case 'heldAt':
      return where.on === 'edge';
    default:
      return false;
  }
}

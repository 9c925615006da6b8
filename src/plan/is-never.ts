import type { Predicate } from './plan.js';

/** Whether a condition holds for nothing, whatever the graph: `not: {}`, `or: []`. */
export function isNever(predicate: Predicate): boolean {
  switch (predicate.kind) {
    case 'and':
      return predicate.of.some(isNever);
    case 'or':
      return predicate.of.every(isNever);
    case 'not':
      return isEver(predicate.of);
    default:
      return false;
  }
}

function isEver(predicate: Predicate): boolean {
  switch (predicate.kind) {
    case 'and':
      return predicate.of.every(isEver);
    case 'or':
      return predicate.of.some(isEver);
    case 'not':
      return isNever(predicate.of);
    default:
      return false;
  }
}

import { cypher, empty, type Fragment, join } from '../cypher-text/cypher.js';
import { invariant } from '../errors.js';
import { type Place, WHOLE } from '../plan/layout.js';

/** The variables a selection can see: the node, the relationship that led to it, and the node it came from. */
export interface Scope {
  readonly node: Fragment;
  readonly edge: Fragment | null;
  readonly origin: Fragment | null;
  /** As of an instant: what holds the properties that the node had then, where it is bound. */
  readonly state?: Fragment;
  /** The path of several hops that was followed, where a condition is on all of it. */
  readonly path?: Fragment;
}

/** Subqueries that must run first, and the expression that then holds the value. */
export interface Rendered {
  readonly blocks: Fragment;
  readonly value: Fragment;
}

const comma = cypher`, `;

/** All subqueries of several values, in their order. */
export function blocksOf(parts: readonly Rendered[]): Fragment {
  return join(
    parts.map(({ blocks }) => blocks),
    empty,
  );
}

/** One of the variables of a scope, which must be there. */
export function inScope(scope: Scope, which: 'node' | 'edge' | 'origin'): Fragment {
  const variable = scope[which];
  invariant(variable, `No ${which} is in scope`);
  return variable;
}

/** The variables that are needed further on. */
export function keep(scope: Scope, origin: boolean, edge: boolean): Fragment {
  return join(
    [
      origin && scope.origin ? scope.origin : empty,
      edge && scope.edge ? scope.edge : empty,
      scope.node,
      scope.state ?? empty,
    ],
    comma,
  );
}

/** A positional list with each value at its place; the one value itself where that is the whole. */
export function renderCells(
  ...cells: readonly (readonly [there: Place<unknown>, value: Fragment])[]
): Fragment {
  const [first] = cells;
  if (first?.[0] === WHOLE) return first[1];
  const values: Fragment[] = [];
  for (const [there, value] of cells) values[there] = value;
  invariant(Object.keys(values).length === cells.length, 'Two values stand at one place of a row');
  return cypher`[${join(values, comma)}]`;
}

import { cypher, empty, type Fragment, identifier, join } from '../cypher-text/cypher.js';
import { invariant } from '../errors.js';
import { type Place, WHOLE } from '../plan/layout.js';
import type { Predicate, RowPlan } from '../plan/plan.js';
import type { Some } from '../plan/sets.js';
import type { Dialect } from './dialect.js';

/** The variables a selection can see: the node, the relationship that led to it, and the node it came from. */
export interface Scope {
  readonly node: Fragment;
  readonly edge: Fragment | null;
  readonly origin: Fragment | null;
  /** The path of several hops that was followed, where a condition is on all of it. */
  readonly path?: Fragment;
}

/** Subqueries that must run first, and the expression that then holds the value. */
export interface Rendered {
  readonly blocks: Fragment;
  readonly value: Fragment;
}

const comma = cypher`, `;

/** Names variables, one series for a whole query, and keeps track of what each subquery must import. */
export class Names {
  /** `row` renders a selection on a node; it is here because selections hold lists and lists hold selections. */
  constructor(
    readonly dialect: Dialect,
    readonly row: (names: Names, row: RowPlan, scope: Scope) => Rendered,
    /** Renders the nodes for which a condition on a relation holds, as a list; conditions hold sets in turn. */
    readonly setOf: (names: Names, condition: Some) => Fragment,
  ) {}

  private next = 0;
  private readonly closures: Fragment[] = [];
  private readonly imports: Set<string>[] = [];
  private among: { readonly few: Fragment; readonly closures: Fragment[] } | null = null;
  private readonly sets = new Map<Predicate, Fragment>();
  private readonly flags = new Map<Predicate, Fragment>();

  fresh(prefix: string): Fragment {
    this.next += 1;
    return identifier(`${prefix}${this.next}`);
  }

  /**
   * A list computed once: at the top of the query, where whoever uses it imports it, or beside the nodes that
   * conditions are on. `few` is then true where those are so few that the list was left empty.
   */
  closure(make: (name: Fragment) => Fragment): {
    readonly name: Fragment;
    readonly few: Fragment | null;
  } {
    const name = this.fresh('w');
    if (this.among) {
      const { few, closures } = this.among;
      closures.push(cypher`CALL (${few}) {
WITH ${few} WHERE NOT ${few}
${make(name)}
}
`);
      return { name, few };
    }
    this.closures.push(cypher`CALL () {
${make(name)}
}
`);
    this.imports.at(-1)?.add(name.text);
    return { name, few: null };
  }

  /**
   * The list of all for which a condition holds, worked out once for the whole query; it may need such lists
   * itself. What is rendered for it is rendered as if nothing stood around it.
   */
  set(condition: Predicate, make: (name: Fragment) => Fragment): Fragment {
    const known = this.sets.get(condition);
    if (known) {
      this.imports.at(-1)?.add(known.text);
      return known;
    }
    const { among } = this;
    this.among = null;
    const name = this.fresh('w');
    this.closures.push(this.call([], () => make(name)));
    this.among = among;
    this.sets.set(condition, name);
    this.imports.at(-1)?.add(name.text);
    return name;
  }

  /** What tells whether a condition holds while `text` is rendered, for those that were worked out before. */
  flagged(flags: ReadonlyMap<Predicate, Fragment>, text: () => Fragment): Fragment {
    for (const [condition, flag] of flags) this.flags.set(condition, flag);
    const rendered = text();
    for (const condition of flags.keys()) this.flags.delete(condition);
    return rendered;
  }

  flagOf(condition: Predicate): Fragment | undefined {
    return this.flags.get(condition);
  }

  /** Renders conditions on nodes that were found; their closures are to be computed where `few` has been bound. */
  onFound(
    few: Fragment,
    conditions: () => Fragment,
  ): { readonly text: Fragment; readonly closures: readonly Fragment[] } {
    const closures: Fragment[] = [];
    this.among = { few, closures };
    const text = conditions();
    this.among = null;
    return { text, closures };
  }

  /** `CALL (imports) { body }`, with the closures its body uses among the imports. */
  call(imports: readonly Fragment[], body: () => Fragment): Fragment {
    const used = new Set<string>();
    this.imports.push(used);
    const text = body();
    this.imports.pop();
    for (const name of used) this.imports.at(-1)?.add(name);
    const all = [...imports, ...[...used].map(identifier)];
    return cypher`CALL (${join(all, comma)}) {
${text}
}
`;
  }

  /** The query's opening: every closure. */
  opening(): Fragment {
    return join(this.closures, empty);
  }
}

/** The variables that are needed further on. */
export function keep(scope: Scope, origin: boolean, edge: boolean): Fragment {
  return join(
    [
      origin && scope.origin ? scope.origin : empty,
      edge && scope.edge ? scope.edge : empty,
      scope.node,
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

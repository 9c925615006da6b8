import {
  cypher,
  empty,
  type Fragment,
  identifier,
  join,
  parameter,
} from '../cypher-text/cypher.js';
import type { ParameterName, ParameterSource, Predicate, RowPlan } from '../plan/plan.js';
import type { Some } from '../plan/sets.js';
import type { Dialect } from './dialect.js';
import type { Rendered, Scope } from './scope.js';

const comma = cypher`, `;

/** Makes variables, one series for a whole query, and keeps track of which each subquery must import. */
export class Variables {
  /** What renders a selection on a node, and the nodes for which a condition holds: each holds the others in turn. */
  constructor(
    readonly dialect: Dialect,
    private readonly renderRow: (variables: Variables, row: RowPlan, scope: Scope) => Rendered,
    private readonly renderSet: (variables: Variables, condition: Some) => Fragment,
    private readonly sources: readonly ParameterSource[] = [],
    /** The instant as of which the query answers; null for now. */
    readonly asOf: Fragment | null = null,
  ) {}

  private next = 0;
  private readonly closures: Fragment[] = [];
  private readonly imports: Set<string>[] = [];
  private among: { readonly few: Fragment; readonly closures: Fragment[] } | null = null;
  private readonly sets = new Map<Predicate, Fragment>();
  private readonly flags = new Map<Predicate, Fragment>();
  private readonly ids = new Map<ParameterName, Fragment>();
  /** Lists of the ids without a voice that more than one statement has. */
  readonly ambiguous: Fragment[] = [];

  /** A selection's row as a list. */
  row(row: RowPlan, scope: Scope): Rendered {
    return this.renderRow(this, row, scope);
  }

  /** The nodes for which a condition on a relation holds, as a list. */
  setOf(condition: Some): Fragment {
    return this.renderSet(this, condition);
  }

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

  /**
   * The id, or the ids, that a parameter holds; where one of them lacks its voice, that of the statement which has it,
   * looked up once at the top of the query.
   */
  id(name: ParameterName): Fragment {
    const { voiceless } = this.sources.find((source) => source.name === name) ?? {};
    if (!voiceless) return parameter(name);
    const known = this.ids.get(name) ?? this.lookUp(name, voiceless === 'list');
    this.ids.set(name, known);
    this.imports.at(-1)?.add(known.text);
    return known;
  }

  /** The variables that a parameter's ids are looked up as, if they are. */
  lookedUp(...names: readonly ParameterName[]): readonly Fragment[] {
    const sources = this.sources.filter(({ name }) => names.includes(name));
    return sources.filter(({ voiceless }) => voiceless).map(({ name }) => this.id(name));
  }

  /** Whether a node or relationship was recorded by the query's instant, whatever became of it. */
  existed(owner: Fragment): Fragment {
    return this.asOf ? cypher`coalesce(${owner}.recordedAt, '') <= ${this.asOf}` : cypher`true`;
  }

  private lookUp(name: ParameterName, isList: boolean): Fragment {
    const [ids, ambiguous] = [this.fresh('i'), this.fresh('i')];
    const given = isList ? parameter(name) : cypher`[${parameter(name)}]`;
    // By a variable Neo4j seeks in the index; by the parameter itself it scans it.
    this.closures.push(cypher`CALL () {
UNWIND range(0, size(${given}) - 1) AS i
WITH i, ${given}[i] AS asked
CALL (asked) {
MATCH (s:Statement {spanId: asked})
WITH s.id AS found ORDER BY found
RETURN collect(found) AS found
}
WITH i, asked, found ORDER BY i
WITH collect(CASE WHEN size(found) = 0 THEN asked ELSE found[0] END) AS ids, collect(CASE WHEN size(found) > 1 THEN [asked, found] END) AS ambiguous
RETURN ${isList ? cypher`ids` : cypher`ids[0]`} AS ${ids}, ambiguous AS ${ambiguous}
}
`);
    this.ambiguous.push(ambiguous);
    return ids;
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
  clause(imports: readonly Fragment[], body: () => Fragment): Fragment {
    const used = new Set<string>();
    this.imports.push(used);
    const text = body();
    this.imports.pop();
    for (const name of used) this.imports.at(-1)?.add(name);
    const all = [...imports, ...[...used].map(identifier)];
    return cypher`CALL (${join(all, comma)}) {
${text}
}`;
  }

  /** The same as one of several clauses. */
  call(imports: readonly Fragment[], body: () => Fragment): Fragment {
    return cypher`${this.clause(imports, body)}
`;
  }

  /** What a subquery returns under a new name. */
  value(imports: readonly Fragment[], prefix: string, body: (as: Fragment) => Fragment): Rendered {
    const value = this.fresh(prefix);
    return { blocks: this.call(imports, () => body(value)), value };
  }

  /** The query's opening: every closure. */
  opening(): Fragment {
    return join(this.closures, empty);
  }
}

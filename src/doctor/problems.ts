/** One broken invariant, or one kind of thing to look at: how often, and the first of what it concerns. */
export interface Problem {
  readonly check: string;
  readonly count: number;
  readonly ids: readonly string[];
}

const LISTED = 10;

/** Collects what is broken, by invariant, and what is worth a look and breaks nothing, by what is to be seen. */
export class Problems {
  readonly #broken = new Map<string, Set<string>>();
  readonly #noted = new Map<string, Set<string>>();

  add(check: string, id: unknown): void {
    collect(this.#broken, check, id);
  }

  /** Something that the store may hold and a curator should look at: the articles contradict each other, say. */
  note(what: string, id: unknown): void {
    collect(this.#noted, what, id);
  }

  list(): readonly Problem[] {
    return listed(this.#broken);
  }

  notes(): readonly Problem[] {
    return listed(this.#noted);
  }
}

function collect(found: Map<string, Set<string>>, check: string, id: unknown): void {
  const ids = found.get(check) ?? new Set<string>();
  ids.add(String(id));
  found.set(check, ids);
}

function listed(found: ReadonlyMap<string, ReadonlySet<string>>): readonly Problem[] {
  return [...found].map(([check, ids]) => ({
    check,
    count: ids.size,
    ids: [...ids].sort().slice(0, LISTED),
  }));
}

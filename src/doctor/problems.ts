/** One broken invariant: how often, and the first of what breaks it. */
export interface Problem {
  readonly check: string;
  readonly count: number;
  readonly ids: readonly string[];
}

const LISTED = 10;

/** Collects what is broken, by invariant. */
export class Problems {
  readonly #found = new Map<string, Set<string>>();

  add(check: string, id: unknown): void {
    const ids = this.#found.get(check) ?? new Set<string>();
    ids.add(String(id));
    this.#found.set(check, ids);
  }

  list(): readonly Problem[] {
    return [...this.#found].map(([check, ids]) => ({
      check,
      count: ids.size,
      ids: [...ids].sort().slice(0, LISTED),
    }));
  }
}

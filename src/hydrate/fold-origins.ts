import type { OriginTie } from '../model/vocabulary.js';
import { groupBy } from '../util/group-by.js';

/** A statement as far as its origin is concerned: ids of who says it, who relays it, and where it stands. */
export interface Witness {
  readonly id: string;
  readonly sources: readonly string[];
  readonly relays: readonly string[];
  readonly article: string | null;
  readonly publisher: string | null;
}

/** Two ids that something ties, and the change that says so, if a curator does. */
export type Tie = readonly [one: string, other: string, change: string | null];

/** Why two statements have one origin, and the nodes by which that is seen. */
export interface Fold {
  readonly by: OriginTie;
  readonly statements: readonly [string, string];
  readonly through: readonly string[];
}

/** Statements of one origin, with as many folds as hold them together. */
export interface Origin {
  readonly statements: readonly string[];
  readonly folds: readonly Fold[];
}

type Ids = (witness: Witness) => readonly (string | null)[];
const sources: Ids = (witness) => witness.sources;
const relays: Ids = (witness) => witness.relays;
const voices: Ids = (witness) => [...witness.sources, ...witness.relays];
const publisher: Ids = (witness) => [witness.publisher];
const home: Ids = (witness) => [witness.publisher, witness.article];

/**
 * Statements of the same content folded into origins. `judged` are sources that are held to be one, which is taken
 * on from one to the next; `dependent` are related statements that are marked as not independent. Origins do not
 * depend on the order of anything; they and their statements stand in the order of the witnesses.
 */
export function foldOrigins(
  witnesses: readonly Witness[],
  judged: readonly Tie[],
  dependent: readonly Tie[],
): readonly Origin[] {
  const groups = new Groups();
  const isOne = new Groups();
  for (const [one, other] of judged) isOne.join(one, other);
  const folds: Fold[] = [];
  const places = new Map(witnesses.map(({ id }, index) => [id, index]));
  const fold = (by: OriginTie, one: string, other: string, through: () => readonly string[]) => {
    if (!groups.join(one, other)) return;
    const isTurned = (places.get(one) ?? 0) > (places.get(other) ?? 0);
    folds.push({ by, statements: isTurned ? [other, one] : [one, other], through: through() });
  };
  /** Folds each two of which one has an id among some of its own and the other among some of its. */
  const foldBy = (by: OriginTie, of: Ids, among: Ids, keyOf: (id: string) => string) => {
    const [ones, others] = [of, among].map((ids) => byKey(witnesses, ids, keyOf));
    for (const [key, named] of ones ?? []) {
      const met = others?.get(key) ?? [];
      const meet = (one?: Named, other?: Named) => {
        if (!one || !other) return;
        fold(by, one.statement, other.statement, () => chain(one.id, other.id, judged));
      };
      for (const one of named) meet(one, met[0]);
      for (const other of met) meet(named[0], other);
    }
  };
  const root = (id: string) => isOne.root(id);
  foldBy('SOURCE', sources, sources, (id) => id);
  foldBy('JUDGED_SAME', sources, sources, root);
  foldBy('RELAY', relays, voices, root);
  foldBy('RELAY', relays, home, root);
  foldBy('PUBLISHER', publisher, publisher, root);
  const known = new Set(witnesses.map(({ id }) => id));
  for (const [one, other, change] of [...dependent].sort(compareTies))
    if (known.has(one) && known.has(other))
      fold('MARKED_DEPENDENT', one, other, () => (change === null ? [] : [change]));
  const origins = groupBy(witnesses, ({ id }) => [groups.root(id), id]);
  return [...origins.values()].map((statements) => ({
    statements,
    folds: folds.filter(({ statements: [one] }) => statements.includes(one)),
  }));
}

/** An id that a statement names. */
interface Named {
  readonly statement: string;
  readonly id: string;
}

function byKey(witnesses: readonly Witness[], ids: Ids, keyOf: (id: string) => string) {
  const named = witnesses.flatMap((witness) =>
    ids(witness).flatMap((id) => (id === null ? [] : [{ statement: witness.id, id }])),
  );
  return groupBy(named, (one) => [keyOf(one.id), one]);
}

/** Two ids, or one, with the changes of the shortest chain of judgements between them. */
function chain(from: string, to: string, judged: readonly Tie[]): readonly string[] {
  if (from === to) return [from];
  const ways = new Map<string, readonly string[]>([[from, []]]);
  const ties = [...judged, ...judged.map(([a, b, change]): Tie => [b, a, change])];
  const leading = groupBy(ties.sort(compareTies), (tie) => [tie[0], tie]);
  for (const [at, way] of ways)
    for (const [, next, change] of leading.get(at) ?? [])
      if (!ways.has(next)) ways.set(next, change === null ? way : [...way, change]);
  return [from, to, ...(ways.get(to) ?? [])];
}

function compareTies(a: Tie, b: Tie): number {
  return a.join() < b.join() ? -1 : 1;
}

/** Sets of ids, of which two are joined at a time. */
class Groups {
  readonly #above = new Map<string, string>();

  root(id: string): string {
    let top = id;
    for (let next = this.#above.get(top); next !== undefined; next = this.#above.get(top))
      top = next;
    return top;
  }

  /** Whether they were apart. */
  join(one: string, other: string): boolean {
    const [a, b] = [this.root(one), this.root(other)];
    if (a !== b) this.#above.set(b, a);
    return a !== b;
  }
}

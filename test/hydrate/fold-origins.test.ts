import fc from 'fast-check';
import { expect, it } from 'vitest';
import { foldOrigins, type Tie, type Witness } from '../../src/hydrate/fold-origins.js';
import { countOf } from '../support/counts.js';
import { holds } from '../support/holds.js';

const SOURCES = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
const source = fc.constantFrom(...SOURCES);
const few = fc.uniqueArray(source, { maxLength: 2 });
const statement = fc.record({
  sources: few,
  relays: few,
  article: fc.constantFrom('c', 'x', 'y'),
  publisher: fc.option(fc.constantFrom('d', 'p', 'q')),
});
const tie = (of: fc.Arbitrary<string>) =>
  fc.tuple(of, of, fc.option(fc.constantFrom('change:1', 'change:2'))).map((one) => one as Tie);
const drawn = fc.array(statement, { minLength: 1, maxLength: 6 }).chain((statements) =>
  fc.record({
    witnesses: fc.constant(statements.map((one, index): Witness => ({ id: `s${index}`, ...one }))),
    judged: fc.array(tie(source), { maxLength: 3 }),
    dependent: fc.array(tie(fc.nat(7).map((index) => `s${index}`)), { maxLength: 2 }),
  }),
);
type Drawn = typeof drawn extends fc.Arbitrary<infer T> ? T : never;

/** What can be reached from a thing, by what holds of two. */
function reached<T>(all: readonly T[], from: T, isTied: (one: T, other: T) => boolean): Set<T> {
  const found = new Set([from]);
  for (const one of found) for (const other of all) if (isTied(one, other)) found.add(other);
  return found;
}

/** The rule as it is told: which two statements go back to one origin. */
function tiedBy({ judged, dependent }: Drawn) {
  const isSaid = (ties: readonly Tie[], a: string, b: string) =>
    ties.some(([one, other]) => (one === a && other === b) || (one === b && other === a));
  const isOne = (a: string | null, b: string | null) =>
    a !== null &&
    b !== null &&
    (a === b || reached(SOURCES, a, (one, other) => isSaid(judged, one, other)).has(b));
  const meets = (some: readonly (string | null)[], others: readonly (string | null)[]) =>
    some.some((a) => others.some((b) => isOne(a, b)));
  const relayed = (one: Witness, other: Witness) =>
    meets(one.relays, [...other.sources, ...other.relays, other.publisher, other.article]);
  return (one: Witness, other: Witness) =>
    meets(one.sources, other.sources) ||
    relayed(one, other) ||
    relayed(other, one) ||
    isOne(one.publisher, other.publisher) ||
    isSaid(dependent, one.id, other.id);
}

const wantedOf = (one: Drawn) =>
  new Set(
    one.witnesses.map((witness) =>
      [...reached(one.witnesses, witness, tiedBy(one))]
        .map(({ id }) => id)
        .sort()
        .join(),
    ),
  );
const foldedOf = ({ witnesses, judged, dependent }: Drawn) =>
  foldOrigins(witnesses, judged, dependent);
const named = (one: Drawn) =>
  new Set(foldedOf(one).map(({ statements }) => [...statements].sort().join()));

it('folds as the rule tells it, whatever the order, and says why with as few ties as there must be', async () => {
  await holds(
    'origins',
    fc.property(drawn, (one) => {
      expect(named(one)).toEqual(wantedOf(one));
      const turned = {
        witnesses: [...one.witnesses].reverse(),
        judged: [...one.judged].reverse(),
        dependent: [...one.dependent].reverse(),
      };
      expect(named(turned)).toEqual(named(one));
      const isTied = tiedBy(one);
      const byId = new Map(one.witnesses.map((witness) => [witness.id, witness]));
      for (const { statements, folds } of foldedOf(one)) {
        expect(folds).toHaveLength(statements.length - 1);
        for (const { statements: two } of folds) {
          const [first, second] = two.map((id) => byId.get(id)) as [Witness, Witness];
          expect(isTied(first, second)).toBe(true);
        }
      }
    }),
    { numRuns: countOf(5_000, 1_000) },
  );
});

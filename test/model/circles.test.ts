import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findCircles, heldBetween, type TimedLink } from '../../src/model/circles.js';
import { countOf } from '../support/counts.js';
import { holds } from '../support/holds.js';

const always = heldBetween(undefined, undefined);
const id = fc.constantFrom('a', 'b', 'c', 'd', 'e');
const instant = fc.constantFrom('1', '2', '3', '4');
const links = fc.array(
  fc.record({
    from: id,
    to: id,
    since: fc.oneof(fc.constant(always.since), instant),
    until: fc.oneof(fc.constant(always.until), instant),
  }),
  { maxLength: 8 },
);

/** Every way from a link on that comes back to its beginning and all of whose links hold at one instant. */
function circlesFrom(all: readonly TimedLink[], way: readonly TimedLink[]): readonly string[] {
  const last = way.at(-1);
  const since =
    way
      .map((link) => link.since)
      .sort()
      .at(-1) ?? '';
  const until = way.map((link) => link.until).sort()[0] ?? '';
  if (!last || since > until) return [];
  if (last.to === way[0]?.from) {
    const ids = way.map(({ from }) => from);
    const start = ids.indexOf([...ids].sort()[0] ?? '');
    return [[...ids.slice(start), ...ids.slice(0, start)].join(' ')];
  }
  return all.flatMap((next) =>
    next.from === last.to && !way.some(({ from }) => from === next.from)
      ? circlesFrom(all, [...way, next])
      : [],
  );
}

it('finds circles that are there, and one wherever there is any', async () => {
  await holds(
    'circles',
    fc.property(links, (drawn) => {
      const there = new Set(drawn.flatMap((link) => circlesFrom(drawn, [link])));
      const found = findCircles(drawn).map((circle) => circle.join(' '));
      expect(found.filter((circle) => !there.has(circle))).toEqual([]);
      expect(new Set(found).size).toBe(found.length);
      expect(found.length > 0).toBe(there.size > 0);
    }),
    { numRuns: countOf(20_000, 2_000) },
  );
});

it('takes dates for what they surely mean, and unknown ones for any', () => {
  const link = (from: string, to: string, begins?: string, ends?: string) => ({
    ...{ from, to },
    ...heldBetween(begins, ends),
  });
  const of = (...drawn: readonly TimedLink[]) => findCircles(drawn);
  expect(of(link('a', 'b'), link('b', 'a'))).toEqual([['a', 'b']]);
  expect(of(link('a', 'b', '2018', '2019'), link('b', 'a', '2022'))).toEqual([]);
  // Either may have come first in that year.
  expect(of(link('a', 'b', '2018', '2022'), link('b', 'a', '2022'))).toEqual([]);
  expect(of(link('a', 'b', '2018', '2023'), link('b', 'a', '2022'))).toEqual([['a', 'b']]);
  expect(of(link('a', 'b', '2018'), link('b', 'a', '2022'))).toEqual([['a', 'b']]);
  expect(of(link('a', 'b', '2018/..', '2019'), link('b', 'a', '2018', '../2019'))).toEqual([
    ['a', 'b'],
  ]);
  expect(of(link('a', 'a'))).toEqual([['a']]);
});

it('goes through long chains', () => {
  const chain = Array.from({ length: 100_000 }, (_, index) => ({
    ...{ from: `n${index}`, to: `n${index + 1}` },
    ...always,
  }));
  expect(findCircles(chain)).toEqual([]);
});

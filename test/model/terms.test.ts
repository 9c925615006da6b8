import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundsOf } from '../../src/model/edtf.js';
import {
  type Claimed,
  sightingOf,
  type Term,
  termsOf,
  withSighting,
} from '../../src/model/terms.js';

type Given = Partial<Readonly<Record<'from' | 'to' | 'observedFrom' | 'observedTo', string>>> & {
  readonly grade?: string;
};

function claim({ grade, ...dates }: Given): Claimed {
  const read = Object.entries(dates).flatMap(([name, edtf]) => {
    const { earliest = null, latest = null, precision = null } = boundsOf(edtf) ?? {};
    return [[name, { edtf, earliest, latest, precision }] as const];
  });
  const content = JSON.stringify({ grade, ...dates });
  return { ...Object.fromEntries(read), content, grade, background: false };
}

/** A term in short: what is stated, what was seen, the last grade. */
function short({ from, to, observedFrom, observedTo, grade }: Term): string {
  const stretch = (a = '', b = '') => `${a}..${b}`;
  return [
    stretch(from?.edtf, to?.edtf),
    ...(observedFrom ? [`seen ${stretch(observedFrom.edtf, observedTo?.edtf)}`] : []),
    ...(grade === undefined ? [] : [grade]),
  ].join(' ');
}

const CASES: readonly (readonly [
  why: string,
  claims: readonly Given[],
  terms: readonly string[],
])[] = [
  ['nothing', [], []],
  [
    'two terms of one office',
    [
      { from: '2018', to: '2022' },
      { from: '2010', to: '2014' },
    ],
    ['2010..2014', '2018..2022'],
  ],
  [
    'a dismissal in a later article',
    [{ from: '2023-03' }, { to: '2025-05' }],
    ['2023-03..2025-05'],
  ],
  [
    'the first end after a beginning',
    [{ from: '2018' }, { to: '2015' }, { from: '2010' }, { to: '2022' }],
    ['2010..2015', '2018..2022'],
  ],
  [
    'an end long after what is over',
    [{ from: '2010', to: '2014' }, { to: '2025' }],
    ['2010..2014', '..2025'],
  ],
  [
    'one end, more and less exact',
    [{ from: '2023' }, { from: '2023-03' }, { to: '2025' }, { to: '2025-05' }],
    ['2023-03..2025-05'],
  ],
  [
    'ends that differ',
    [
      { from: '2010', to: '2014' },
      { from: '2011', to: '2015' },
    ],
    ['2010..2015'],
  ],
  [
    'a beginning without an end',
    [{ from: '2010', to: '2014' }, { from: '2018' }],
    ['2010..2014', '2018..'],
  ],
  [
    'a promotion',
    [
      { observedFrom: '2025-06-20', observedTo: '2025-06-20', grade: 'Colonel' },
      { observedFrom: '2024-01-10', observedTo: '2024-01-10', grade: 'Lieutenant Colonel' },
    ],
    ['.. seen 2024-01-10..2025-06-20 Colonel'],
  ],
  [
    'seen in a term',
    [{ from: '2018', to: '2022' }, { observedFrom: '2019' }, { observedTo: '2021-05' }],
    ['2018..2022 seen 2019..2021-05'],
  ],
  [
    'seen between two terms',
    [
      { from: '2010', to: '2014' },
      { from: '2018', to: '2022' },
      { observedFrom: '2016' },
      { observedFrom: '2016-07' },
    ],
    ['2010..2014', '.. seen 2016..2016', '2018..2022'],
  ],
  [
    'seen before an end whose beginning nobody states',
    [{ to: '2025-05' }, { observedFrom: '2024' }],
    ['..2025-05 seen 2024..2024'],
  ],
  [
    'seen after the end',
    [{ from: '2023', to: '2025-05' }, { observedFrom: '2026' }],
    ['2023..2025-05', '.. seen 2026..2026'],
  ],
  ['no date at all', [{}, { grade: 'Major' }], ['.. Major']],
  [
    'no date beside a term',
    [{ grade: 'Major' }, { from: '2010', to: '2014' }],
    ['2010..2014 Major'],
  ],
  ['open ends', [{ from: '../2023' }, { to: '2025-05-27/..' }], ['../2023..2025-05-27/..']],
];

describe('claims', () => {
  it.each(CASES)('add up: %s', (_, claims, terms) => {
    expect(termsOf(claims.map(claim)).map(short)).toEqual(terms);
  });

  it('bound a term that only its neighbours date', () => {
    const terms = termsOf(
      [{ from: '2010', to: '2014' }, { observedFrom: '2016' }, { from: '2018', to: '2022' }].map(
        claim,
      ),
    );
    expect(
      terms.map(({ holdsFrom, holdsTo }) => [holdsFrom.slice(0, 10), holdsTo.slice(0, 10)]),
    ).toEqual([
      ['2010-01-01', '2014-12-31'],
      ['2014-01-01', '2018-12-31'],
      ['2018-01-01', '2022-12-31'],
    ]);
  });

  it('grade a term from when a grade was the last one seen', () => {
    const [term] = termsOf(
      [
        { observedFrom: '2024-01-10', grade: 'Major' },
        { observedFrom: '2025-06-20', grade: 'Colonel' },
        { observedFrom: '2025-07', grade: 'Colonel' },
        { grade: 'Captain' },
      ].map(claim),
    );
    expect(term?.grades).toEqual(['Captain', 'Major', 'Colonel']);
    expect(term?.gradedFrom.map((at) => at.slice(0, 10))).toEqual(['', '2024-01-10', '2025-06-20']);
  });

  it('of one date are one sighting', () => {
    const seen = [{ observedFrom: '2024' }, { observedFrom: '2024', grade: 'x' }];
    expect(sightingOf(seen.map(claim)).map(short)).toEqual(['.. seen 2024..2024 x']);
    expect(sightingOf([])).toEqual([]);
  });
});

const date = fc.oneof(
  fc.integer({ min: 2000, max: 2012 }).map(String),
  fc
    .tuple(fc.integer({ min: 2000, max: 2012 }), fc.integer({ min: 1, max: 12 }))
    .map(([year, month]) => `${year}-${String(month).padStart(2, '0')}`),
);
const given = fc.record(
  { from: date, to: date, observedFrom: date, observedTo: date, grade: fc.constantFrom('a', 'b') },
  { requiredKeys: [] },
);
/** As bundles give them: nothing ends before it begins. */
const claims = fc.array(
  given.map((one) => {
    const { from, to } = one;
    const isWrong = from && to && String(boundsOf(from)?.earliest) > String(boundsOf(to)?.latest);
    return isWrong ? { ...one, from: to, to: from } : one;
  }),
  { maxLength: 7 },
);

describe('terms', () => {
  it('do not depend on the order of claims, nor on how often one is made', () => {
    fc.assert(
      fc.property(
        claims.chain((all) =>
          fc.tuple(
            fc.constant(all),
            fc.shuffledSubarray([...all, ...all], { minLength: all.length * 2 }),
          ),
        ),
        ([all, shuffled]) => {
          expect(termsOf(shuffled.map(claim))).toEqual(termsOf(all.map(claim)));
          expect(sightingOf(shuffled.map(claim))).toEqual(sightingOf(all.map(claim)));
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('have instants of claims that no other term has, and every stated beginning within them', () => {
    fc.assert(
      fc.property(claims, (all) => {
        const terms = termsOf(all.map(claim));
        for (const { from, to, observedFrom, observedTo } of all.map(claim)) {
          const instants = [from, to, observedFrom, observedTo]
            .flatMap((one) => [one?.earliest, one?.latest])
            .filter((instant) => typeof instant === 'string')
            .sort();
          const [first = '', last = instants.at(-1) ?? ''] = instants;
          const of = terms.filter((one) => one.seenFrom <= first && one.seenTo >= last);
          expect(instants.length === 0 || of.length > 0).toBe(true);
          if (from)
            expect(
              of.some(
                (one) =>
                  one.holdsFrom <= (from.latest ?? '') && one.holdsTo >= (from.earliest ?? ''),
              ),
            ).toBe(true);
        }
        for (const { holdsFrom, holdsTo } of terms) expect(holdsFrom <= holdsTo).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  it('are the same once a sighting is added to them as made of all', () => {
    let added = 0;
    const sighting = fc.oneof(
      given,
      given.map(({ from: _, to: __, ...seen }) => seen),
    );
    fc.assert(
      fc.property(claims, sighting, (all, one) => {
        const before = termsOf(all.map(claim));
        const now = withSighting(before, claim(one));
        if (!now) return;
        added += 1;
        const after = before.map((term) => (term === now.before ? now.after : term));
        expect(after).toEqual(termsOf([...all, one].map(claim)));
      }),
      { numRuns: 5_000 },
    );
    expect(added).toBeGreaterThan(100);
  });
});

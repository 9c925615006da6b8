import fc from 'fast-check';
import { expect, it } from 'vitest';
import { checkStore } from '../../src/doctor/check-store.js';
import { soon, testEngine } from '../support/engines.js';
import { openGraph } from '../support/open-graph.js';

const RUNS = testEngine === 'embedded' ? 15 : 3;

const date = fc
  .tuple(fc.integer({ min: 2019, max: 2024 }), fc.integer({ min: 0, max: 12 }))
  .map(([year, month]) => (month === 0 ? `${year}` : `${year}-${String(month).padStart(2, '0')}`));
/** Mostly sightings, as articles tell them; some of a beginning or an end. */
const dates = fc.oneof(
  { weight: 4, arbitrary: date.map((at) => ({ observedFrom: at, observedTo: at })) },
  { weight: 1, arbitrary: date.map((from) => ({ from })) },
  { weight: 1, arbitrary: date.map((to) => ({ to })) },
  { weight: 1, arbitrary: fc.constant({}) },
);
const role = fc.tuple(
  dates,
  fc.constantFrom({ rank: 'Major' }, { rank: 'Colonel' }, {}),
  fc.constantFrom('commander', 'Commander'),
);
const link = fc.tuple(
  dates,
  fc.constantFrom('unit:b', 'unit:c'),
  fc.constantFrom('ORGANIC', 'OPCON'),
);
const article = fc.record({ role, link, seen: fc.tuple(dates, fc.boolean()) });
type Article = typeof article extends fc.Arbitrary<infer A> ? A : never;

/** In a bundle the end of a link is `until`. */
const until = ({ to, ...more }: { to?: string; from?: string; observedTo?: string }) => ({
  ...more,
  ...(to && { until: to }),
});

function bundle(
  { role: [held, rank, title], link: [under, to, of], seen: [at, background] }: Article,
  n: number,
) {
  return {
    article: { id: `article:o${n}`, headline: `${n}`, text: 'Words.' },
    people: [{ id: 'person:p', name: 'P', roles: [{ ...held, ...rank, title, at: 'unit:a' }] }],
    units: [
      {
        ...{ id: 'unit:a', name: 'A' },
        subordinateTo: [{ ...until(under), to, class: of }],
        positionedAt: [{ ...until(at), to: 'place:x', background }],
      },
      { id: 'unit:b', name: 'B' },
      { id: 'unit:c', name: 'C' },
    ],
    places: [{ id: 'place:x', name: 'X' }],
  };
}

const DATES = 'from { edtf } to { edtf } observedFrom { edtf } observedTo { edtf }';
const at = (year: number) => `
  p${year}: person(id: "person:p") { roles(at: "${year}-07-01T00:00:00Z") { rank ${DATES} } }
  u${year}: unit(id: "unit:a") { subordinations(at: "${year}-07-01T00:00:00Z") { superior { id } class ${DATES} } }
  s${year}: unit(id: "unit:a") { positions(at: "${year}-07-01T00:00:00Z", observed: true) { observedTo { edtf } } }`;
const QUERY = `{
  person(id: "person:p") { roles { title rank terms(first: 9) { rank ${DATES} claims(first: 9) { id } } claims(first: 9) { id title } } }
  unit(id: "unit:a") {
    subordinations(first: 9) { superior { id } class ${DATES} background claims(first: 9) { id } }
    positions(first: 9) { ${DATES} background claims(first: 9) { id } }
  }
  ${[2018, 2020, 2022, 2025].map(at).join('')}
}`;

it('what claims add up to is the same in whatever order they come', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc
        .array(article, { minLength: 2, maxLength: 8 })
        .map((all) => all.map(bundle))
        .chain((all) =>
          fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
        ),
      async (orders) => {
        const answers: unknown[] = [];
        for (const order of orders) {
          const { engine, add, ask } = await openGraph();
          for (const one of order) await add(one);
          answers.push(await ask(QUERY));
          expect((await checkStore(engine, () => soon())).problems).toEqual([]);
          await engine.close();
        }
        expect(answers[1]).toEqual(answers[0]);
      },
    ),
    { numRuns: RUNS },
  );
}, 600_000);

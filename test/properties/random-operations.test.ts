import fc from 'fast-check';
import { expect, it } from 'vitest';
import { countOf } from '../support/counts.js';
import { testEngine } from '../support/engines.js';
import { holds } from '../support/holds.js';
import { type CursorPair, difference, pairCursors } from './compare.js';
import { type Random, randomOf } from './random.js';
import { randomBundles } from './random-bundles.js';
import { operationsOver, type RandomOperation } from './random-operations.js';
import { interpret } from './reference/interpreter.js';
import { shrinkOperation } from './shrink-operation.js';
import { type Both, openBoth } from './store.js';

/** PROPERTY_OPERATIONS and PROPERTY_SEED ask for more of them, and for others. */
const OPERATIONS = Number(
  process.env.PROPERTY_OPERATIONS ?? countOf(testEngine === 'neo4j' ? 1_000 : 2_000, 400),
);
const SEED = Number(process.env.PROPERTY_SEED ?? 20_250_525);
const PER_GRAPH = 100;
/** Operations in flight together. */
const BATCH = 10;

it(`answers ${OPERATIONS} random operations as the reference does, one statement each`, async () => {
  let asked = 0;
  await holds(
    'random operations',
    fc.asyncProperty(fc.gen(), async (draw) => {
      const random = randomOf(draw);
      const both = await openBoth();
      try {
        for (const bundle of randomBundles(random, random.int(1, 4))) await both.add(bundle);
        const next = operationsOver(both.graph);
        for (let count = 0; count < PER_GRAPH; ) {
          const operations = Array.from({ length: BATCH }, () => next(random));
          const cursors = await Promise.all(
            operations.map((operation) => agree(both, operation, operation.variables)),
          );
          // The same operations again, going on from cursors that their first answers hold.
          const onward = operations.flatMap((operation, index) =>
            goOn(random, operation, cursors[index] ?? new Map()),
          );
          await Promise.all(
            onward.map(({ operation, product, reference }) =>
              agree(both, operation, product, reference),
            ),
          );
          count += operations.length + onward.length;
          asked += operations.length + onward.length;
        }
      } finally {
        await both.engine.close();
      }
    }),
    { numRuns: Math.ceil(OPERATIONS / PER_GRAPH), seed: SEED, endOnFailure: true },
  );
  expect(asked).toBeGreaterThanOrEqual(OPERATIONS);
}, 1_200_000);

/** The operation's variables with cursors in them, for the product and for the reference; none when it takes none. */
function goOn(
  random: Random,
  operation: RandomOperation,
  known: ReadonlyMap<string, readonly CursorPair[]>,
) {
  const chosen = operation.cursors.map(({ variable, alias }) => {
    const pairs = known.get(alias) ?? [];
    return { variable, pair: pairs.length > 0 ? random.pick(pairs) : null };
  });
  if (!chosen.some(({ pair }) => pair)) return [];
  const variables = (side: keyof CursorPair) => ({
    ...operation.variables,
    ...Object.fromEntries(chosen.map(({ variable, pair }) => [variable, pair?.[side] ?? null])),
  });
  return [{ operation, product: variables('product'), reference: variables('reference') }];
}

/** Both answers must be equal and the product's come from one read statement. Returns their cursors in pairs. */
async function agree(
  both: Both,
  { source }: RandomOperation,
  variables: Readonly<Record<string, unknown>>,
  own = variables,
) {
  const compare = async (text: string) => {
    const { answer, reads } = await both.ask(text, variables);
    const expected = interpret(both.graph, text, own);
    const found =
      difference(answer, expected) ??
      (reads.length === 1 ? null : `${reads.length} read statements instead of one`);
    return { answer, reads, expected, found };
  };
  const first = await compare(source);
  if (!first.found) return pairCursors(first.answer, first.expected);
  const smallest = await shrinkOperation(source, async (text) => {
    const { found, reads } = await compare(text);
    return found !== null && reads.length > 0;
  });
  const { answer, reads, expected, found } = await compare(smallest);
  throw new Error(
    [
      found,
      smallest,
      `variables ${JSON.stringify(variables)}`,
      reads.join('\n;\n'),
      `product   ${JSON.stringify(answer)}`,
      `reference ${JSON.stringify(expected)}`,
    ].join('\n\n'),
  );
}

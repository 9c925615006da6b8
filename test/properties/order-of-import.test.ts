import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { buildApiSchema } from '../../src/api/schema.js';
import { checkStore } from '../../src/doctor/check-store.js';
import { importBundle } from '../../src/import/import-bundle.js';
import { graphSchema } from '../../src/model/graph-schema.js';
import { localCaller } from '../../src/operation/caller.js';
import { runOperation } from '../../src/operation/run-operation.js';
import { goldenSources, goldenVariables } from '../operations/golden-sources.js';
import { countOf } from '../support/counts.js';
import { openTestEngine, soon, testEngine } from '../support/engines.js';
import { holds } from '../support/holds.js';
import { stateHash } from '../support/state-hash.js';
import { overlappingBundles } from './overlapping-bundles.js';
import { randomOf } from './random.js';

/** PROPERTY_ORDERS asks for more of them. */
const CASES = Number(
  process.env.PROPERTY_ORDERS ?? (testEngine === 'neo4j' ? countOf(30, 1) : countOf(200, 25)),
);
const schema = buildApiSchema();
const everything = readFileSync(new URL('./everything.graphql', import.meta.url), 'utf8');
/** When something was recorded, and as which position of a cursor, follows from the order. */
const UNLIKE = new Set(['recordedAt', 'at']);
const EVERYTHING = { name: 'everything', source: everything, variables: {} };
const GOLDEN = goldenSources
  // Instants are of the order, and cursors of a store.
  .filter(({ source }) => !/asOf|mutation|after/.test(source))
  .map(({ name, source }) => ({ name, source, variables: goldenVariables(name) }));
/** Each set of bundles is asked some of the corpus, so that all of it is asked again and again. */
const ASKED = testEngine === 'neo4j' ? 2 : 5;

/** What a store that took the bundles in this order answers, and its digest. */
async function answersOf(
  bundles: readonly unknown[],
  operations: readonly (typeof EVERYTHING)[],
): Promise<readonly string[]> {
  const engine = await openTestEngine();
  try {
    await engine.prepare(graphSchema);
    for (const bundle of bundles) await importBundle(engine, bundle, { by: 'test', ...soon() });
    const answers: string[] = [];
    for (const { name, source, variables } of operations) {
      const context = { engine, ...soon(), bookmarks: [], caller: localCaller('test') };
      const answer = await runOperation(schema, source, { variables, context });
      expect(answer.errors, name).toBeUndefined();
      answers.push(
        `${name} ${JSON.stringify(answer, (key, value) => (UNLIKE.has(key) ? null : value), 1)}`,
      );
    }
    const { problems } = await checkStore(engine, () => soon());
    return [...answers, await stateHash(engine), JSON.stringify(problems)];
  } finally {
    await engine.close();
  }
}

it(`gives the same answers and digest to ${CASES} sets of bundles in two orders`, async () => {
  await holds(
    'order of import',
    fc.asyncProperty(fc.gen(), async (draw) => {
      const random = randomOf(draw);
      const bundles = overlappingBundles(random, random.int(2, 5));
      const order = random.some(bundles, bundles.length);
      const operations = [EVERYTHING, ...random.some(GOLDEN, ASKED, ASKED)];
      const one = await answersOf(bundles, operations);
      const other = await answersOf(order, operations);
      expect(other).toEqual(one);
      expect(one.at(-1)).toBe('[]');
    }),
    { numRuns: CASES, endOnFailure: true },
  );
}, 1_200_000);

import fc from 'fast-check';
import { checkStore } from '../../src/doctor/check-store.js';
import { importBundle } from '../../src/import/import-bundle.js';
import { graphSchema } from '../../src/model/graph-schema.js';
import { generatedBundles } from '../support/arbitrary-bundles.js';
import { openTestEngine, soon, testEngine } from '../support/engines.js';
import { startNeo4j } from '../support/neo4j/start-neo4j.js';

/**
 * Sends every bundle three times, in one random order after another, each time by eight clients at once into an empty
 * store: every store must have one state, without an error or a duplicate. TEST_ENGINE=neo4j does it there.
 */
const ORDERS = Number(process.argv[2] ?? 20);
const BUNDLES = 100;
const TIMES = 3;
const CLIENTS = 8;

const server = testEngine === 'neo4j' ? await startNeo4j() : undefined;
process.env.NEO4J_URI = server?.uri;
process.env.NEO4J_USERNAME = server?.username;
process.env.NEO4J_PASSWORD = server?.password;

const bundles = generatedBundles(BUNDLES, 5);
const thrice = Array.from({ length: TIMES }, () => bundles).flat();
const orders = fc.sample(fc.shuffledSubarray(thrice, { minLength: thrice.length }), {
  numRuns: ORDERS,
  seed: 20,
});
const hashes = new Set<string | null>();
const totals = { engine: testEngine, orders: 0, imports: 0, fresh: 0, errors: 0, broken: 0 };
try {
  for (const order of orders) {
    const engine = await openTestEngine();
    await engine.prepare(graphSchema);
    const waiting = [...order];
    await Promise.all(
      Array.from({ length: CLIENTS }, async () => {
        for (let bundle = waiting.pop(); bundle; bundle = waiting.pop()) {
          try {
            const { fresh } = await importBundle(engine, bundle, { by: 'trial', ...soon() });
            totals.fresh += fresh ? 1 : 0;
          } catch (error) {
            totals.errors += 1;
            process.stdout.write(`${String(error)}\n`);
          }
          totals.imports += 1;
        }
      }),
    );
    const { stateHash, problems } = await checkStore(engine, () => soon());
    await engine.close();
    hashes.add(stateHash);
    totals.orders += 1;
    totals.broken += problems.length;
    process.stdout.write(`${JSON.stringify({ ...totals, states: hashes.size })}\n`);
  }
} finally {
  await server?.stop();
}
const isRight =
  hashes.size === 1 && totals.errors + totals.broken === 0 && totals.fresh === ORDERS * BUNDLES;
process.exitCode = isRight ? 0 : 1;

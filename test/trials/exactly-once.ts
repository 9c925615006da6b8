import { openEngine } from '../../src/engine/open-engine.js';
import { AppError } from '../../src/errors.js';
import { importBundle } from '../../src/import/import-bundle.js';
import { graphSchema } from '../../src/model/graph-schema.js';
import type { PlainBundle } from '../support/arbitrary-bundles.js';
import { soon } from '../support/engines.js';
import { type Fault, startFaultProxy } from '../support/fault-proxy.js';
import { startNeo4j } from '../support/neo4j/start-neo4j.js';
import { shortArticle } from '../support/short-articles.js';
import { digestsOf, examine } from '../support/survivor.js';

/**
 * Imports bundles through a line to Neo4j that fails during each of them, and counts how often each landed and
 * whether the importer said the truth about it: that this import wrote it, and not an earlier one.
 */
const COMMITS = Number(process.argv[2] ?? 500);
/** Half as many imports as commits were dropped, on lines that are cut or reset after some bytes. */
const CUTS = Math.ceil(COMMITS / 2);
const SLOW = 20;
const CLIENTS = 8;
const LATENCY_MS = 100;
/** More bytes than the import of one of these bundles needs: some cuts come during the next. */
const LONGEST_CUT = 10_000;

const faults: readonly Fault[] = [
  ...Array.from({ length: COMMITS }, (_, index) =>
    index % 2 === 0 ? 'drop-commit-reply' : 'drop-commit-request',
  ),
  ...Array.from({ length: CUTS }, (_, index): Fault => {
    const afterBytes = (index * 7919) % LONGEST_CUT;
    return { kind: 'cut', afterBytes, reset: index % 2 === 0 };
  }),
  ...Array.from({ length: SLOW }, (): Fault => ({ kind: 'latency', ms: LATENCY_MS })),
];

const neo4j = await startNeo4j();
const { uri, username, password } = neo4j;
const open = (to: string) =>
  openEngine({ dataPath: ':memory:', neo4j: { uri: to, username, password } });
const direct = await open(uri);
/** Articles that share a place and nothing else, so that the importers seldom wait for each other. */
const bundles = faults.map(
  (_, index) => shortArticle(`once-${index}`, { speaker: `once-${index}` }) as PlainBundle,
);
const told = { fresh: 0, 'already there': 0, unavailable: 0 };
let done = 0;
let dropped = 0;

/** Imports over a line of its own whatever is waiting, each bundle under its fault. */
async function importAll(waiting: number[]): Promise<void> {
  const proxy = await startFaultProxy(uri);
  const engine = await open(`bolt://127.0.0.1:${proxy.port}`);
  for (let index = waiting.shift(); index !== undefined; index = waiting.shift()) {
    proxy.set(faults[index] ?? 'pass');
    const bundle = bundles[index];
    const send = () => importBundle(engine, bundle, { by: 'trial', ...soon(5 * 60_000) });
    try {
      told[(await send()).fresh ? 'fresh' : 'already there'] += 1;
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'ENGINE_UNAVAILABLE') throw error;
      told.unavailable += 1;
      proxy.set('pass');
      await send();
    }
    done += 1;
    if (done % 25 === 0) process.stdout.write(`${done} imports, ${JSON.stringify(told)}\n`);
  }
  dropped += proxy.dropped;
  await engine.close();
  await proxy.close();
}

try {
  await direct.prepare(graphSchema);
  const waiting = [...faults.keys()];
  await Promise.all(Array.from({ length: CLIENTS }, () => importAll(waiting)));
  const digests = digestsOf(bundles);
  const found = await examine(direct, digests, digests.keys());
  const { rows } = await direct.read(
    { text: 'MATCH (i:Import) RETURN count(i) AS n', parameters: {} },
    soon(5 * 60_000),
  );
  const imports = Number(rows[0]?.[0]);
  const result = { sent: bundles.length, faults: dropped, told, imports, ...found };
  process.stdout.write(`${JSON.stringify(result)}\n`);
  const isRight =
    told['already there'] === 0 &&
    imports === bundles.length &&
    found.stored === bundles.length &&
    !found.torn &&
    found.lost.length + found.problems.length === 0;
  process.exitCode = isRight ? 0 : 1;
} finally {
  await direct.close();
  await neo4j.stop();
}

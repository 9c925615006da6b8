import { setTimeout } from 'node:timers/promises';
import neo4j from 'neo4j-driver';
import { openEngine } from '../../src/engine/open-engine.js';
import { graphSchema } from '../../src/model/graph-schema.js';
import type { PlainBundle } from '../support/arbitrary-bundles.js';
import { buildCommandLine } from '../support/build-command-line.js';
import { soon } from '../support/engines.js';
import { startLoad } from '../support/load.js';
import { startOwnNeo4j } from '../support/neo4j/start-neo4j.js';
import { serve } from '../support/serve.js';
import { shortArticle } from '../support/short-articles.js';
import { digestsOf, examine } from '../support/survivor.js';

/**
 * Kills Neo4j under a serving, importing process and starts it again, over and over: what was acknowledged must be
 * there and whole, nothing but 200 and 503 be answered, and our process live through it all.
 */
const KILLS = Number(process.argv[2] ?? 30);
const READERS = 4;
const IMPORTS_A_ROUND = 40;
const POLL_MS = 50;
const ARTICLES = { text: 'MATCH (a:Article) RETURN a.id AS id', parameters: {} };
const IMPORT = 'mutation ($bundle: JSON!) { importBundle(bundle: $bundle) { fresh } }';

const database = await startOwnNeo4j();
const { uri, username, password } = database;
await buildCommandLine();
const server = await serve({
  NEO4J_URI: uri,
  NEO4J_USERNAME: username,
  NEO4J_PASSWORD: password,
  SEED: 'none',
});
const direct = await openEngine({ dataPath: ':memory:', neo4j: { uri, username, password } });
await direct.prepare(graphSchema);
const bundles = Array.from(
  { length: KILLS * IMPORTS_A_ROUND },
  (_, index) => shortArticle(`kill-${index}`, { speaker: `kill-${index}` }) as PlainBundle,
);
const digests = digestsOf(bundles);
const acknowledged = new Set<string>();
const statuses = new Map<string, number>();
const count = (status: string) => statuses.set(status, (statuses.get(status) ?? 0) + 1);

/** Sends bundles until each is acknowledged, as a client that tries again would. */
let next = 0;
let isOver = false;
async function importAll(): Promise<void> {
  for (; !isOver && next < bundles.length; ) {
    const bundle = bundles[next];
    next += 1;
    while (!isOver) {
      const response = await fetch(`${server.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: IMPORT, variables: { bundle } }),
      });
      const { data } = await response.json();
      count(`import ${response.status}`);
      if (data) {
        acknowledged.add(String(bundle?.article.id));
        break;
      }
      await setTimeout(POLL_MS);
    }
  }
}

async function until(condition: () => Promise<boolean>): Promise<void> {
  while (!(await condition())) await setTimeout(POLL_MS);
}
const isReady = async (status: number) => (await fetch(`${server.url}/readyz`)).status === status;
async function boltAnswers(): Promise<boolean> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password));
  try {
    await driver.verifyConnectivity();
    return true;
  } catch {
    return false;
  } finally {
    await driver.close();
  }
}
const since = (start: number) => Math.round(performance.now() - start);

const load = startLoad(server.url, READERS);
const importing = Array.from({ length: 2 }, importAll);
const unready: number[] = [];
const ready: number[] = [];
let faults = 0;
for (let round = 1; round <= KILLS; round += 1) {
  const goal = Math.min(acknowledged.size + 3 + (round % 5), bundles.length);
  await until(async () => acknowledged.size >= goal);
  const killed = performance.now();
  await database.kill();
  await until(() => isReady(503));
  unready.push(since(killed));
  const starting = database.restart();
  await until(boltAnswers);
  const answered = performance.now();
  await until(() => isReady(200));
  ready.push(since(answered));
  await starting;
  const sent = [...acknowledged];
  const { rows } = await direct.read(ARTICLES, soon());
  const stored = new Set(rows.map(([id]) => id));
  const lost = sent.filter((id) => !stored.has(id));
  if (lost.length > 0) {
    faults += 1;
    process.stdout.write(`round ${round}: lost ${lost.join(', ')}\n`);
  }
  process.stdout.write(
    `round ${round}: 503 after ${unready.at(-1)} ms, 200 within ${ready.at(-1)} ms of Bolt, ${sent.length} acknowledged\n`,
  );
}
isOver = true;
await Promise.all(importing);
for (const [status, times] of await load.end()) statuses.set(`read ${status}`, times);
const { stored, ...found } = await examine(direct, digests, acknowledged);
await direct.close();
server.kill('SIGTERM');
const exitCode = await server.ended;
await database.stop();
const longest = (times: readonly number[]) => Math.max(...times);
process.stdout.write(
  `${JSON.stringify({
    kills: KILLS,
    acknowledged: acknowledged.size,
    stored,
    ...found,
    longestUntil503: longest(unready),
    longestUntil200: longest(ready),
    statuses: Object.fromEntries(statuses),
    exitCode,
  })}\n`,
);
const isSound = found.lost.length + found.problems.length === 0 && !found.torn && faults === 0;
process.exitCode = isSound && exitCode === 0 ? 0 : 1;

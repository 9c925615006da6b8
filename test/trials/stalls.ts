import { buildCommandLine } from '../support/build-command-line.js';
import { startFaultProxy } from '../support/fault-proxy.js';
import { startOwnNeo4j } from '../support/neo4j/start-neo4j.js';
import { serve } from '../support/serve.js';
import { STALLS, stall } from '../support/stalls.js';

/**
 * How long requests outlast their deadline when Neo4j falls silent at each message, how long until the pool is as
 * before, and how soon twenty times the pool is sent away.
 */
const DEADLINE_MS = 3_000;
const POOL = 20;
const say = (line: string) => process.stdout.write(`${line}\n`);

const database = await startOwnNeo4j();
const proxy = await startFaultProxy(database.uri);
await buildCommandLine();
const server = await serve({
  NEO4J_URI: `bolt://127.0.0.1:${proxy.port}`,
  NEO4J_USERNAME: database.username,
  NEO4J_PASSWORD: database.password,
  REQUEST_TIMEOUT: String(DEADLINE_MS),
});
for (const at of STALLS) {
  const { statuses, late, recovery } = await stall(server.url, proxy, at, DEADLINE_MS);
  say(
    `${at.padEnd(8)} last answer ${Math.round(late)} ms after the deadline (500 allowed), pool idle after ${Math.round(recovery)} ms (5,000 allowed), ${JSON.stringify(statuses)}`,
  );
}

const healthy: number[] = [];
const shed: number[] = [];
const body = JSON.stringify({ query: '{ people { totalCount } }' });
const timed = async (url: string, init: RequestInit, times: number[]) => {
  const start = performance.now();
  const response = await fetch(url, init);
  await response.text();
  if (response.status !== 504) times.push(performance.now() - start);
};
proxy.set('blackhole');
const post = { method: 'POST', headers: { 'content-type': 'application/json' }, body };
const asked = Array.from({ length: 20 * POOL }, () => timed(`${server.url}/graphql`, post, shed));
let isOver = false;
const watching = (async () => {
  while (!isOver) await timed(`${server.url}/healthz`, {}, healthy);
})();
await Promise.all(asked);
isOver = true;
await watching;
say(
  `overload ${20 * POOL} requests at once: ${shed.length} sent away, the last after ${Math.round(Math.max(...shed))} ms (1,000 allowed); /healthz at most ${Math.round(Math.max(...healthy))} ms (50 allowed)`,
);
server.kill('SIGTERM');
await server.ended;
await proxy.close();
await database.stop();

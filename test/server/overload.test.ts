import { availableParallelism } from 'node:os';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { neo4jOptions, openTestEngine, soon, testEngine } from '../support/engines.js';
import { type FaultProxy, startFaultProxy } from '../support/fault-proxy.js';
import { startTestServer, type TestServer } from '../support/test-server.js';

/** Reads that run side by side, and how many more may wait for one of them. */
const POOL = testEngine === 'neo4j' ? 20 : 4 * availableParallelism();
const QUEUE = (testEngine === 'neo4j' ? 4 : 12) * POOL;
const LOAD = 20 * POOL;

describe('twenty times as many requests as the pool takes', () => {
  let proxy: FaultProxy | undefined;
  let server: TestServer;
  beforeAll(async () => {
    if (testEngine === 'neo4j') proxy = await startFaultProxy(neo4jOptions().uri);
    server = await startTestServer(
      proxy ? { NEO4J_URI: `bolt://127.0.0.1:${proxy.port}`, REQUEST_TIMEOUT: '20000' } : {},
    );
  });
  afterAll(async () => {
    await server.stop();
    await proxy?.close();
  });

  /** Slow for the engine and cheap for us. */
  const query = `{ ${Array.from(
    { length: 4 },
    (_, index) =>
      `p${index}: paths(from: "person:michael-clarke", to: "unit:vdv", maxLength: 6, first: 50, relations: [SAID_BY, ABOUT, APPEARS_IN, RELAYED_BY, WITHIN, MENTIONS]) { length }`,
  ).join(' ')} }`;

  it('are answered or sent away with Retry-After, while health answers', async () => {
    // With a silent database every connection stays taken, so what is not sent away is known exactly.
    proxy?.set('blackhole');
    const asked = Array.from({ length: LOAD }, async () => {
      const response = await server.post({ query });
      await response.text();
      return response;
    });
    const health = await fetch(`${server.url}/healthz`);
    expect(health.status).toBe(200);
    const answers = await Promise.all(asked);
    const shed = answers.filter(({ status }) => status === 503);
    const others = answers.filter(({ status }) => status !== 503).map(({ status }) => status);
    expect(others.filter((status) => status !== (proxy ? 504 : 200))).toEqual([]);
    expect(shed.every(({ headers }) => Number(headers.get('retry-after')) >= 1)).toBe(true);
    if (proxy) expect(shed.length).toBeGreaterThanOrEqual(LOAD - POOL - QUEUE);
    proxy?.set('pass');
    // How many an embedded store sends away depends on its speed; the next test asks it all in one tick.
    let after = 0;
    while (after !== 200)
      after = (await server.post({ query: '{ people { totalCount } }' })).status;
    expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
  });

  it('find the engine’s queue full, at once', async () => {
    const engine = await openTestEngine();
    const one = { text: 'RETURN 1 AS one', parameters: {} };
    const codes = await Promise.all(
      Array.from({ length: LOAD }, () =>
        engine.read(one, soon()).then(
          () => 'answered',
          (error: { code: string }) => error.code,
        ),
      ),
    );
    const shed = codes.filter((code) => code === 'ENGINE_UNAVAILABLE');
    expect(shed.length).toBeGreaterThanOrEqual(LOAD - POOL - QUEUE);
    expect(codes.filter((code) => code === 'answered').length).toBe(LOAD - shed.length);
    expect((await engine.read(one, soon())).rows).toEqual([[1]]);
    await engine.close();
  });
});

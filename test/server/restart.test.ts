import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { neo4jOptions, testEngine } from '../support/engines.js';
import { type FaultProxy, startFaultProxy } from '../support/fault-proxy.js';
import { startLoad } from '../support/load.js';
import { startTestServer, type TestServer } from '../support/test-server.js';

// The embedded store restarts with us; test/trials/restart.ts kills a real Neo4j and starts it again.
describe.skipIf(testEngine !== 'neo4j')('a database that goes away under load', () => {
  let proxy: FaultProxy;
  let server: TestServer;
  beforeAll(async () => {
    proxy = await startFaultProxy(neo4jOptions().uri);
    server = await startTestServer({ NEO4J_URI: `bolt://127.0.0.1:${proxy.port}` });
  });
  afterAll(async () => {
    await server.stop();
    await proxy.close();
  });

  const readiness = async () => (await fetch(`${server.url}/readyz`)).status;

  it('shows as 503 with Retry-After until it is back, without a restart of ours', async () => {
    const load = startLoad(server.url, 8);
    await load.reach(200, 20);
    expect(await readiness()).toBe(200);

    proxy.set('refuse');
    await load.reach(503, 20);
    expect(await readiness()).toBe(503);
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200);

    proxy.set('pass');
    expect(await readiness()).toBe(200);
    load.forget();
    await load.reach(200, 20);
    const answers = await load.end();
    expect([...answers.keys()].sort()).toEqual(['200', '503 with Retry-After']);
  });
});

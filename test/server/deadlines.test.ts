import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { neo4jOptions, testEngine } from '../support/engines.js';
import { type FaultProxy, startFaultProxy } from '../support/fault-proxy.js';
import { STALLS, stall } from '../support/stalls.js';
import { startTestServer, type TestServer } from '../support/test-server.js';

const DEADLINE_MS = 3_000;

// The wire is under test, which the embedded store has not; its runaway queries are in the engine's contract.
describe.skipIf(testEngine !== 'neo4j')('a database that falls silent', () => {
  let proxy: FaultProxy;
  let server: TestServer;
  beforeAll(async () => {
    proxy = await startFaultProxy(neo4jOptions().uri);
    server = await startTestServer({
      NEO4J_URI: `bolt://127.0.0.1:${proxy.port}`,
      REQUEST_TIMEOUT: String(DEADLINE_MS),
    });
  });
  afterAll(async () => {
    await server.stop();
    await proxy.close();
  });

  it.each(STALLS)('at %s keeps no request waiting, and no connection from the next', async (at) => {
    const { statuses } = await stall(server.url, proxy, at, DEADLINE_MS);
    const known = ['503', '504'].map((status) => statuses[status] ?? 0);
    expect(Object.values(statuses).reduce((sum, count) => sum + count, 0)).toBe(
      known.reduce((sum, count) => sum + count, 0),
    );
  });
});

describe.skipIf(testEngine !== 'neo4j')('a client that goes away', () => {
  let proxy: FaultProxy;
  let server: TestServer;
  beforeAll(async () => {
    proxy = await startFaultProxy(neo4jOptions().uri);
    // Longer than this test: only the client's going can end its call.
    server = await startTestServer({
      NEO4J_URI: `bolt://127.0.0.1:${proxy.port}`,
      REQUEST_TIMEOUT: '600000',
    });
  });
  afterAll(async () => {
    await server.stop();
    await proxy.close();
  });

  it('ends its call to the database', async () => {
    const ask = (signal?: AbortSignal) =>
      fetch(`${server.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: '{ people { totalCount } }' }),
        ...(signal && { signal }),
      });
    expect((await ask()).status).toBe(200);
    const open = proxy.open;
    proxy.set({ kind: 'stall', at: 'RUN' });
    const gone = new AbortController();
    const answer = ask(gone.signal).catch((error: Error) => error.name);
    await vi.waitFor(() => expect(proxy.stalled).toBe(1), { timeout: 60_000 });
    gone.abort();
    expect(await answer).toBe('AbortError');
    await vi.waitFor(() => expect(proxy.open).toBeLessThan(open), { timeout: 60_000 });
    proxy.set('pass');
    expect((await ask()).status).toBe(200);
  });
});

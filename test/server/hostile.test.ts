import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HOSTILE, HOSTILE_LIMIT } from '../support/hostile-documents.js';
import { startTestServer, type TestServer } from '../support/test-server.js';

describe('hostile requests', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer({ MAXIMUM_COST: String(HOSTILE_LIMIT) });
  });
  afterAll(() => server.stop());

  it('are of at least 150 kinds', () => {
    expect(new Set(HOSTILE.map(({ name }) => name)).size).toBe(HOSTILE.length);
    expect(HOSTILE.length).toBeGreaterThanOrEqual(150);
  });

  it.each(HOSTILE)('$name is refused', async ({ body, headers, says, costly }) => {
    const response = await server.post(body, headers);
    const text = await response.text();
    expect(`${response.status} ${text.slice(0, 400)}`).toMatch(/^4\d\d /);
    const [error] = JSON.parse(text).errors;
    expect(error.message).toMatch(says);
    expect(error.extensions.code).toMatch(/^[A-Z_]+$/);
    expect(text.length).toBeLessThan(60_000);
    expect(text).not.toMatch(/node_modules|\/src\/|\.ts:|CALL \(/);
    if (costly) {
      const { code, cost, maximum } = error.extensions;
      expect(code).toBe('OPERATION_TOO_COSTLY');
      expect(cost).toBeGreaterThan(maximum);
    }
  });

  it('leave the server answering, with nothing read or written', async () => {
    const metrics = await (await fetch(`${server.url}/metrics`)).text();
    const reads = /graph_queries_total\{kind="read"\} (\d+)/.exec(metrics)?.[1];
    const answer = await server.post({ query: '{ people { totalCount } changes { totalCount } }' });
    expect((await answer.json()).data).toEqual({
      people: { totalCount: 2 },
      changes: { totalCount: 0 },
    });
    // Loading the seed article reads once or twice; no hostile request reached the graph.
    expect(Number(reads)).toBeLessThan(5);
  });
});

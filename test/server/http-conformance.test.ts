import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../support/test-server.js';

/**
 * A refused document gets 4xx whatever the client accepts, so that whoever looks at the status alone knows; for
 * `application/json` the audits would rather see 200.
 */
const STATUS_BY_CHOICE = new Set(['572B', 'FDE2', '7B9B']);

/** GraphQL over HTTP as its working group audits it. */
describe('GraphQL over HTTP', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.stop());

  const audits = serverAudits({ url: () => `${server.url}/graphql`, fetchFn: fetch });

  it('has 61 audits', () => {
    expect(audits).toHaveLength(61);
  });

  it.each(audits)('$id: $name', async (audit) => {
    const result = await audit.fn();
    // A notice is something the server may do: forms are refused, since pages of others can send them.
    if (result.status === 'ok' || result.status === 'notice') return;
    if (result.status === 'warn' && STATUS_BY_CHOICE.has(audit.id)) return;
    throw new Error(`${result.status}: ${result.reason}`);
  });
});

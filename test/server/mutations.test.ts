import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../support/test-server.js';

const pair = (text: string) => ({ article: { id: 'article:pair', headline: 'pair', text } });
const BOTH =
  'mutation($a: JSON!, $b: JSON!) { a: importBundle(bundle: $a) { article fresh } b: importBundle(bundle: $b) { article fresh } }';

describe('several mutations in one request', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer({ SEED: 'none' });
  });
  afterAll(() => server.stop());

  it('tell of the one that was done, and that the other alone was not', async () => {
    const variables = { a: pair('one two'), b: pair('other text') };
    const response = await server.post({ query: BOTH, variables });
    const { data, errors } = (await response.json()) as {
      data: unknown;
      errors: { path: string[]; message: string; extensions: { code: string } }[];
    };
    expect(response.status).toBe(200);
    expect(data).toEqual({ a: { article: 'article:pair', fresh: true }, b: null });
    expect(errors).toMatchObject([{ path: ['b'], extensions: { code: 'CONFLICT' } }]);
    expect(errors[0]?.message).toContain('Only b was not done');
  });

  it('are refused with the status of the first refusal when none was done', async () => {
    const variables = { a: pair('a third text'), b: pair('other text') };
    const response = await server.post({ query: BOTH, variables });
    expect(response.status).toBe(409);
    expect(await response.json()).toMatchObject({ data: { a: null, b: null } });
    const stream = await server.post({ query: BOTH, variables }, { accept: 'text/event-stream' });
    expect(stream.status).toBe(409);
    const one = await server.post({
      query: 'mutation($a: JSON!) { importBundle(bundle: $a) { fresh } }',
      variables,
    });
    expect(one.status).toBe(409);
    expect(JSON.stringify(await one.json())).not.toContain('Only');
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../support/test-server.js';

const ALLOWED = 'https://a.example';
const OTHER = 'https://b.example';

describe('pages of other origins', () => {
  let server: TestServer;

  beforeAll(async () => {
    server = await startTestServer({ CORS_ORIGINS: ALLOWED });
  });

  afterAll(() => server.stop());

  const post = (origin: string, accept = 'application/json') => ({
    method: 'POST',
    headers: { origin, accept, 'content-type': 'application/json' },
    body: '{"query":"{ __typename }"}',
  });
  const get = (origin: string) => ({ headers: { origin, 'apollo-require-preflight': 'yes' } });
  const requests = (origin: string): readonly [string, string, RequestInit][] => [
    ['a query by POST', '/graphql', post(origin)],
    ['a query as events', '/graphql', post(origin, 'text/event-stream')],
    ['a query by GET', '/graphql?query=%7B__typename%7D', get(origin)],
    ['an export', '/export?format=geojson', get(origin)],
  ];

  it.each(requests(ALLOWED))('may read %s where they are allowed', async (_, path, request) => {
    const response = await fetch(new URL(path, server.url), request);
    await response.text();
    expect(response.status).toBe(200);
    expect(response.headers.get('access-control-allow-origin')).toBe(ALLOWED);
    expect(response.headers.get('access-control-expose-headers')).toContain('x-graph-bookmark');
    expect(response.headers.get('vary')).toContain('Origin');
  });

  it.each(requests(OTHER))('may not read %s where they are not', async (_, path, request) => {
    const response = await fetch(new URL(path, server.url), request);
    await response.text();
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
  });

  it('learn beforehand what they may send', async () => {
    const response = await fetch(new URL('/graphql', server.url), {
      method: 'OPTIONS',
      headers: { origin: ALLOWED, 'access-control-request-method': 'POST' },
    });
    expect(response.status).toBe(204);
    expect(response.headers.get('access-control-allow-methods')).toBe('GET,POST');
    expect(response.headers.get('access-control-allow-headers')).toContain('authorization');
    expect(response.headers.get('access-control-allow-headers')).toContain('x-graph-explain');
  });

  it('may not read the metrics', async () => {
    const response = await fetch(new URL('/metrics', server.url), get(ALLOWED));
    await response.text();
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
  });
});

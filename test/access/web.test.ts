import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient } from 'graphql-ws';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { startTestServer, type TestServer } from '../support/test-server.js';

const ALLOWED = 'https://pages.example';

describe('what other web pages may do', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer({ SEED: 'none', CORS_ORIGINS: ALLOWED });
  });
  afterAll(() => server.stop());

  const preflight = (origin: string) =>
    fetch(`${server.url}/graphql`, {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'authorization,content-type',
      },
    });

  it('is ask, when their origin is allowed, and nothing otherwise', async () => {
    const allowed = await preflight(ALLOWED);
    expect(allowed.headers.get('access-control-allow-origin')).toBe(ALLOWED);
    expect(allowed.headers.get('access-control-allow-headers')).toContain('authorization');
    expect(allowed.headers.get('access-control-allow-credentials')).toBeNull();
    const other = await preflight('https://attacker.example');
    expect(other.headers.get('access-control-allow-origin')).toBeNull();
    const answer = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { origin: ALLOWED, 'content-type': 'application/json' },
      body: '{"query": "{ __typename }"}',
    });
    expect(answer.headers.get('access-control-allow-origin')).toBe(ALLOWED);
    expect(answer.headers.get('access-control-expose-headers')).toContain('x-request-id');
  });

  it('is no simple request, whatever it carries', async () => {
    const url = `${server.url}/graphql`;
    const body = '{"query": "mutation { undo(change: \\"change:x\\", why: \\"x\\") { id } }"}';
    for (const type of ['text/plain', 'application/x-www-form-urlencoded']) {
      for (const accept of ['application/json', 'text/event-stream']) {
        const response = await fetch(url, {
          method: 'POST',
          headers: { accept, 'content-type': type },
          body,
        });
        expect(response.status).toBe(415);
      }
    }
    // As an image, and as a script's own request that is to read the answer.
    const asked: readonly RequestInit[] = [
      { mode: 'no-cors' },
      { headers: { origin: 'https://attacker.example' } },
    ];
    for (const one of asked) {
      for (const accept of ['application/json', 'text/event-stream']) {
        const headers = { ...one.headers, accept };
        const get = await fetch(`${url}?query={__typename}`, { ...one, headers });
        expect(get.status).toBe(400);
      }
    }
    const allowed = await fetch(`${url}?query={__typename}`, { headers: { origin: ALLOWED } });
    expect(allowed.status).toBe(200);
  });

  it('and every answer tells browsers to run and show nothing of it, pages to load only their own', async () => {
    const paths = [
      '/graphql',
      '/export?format=none',
      '/healthz',
      '/readyz',
      '/metrics',
      '/nothing',
    ];
    for (const path of paths) {
      const { headers } = await fetch(server.url + path);
      expect(headers.get('content-security-policy')).toMatch(
        /default-src 'none'.*frame-ancestors 'none'/,
      );
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('x-powered-by')).toBeNull();
    }
    for (const path of ['/', '/graphql']) {
      const { headers } = await fetch(server.url + path, { headers: { accept: 'text/html' } });
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).toMatch(/default-src 'none'.*script-src 'self';.*frame-ancestors 'none'/);
      expect(policy).not.toMatch(/script-src[^;]*unsafe|https?:/);
    }
  });
});

describe('a server that runs trusted documents alone', () => {
  let server: TestServer;
  const folder = mkdtempSync(join(tmpdir(), 'documents-'));
  const PEOPLE = 'query People { people { totalCount } }';
  const KINDS =
    'query Kinds($kind: StatementKind) { statements(filter: {kind: {eq: $kind}}) { totalCount } }';
  const ADDED = 'subscription Added { statementAdded { id } }';
  const OTHER = '{ people { totalCoun } }';
  beforeAll(async () => {
    const manifest = join(folder, 'manifest.json');
    writeFileSync(manifest, JSON.stringify({ people: PEOPLE, kinds: KINDS, added: ADDED }));
    server = await start(manifest);
  });
  afterAll(async () => {
    await server.stop();
    rmSync(folder, { recursive: true });
  });

  const start = (path: string) => startTestServer({ SEED: 'none', TRUSTED_DOCUMENTS: path });
  const post = async (body: object, accept = 'application/json') => {
    const response = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept },
      body: JSON.stringify(body),
    });
    return { status: response.status, text: await response.text() };
  };
  const RUNS = { status: 200, text: expect.stringContaining('{"people":{"totalCount":') };

  it('runs them by each of the ways in which clients name them', async () => {
    const sha256Hash = Buffer.from(
      await crypto.subtle.digest('SHA-256', new TextEncoder().encode(PEOPLE)),
    ).toString('hex');
    const ways = [
      { documentId: 'people' },
      { documentId: `sha256:${sha256Hash}` },
      { id: 'people' },
      { doc_id: 'people' },
      { extensions: { persistedQuery: { version: 1, sha256Hash } } },
      { query: PEOPLE },
    ];
    for (const way of ways) expect(await post(way)).toMatchObject(RUNS);
    expect(await post({ documentId: 'people' }, 'text/event-stream')).toMatchObject(RUNS);
    const get = await fetch(`${server.url}/graphql?documentId=people`, {
      headers: { 'apollo-require-preflight': 'yes' },
    });
    expect(await get.text()).toContain('totalCount');
  });

  it('runs nothing else over any transport, and gives nothing of the schema away', async () => {
    const others = [
      { query: OTHER },
      { query: '{ __schema { queryType { name } } }' },
      { query: `${PEOPLE} ` },
      { documentId: 'nothing' },
      { documentId: 'people', query: OTHER },
      { extensions: { persistedQuery: { version: 1, sha256Hash: '0'.repeat(64) } } },
      {},
    ];
    for (const other of others) {
      for (const accept of ['application/json', 'text/event-stream']) {
        const { status, text } = await post(other, accept);
        expect(status).toBe(403);
        expect(text).toContain('runs only the operations it was given');
        expect(text).not.toContain('Did you mean');
      }
    }
    const wrong = { documentId: 'kinds', variables: { kind: 'PARAPHRAS' } };
    for (const accept of ['application/json', 'text/event-stream']) {
      const { text } = await post(wrong, accept);
      expect(text).toContain('does not exist in \\"StatementKind\\" enum');
      expect(text).not.toMatch(/Did you mean|PARAPHRASE/);
    }
    const client = createClient({
      url: `${server.url.replace('http', 'ws')}/graphql`,
      webSocketImpl: WebSocket,
      retryAttempts: 0,
    });
    await expect(client.iterate({ query: OTHER }).next()).rejects.toMatchObject([
      { extensions: { code: 'FORBIDDEN' } },
    ]);
    const { value } = await client.iterate({ query: PEOPLE }).next();
    expect(value.data).toHaveProperty('people');
    await client.dispose();
  });

  it('takes a folder and the manifest of Apollo, and refuses what is no operation', async () => {
    writeFileSync(join(folder, 'people.graphql'), PEOPLE);
    const byFolder = await start(folder);
    await byFolder.stop();
    const apollo = join(folder, 'apollo.json');
    const operations = [{ id: 'one', body: OTHER, name: 'x', type: 'query' }];
    writeFileSync(apollo, JSON.stringify({ format: 'apollo', version: 1, operations }));
    await expect(start(apollo)).rejects.toThrow(
      /apollo.json: one is no operation of this API: Cannot/,
    );
    await expect(start(join(folder, 'none.json'))).rejects.toThrow('cannot be read');
    writeFileSync(apollo, '[1]');
    await expect(start(apollo)).rejects.toThrow('is no manifest');
  });
});

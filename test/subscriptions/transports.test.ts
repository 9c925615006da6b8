import { createClient } from 'graphql-ws';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { readEvents } from '../support/read-events.js';
import { shortArticle } from '../support/short-articles.js';
import { startTestServer, type TestServer } from '../support/test-server.js';

const BY_RUIZ =
  'subscription { statementAdded(filter: {saidBy: {id: {eq: "person:ruiz"}}}) { text article { headline } } }';

describe('subscriptions', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer({ SEED: 'none' });
  });
  afterAll(() => server.stop());

  it('are pushed over WebSocket, beside queries and mutations', async () => {
    const client = connect(server.url);
    const pushed = client.iterate({ query: BY_RUIZ });
    const first = pushed.next();
    await subscribers(server.url, 1);
    for await (const { data } of client.iterate({
      query: 'mutation ($bundle: JSON!) { importBundle(bundle: $bundle) { fresh } }',
      variables: { bundle: shortArticle('by-socket') },
    })) {
      expect(data).toEqual({ importBundle: { fresh: true } });
    }
    expect([await first, await pushed.next()].map(({ value }) => value)).toEqual(
      sentences('by-socket'),
    );
    await pushed.return?.();
    await subscribers(server.url, 0);
    await client.dispose();
  });

  it('are pushed as server-sent events', async () => {
    const stream = await events(server.url, BY_RUIZ);
    expect(stream.response.headers.get('content-type')).toContain('text/event-stream');
    await importBundle(server.url, shortArticle('by-events'));
    expect([await stream.next(), await stream.next()]).toEqual(
      sentences('by-events').map((data) => ({ event: 'next', data })),
    );
    stream.cancel();
    await subscribers(server.url, 0);
  });

  it('answer a query as events, too, and refuse what cannot run with its status', async () => {
    const stream = await events(server.url, '{ __typename }');
    expect(await stream.next()).toEqual({ event: 'next', data: { data: { __typename: 'Query' } } });
    expect(await stream.next()).toEqual({ event: 'complete', data: null });
    const refused = await events(server.url, '{ nothing }');
    expect(refused.response.status).toBe(400);
    const simple = await fetch(
      `${server.url}/graphql?query=${encodeURIComponent('{__typename}')}`,
      {
        headers: { accept: 'text/event-stream', origin: 'https://elsewhere.example' },
      },
    );
    expect(simple.status).toBe(400);
    expect(await simple.text()).toContain('apollo-require-preflight');
  });

  it('say in plain requests how they are had', async () => {
    const response = await fetch(`${server.url}/graphql`, post(BY_RUIZ, 'application/json'));
    expect(await response.text()).toContain('Accept: text/event-stream');
  });

  it('are limited to twenty on a connection', async () => {
    const client = connect(server.url);
    const open = Array.from({ length: 20 }, () => client.iterate({ query: BY_RUIZ }));
    for (const one of open) void one.next();
    await subscribers(server.url, 20);
    await expect(client.iterate({ query: BY_RUIZ }).next()).rejects.toMatchObject([
      { extensions: { code: 'FORBIDDEN' }, message: expect.stringContaining('At most 20') },
    ]);
    await client.dispose();
    await subscribers(server.url, 0);
  });

  it('are refused to web pages of other origins, and to what is no such socket', async () => {
    const closed = (path: string, headers: Record<string, string>) =>
      new Promise((resolve) => {
        const socket = new WebSocket(`${server.url.replace('http', 'ws')}${path}`, [PROTOCOL], {
          headers,
        });
        socket.on('unexpected-response', (_request, response) => resolve(response.statusCode));
        socket.on('error', () => undefined);
        socket.on('open', () => {
          socket.close();
          resolve('open');
        });
      });
    expect(await closed('/graphql', { origin: 'https://attacker.example' })).toBe(403);
    expect(await closed('/graphql', { origin: server.url })).toBe('open');
    expect(await closed('/else', {})).toBe(404);
  });

  it('close a connection that sends what is no message', async () => {
    const socket = new WebSocket(`${server.url.replace('http', 'ws')}/graphql`, [PROTOCOL]);
    socket.on('open', () => socket.send('{"type": "nothing"}'));
    expect(await new Promise((resolve) => socket.on('close', resolve))).toBe(4400);
  });

  it('complete when the server stops', async () => {
    const other = await startTestServer({ SEED: 'none' });
    const client = connect(other.url);
    const bySocket = client.iterate({ query: BY_RUIZ }).next();
    const byEvents = await events(other.url, BY_RUIZ);
    await subscribers(other.url, 2);
    const last = byEvents.next();
    await other.stop();
    expect(await bySocket).toEqual({ done: true, value: undefined });
    expect(await last).toEqual({ event: 'complete', data: null });
  });
});

const PROTOCOL = 'graphql-transport-ws';

function sentences(article: string): object[] {
  return [1, 2].map((number) => ({
    data: {
      statementAdded: {
        text: `Sentence ${number} is true`,
        article: { headline: `Of ${article}` },
      },
    },
  }));
}

function connect(url: string) {
  return createClient({
    url: `${url.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    retryAttempts: 0,
  });
}

function post(query: string, accept: string, variables: object = {}): RequestInit {
  return {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept },
    body: JSON.stringify({ query, variables }),
  };
}

async function importBundle(url: string, bundle: object): Promise<void> {
  const query = 'mutation ($bundle: JSON!) { importBundle(bundle: $bundle) { fresh } }';
  const response = await fetch(`${url}/graphql`, post(query, 'application/json', { bundle }));
  expect(await response.json()).toEqual({ data: { importBundle: { fresh: true } } });
}

/** Waits until so many subscriptions are open. */
async function subscribers(url: string, count: number): Promise<void> {
  for (;;) {
    const text = await (await fetch(`${url}/metrics`)).text();
    if (text.includes(`\ngraph_subscribers ${count}\n`)) return;
  }
}

async function events(url: string, query: string) {
  const aborted = new AbortController();
  const init = { ...post(query, 'text/event-stream'), signal: aborted.signal };
  const response = await fetch(`${url}/graphql`, init);
  const events = readEvents(response);
  return {
    response,
    cancel: () => aborted.abort(),
    /** The next event; null when there is none. */
    next: async () => (await events.next()).value,
  };
}

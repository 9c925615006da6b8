import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { startTestServer, type TestServer } from '../support/test-server.js';

const SECRET = 'a secret of at least thirty-two bytes';

describe('a WebSocket', () => {
  it('without a token that is needed is closed as soon as it begins', async () => {
    const server = await startTestServer({ SEED: 'none', AUTH_SECRET: SECRET });
    try {
      const closed = await ended(await begin(server));
      expect(closed).toEqual({ code: 4401, reason: expect.stringContaining('authorization') });
    } finally {
      await server.stop();
    }
  });

  it('without a token is welcome where anonymous callers may read', async () => {
    const server = await startTestServer({
      SEED: 'none',
      AUTH_SECRET: SECRET,
      AUTH_ANONYMOUS: 'reader',
    });
    try {
      expect(await said(await begin(server))).toEqual({ type: 'connection_ack' });
    } finally {
      await server.stop();
    }
  });
});

describe('WebSockets', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer(
      { SEED: 'none', TRUSTED_PROXIES: '1' },
      { sockets: 5, socketsEach: 3 },
    );
  });
  afterAll(() => server.stop());

  it('of one client behind our proxy are limited, and leave room for others until all is taken', async () => {
    const ours = ['2001:db8::1', '2001:db8::2', '2001:db8:0:0:ffff::'];
    const first = await Promise.all(ours.map((address) => open(server, address)));
    const refused = await upgrade(server, '2001:db8::3');
    expect(refused).toMatchObject({ status: 429, text: expect.stringContaining('At most 3') });
    const second = await Promise.all(
      ['::ffff:192.0.2.1', '192.0.2.1'].map((address) => open(server, address)),
    );
    expect(await upgrade(server, '2001:db8:0:1::1')).toMatchObject({
      status: 503,
      retryAfter: '2',
      text: expect.stringContaining('its 5 WebSockets'),
    });
    first[0]?.close();
    await ended(first[0] as WebSocket);
    await until(async () => (await upgrade(server, '2001:db8::3')).status === 101);
    for (const socket of [...first, ...second]) socket.terminate();
  });
});

describe('a WebSocket that does nothing', () => {
  it('is closed with a word: before it begins, and after its last message', async () => {
    const server = await startTestServer({ SEED: 'none' }, { firstMessage: 20, idle: 300 });
    try {
      const subscribed = await begin(server);
      expect(await said(subscribed)).toEqual({ type: 'connection_ack' });
      subscribed.send(
        JSON.stringify({
          type: 'subscribe',
          id: '1',
          payload: { query: 'subscription { statementAdded { id } }' },
        }),
      );
      expect(await ended(await open(server))).toMatchObject({ code: 4408 });
      const idle = await begin(server);
      expect(await ended(idle)).toEqual({
        code: 1000,
        reason: 'No operation ran and no message came for 0.3 s',
      });
      // The other is older, and has had no message since either.
      expect(subscribed.readyState).toBe(WebSocket.OPEN);
      subscribed.send(JSON.stringify({ type: 'complete', id: '1' }));
      expect(await ended(subscribed)).toMatchObject({ code: 1000 });
    } finally {
      await server.stop();
    }
  });
});

describe('subscriptions', () => {
  it('of one client leave room for others', async () => {
    const server = await startTestServer({ SEED: 'none', TRUSTED_PROXIES: '1' });
    const subscribe = async (address: string) => {
      const response = await server.post(
        { query: 'subscription { statementAdded { id } }' },
        { accept: 'text/event-stream', 'x-forwarded-for': address },
      );
      return response;
    };
    try {
      const held = await Promise.all(
        Array.from({ length: 100 }, (_, index) => subscribe(`2001:db8::${index}`)),
      );
      expect(new Set(held.map(({ status }) => status))).toEqual(new Set([200]));
      const refused = await subscribe('2001:db8::ffff');
      expect(refused.status).toBe(429);
      expect((await refused.json()).errors[0]).toMatchObject({
        message: expect.stringContaining('At most 100 subscriptions'),
        extensions: { code: 'RATE_LIMITED' },
      });
      const other = await subscribe('2001:db8:1::1');
      expect(other.status).toBe(200);
      for (const { body } of [...held, other]) await body?.cancel();
      await until(async () => (await metricsOf(server)).includes('graph_subscribers 0\n'));
      const again = await subscribe('2001:db8::ffff');
      expect(again.status).toBe(200);
      await again.body?.cancel();
    } finally {
      await server.stop();
    }
  });
});

const PROTOCOL = 'graphql-transport-ws';

function connect(server: TestServer, address?: string): WebSocket {
  return new WebSocket(`${server.url.replace('http', 'ws')}/graphql`, [PROTOCOL], {
    headers: address ? { 'x-forwarded-for': `203.0.113.7, ${address}` } : {},
  });
}

function open(server: TestServer, address?: string): Promise<WebSocket> {
  const socket = connect(server, address);
  return new Promise((resolve, reject) => {
    socket.once('open', () => resolve(socket));
    socket.once('error', reject);
  });
}

/** A socket that has said `connection_init`. */
async function begin(server: TestServer): Promise<WebSocket> {
  const socket = await open(server);
  socket.send(JSON.stringify({ type: 'connection_init' }));
  return socket;
}

function said(socket: WebSocket): Promise<unknown> {
  return new Promise((resolve) =>
    socket.once('message', (data) => resolve(JSON.parse(String(data)))),
  );
}

function ended(socket: WebSocket): Promise<{ code: number; reason: string }> {
  return new Promise((resolve) =>
    socket.once('close', (code, reason) => resolve({ code, reason: String(reason) })),
  );
}

interface Refused {
  readonly status: number;
  readonly retryAfter?: string | undefined;
  readonly text?: string;
}

/** What an upgrade is answered with; a socket that is opened is closed again. */
function upgrade(server: TestServer, address: string): Promise<Refused> {
  const socket = connect(server, address);
  return new Promise((resolve) => {
    socket.on('error', () => undefined);
    socket.once('open', () => {
      socket.terminate();
      resolve({ status: 101 });
    });
    socket.once('unexpected-response', async (_request, response) => {
      let text = '';
      for await (const chunk of response) text += String(chunk);
      const retryAfter = response.headers['retry-after'];
      resolve({ status: response.statusCode ?? 0, retryAfter, text });
    });
  });
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds()));
}

async function metricsOf(server: TestServer): Promise<string> {
  return (await fetch(`${server.url}/metrics`)).text();
}

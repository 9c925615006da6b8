import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { shortArticle } from '../support/short-articles.js';
import { startTestServer, type TestServer } from '../support/test-server.js';

/** Characters of an article, of which an answer repeats this many. */
const LENGTH = 200_000;
const TIMES = 20;
/** Answers of some 4 MB each: more than the system keeps for a reader that does not read. */
const ANSWERS = 6;
const QUERY = `{ ${Array.from({ length: TIMES }, (_, n) => `a${n}: article(id: "article:long") { text }`).join(' ')} }`;

describe('a reader that does not read', () => {
  let server: TestServer;
  const readers: Socket[] = [];
  beforeAll(async () => {
    server = await startTestServer({ SEED: 'none' }, { stalled: 1_000 });
    await importLong(server);
  });
  afterAll(async () => {
    for (const reader of readers) reader.destroy();
    await server.stop();
  });

  const requests: Readonly<Record<string, string>> = {
    'an answer': post(QUERY, 'application/json').repeat(ANSWERS),
    events: post(QUERY, 'text/event-stream').repeat(ANSWERS),
    'an export': 'GET /export?article=article:long HTTP/1.1\r\nHost: localhost\r\n\r\n'.repeat(120),
  };
  it.each(Object.entries(requests))('of %s is ended', async (_, request) => {
    const before = await endedIn(server, 'stalled');
    const reader = connect(Number(new URL(server.url).port), '127.0.0.1');
    readers.push(reader);
    reader.pause();
    reader.write(request);
    await once(reader, 'connect');
    await until(async () => (await endedIn(server, 'stalled')) > before);
    reader.on('error', () => undefined);
    reader.resume();
    await new Promise((resolve) => reader.once('close', resolve));
    expect(reader.bytesRead).toBeLessThan(TIMES * LENGTH * ANSWERS);
  });

  it('of a WebSocket is ended', async () => {
    const before = await endedIn(server, 'stalled');
    const socket = new WebSocket(
      `${server.url.replace('http', 'ws')}/graphql`,
      'graphql-transport-ws',
    );
    await once(socket, 'open');
    socket.send(JSON.stringify({ type: 'connection_init' }));
    await once(socket, 'message');
    socket.pause();
    for (let id = 0; id < ANSWERS; id += 1)
      socket.send(JSON.stringify({ type: 'subscribe', id: `${id}`, payload: { query: QUERY } }));
    await until(async () => (await endedIn(server, 'stalled')) > before);
    socket.on('error', () => undefined);
    socket.resume();
    expect((await once(socket, 'close'))[0]).toBe(1006);
  });

  it('holds up nobody who reads', async () => {
    const answer = await (await server.post({ query: QUERY })).json();
    expect(answer.data.a19.text).toHaveLength(LENGTH);
  });
});

describe('what waits for all readers together', () => {
  it('is bounded: those that read least are ended, and others read on', async () => {
    const waiting = 12 * 1024 * 1024;
    const server = await startTestServer({ SEED: 'none' }, { waiting });
    const readers: Socket[] = [];
    try {
      await importLong(server);
      for (let n = 0; n < 4; n += 1) {
        const reader = connect(Number(new URL(server.url).port), '127.0.0.1');
        readers.push(reader);
        reader.pause();
        reader.write(post(QUERY, 'application/json').repeat(ANSWERS));
      }
      await until(async () => (await endedIn(server, 'crowded')) >= 2);
      expect(await endedIn(server, 'stalled')).toBe(0);
      const answer = await (await server.post({ query: QUERY })).json();
      expect(answer.data.a19.text).toHaveLength(LENGTH);
    } finally {
      for (const reader of readers) reader.destroy();
      await server.stop();
    }
  });
});

function post(query: string, accept: string): string {
  const body = JSON.stringify({ query });
  return `POST /graphql HTTP/1.1\r\nHost: localhost\r\nAccept: ${accept}\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`;
}

async function importLong(server: TestServer): Promise<void> {
  const bundle = shortArticle('long');
  const text = bundle.article.text.padEnd(LENGTH, ' And so on.');
  const response = await server.post({
    query: 'mutation ($bundle: JSON!) { importBundle(bundle: $bundle) { fresh } }',
    variables: { bundle: { ...bundle, article: { ...bundle.article, text } } },
  });
  expect(await response.json()).toEqual({ data: { importBundle: { fresh: true } } });
}

async function endedIn(server: TestServer, why: string): Promise<number> {
  const text = await (await fetch(`${server.url}/metrics`)).text();
  return Number(new RegExp(`http_readers_ended_total\\{why="${why}"\\} (\\d+)`).exec(text)?.[1]);
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds()));
}

import { mkdtempSync, rmSync } from 'node:fs';
import { type ClientRequest, type IncomingMessage, request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { SignJWT } from 'jose';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { graphSchema } from '../../src/model/graph-schema.js';
import { localCaller } from '../../src/operation/caller.js';
import { createImportRoute } from '../../src/server/import-route.js';
import { prepareStore } from '../../src/store/prepare-store.js';
import { openTestEngine, soon, testEngine, testEnvironment } from '../support/engines.js';
import { serve } from '../support/serve.js';
import { shortArticle } from '../support/short-articles.js';
import { startTestServer, type TestServer } from '../support/test-server.js';

const SECRET = 'a secret of at least thirty-two bytes';
const folder = mkdtempSync(join(tmpdir(), 'import-route-'));
afterAll(() => rmSync(folder, { recursive: true }));

type Line = Readonly<Record<string, unknown>>;

/** An import that is sent piece by piece, and whose lines are taken as they come. */
class Stream {
  readonly #call: ClientRequest;
  readonly #lines: AsyncIterator<string>;

  constructor(url: string, headers: Readonly<Record<string, string>> = {}) {
    this.#call = request(`${url}/import`, {
      method: 'POST',
      headers: { 'content-type': 'application/jsonl', ...headers },
    });
    this.#call.flushHeaders();
    const answered = new Promise<IncomingMessage>((resolve, reject) => {
      this.#call.on('response', resolve);
      this.#call.on('error', reject);
    });
    this.#lines = (async function* () {
      yield* createInterface({ input: await answered });
    })();
  }

  send(bundle: object): void {
    this.#call.write(`${JSON.stringify(bundle)}\n`);
  }

  end(): void {
    this.#call.end();
  }

  /** The next line; null at the end. */
  async line(): Promise<Line | null> {
    const { done, value } = await this.#lines.next();
    return done ? null : JSON.parse(value);
  }
}

describe('POST /import', () => {
  let server: TestServer;
  const running: TestServer[] = [];
  afterEach(async () => {
    await Promise.all(running.splice(0).map((one) => one.stop()));
  });
  const start = async (settings: Readonly<Record<string, string>> = {}) => {
    server = await startTestServer({ SEED: 'none', ...settings });
    running.push(server);
    return server;
  };
  const send = async (
    body: string | Uint8Array,
    type: string,
    { query = '', headers = {} }: { query?: string; headers?: Record<string, string> } = {},
  ) => {
    const response = await fetch(`${server.url}/import${query}`, {
      method: 'POST',
      headers: { 'content-type': type, ...headers },
      body: body as BodyInit,
    });
    const lines = (await response.text()).split('\n').flatMap((line) => line || []);
    return { status: response.status, lines: lines.map((line) => JSON.parse(line)) };
  };
  const articles = async () => {
    const answer = await server.post({ query: '{ articles { totalCount } }' });
    return (await answer.json()).data.articles.totalCount;
  };

  it('tells of each bundle as it lands, refuses one with all mistakes, and goes on', async () => {
    const { url } = await start();
    const stream = new Stream(url);
    stream.send(shortArticle('first'));
    expect(await stream.line()).toMatchObject({
      ...{ file: 'the body:1', outcome: 'imported', article: 'article:first', fresh: true },
      nodes: { Statement: 2 },
    });
    expect(await articles()).toBe(1);
    const large = shortArticle('large', { sentences: 1_800 });
    expect(JSON.stringify(large).length).toBeGreaterThan(280_000);
    stream.send(large);
    expect(await stream.line()).toMatchObject({ outcome: 'imported', nodes: { Statement: 1_800 } });
    stream.send({ article: { id: 'x', text: 'x', colour: 'red' } });
    const at = (pointer: string) => expect.objectContaining({ pointer });
    expect(await stream.line()).toMatchObject({
      ...{ file: 'the body:3', outcome: 'refused', code: 'BUNDLE_INVALID' },
      mistakes: expect.arrayContaining(
        ['/article/id', '/article/headline', '/article/colour'].map(at),
      ),
    });
    stream.send(shortArticle('first'));
    expect(await stream.line()).toMatchObject({ file: 'the body:4', outcome: 'present' });
    stream.end();
    const bookmark = testEngine === 'neo4j' ? expect.stringMatching(/^[\w-]+$/) : undefined;
    const { summary } = (await stream.line()) as { summary: { bookmark?: unknown } };
    expect(summary).toMatchObject({ imported: 2, present: 1, refused: 1, dryRun: false });
    expect(summary.bookmark).toEqual(bookmark);
    expect(await stream.line()).toBeNull();
    expect(await articles()).toBe(2);
  });

  it('takes JSON, YAML and lines, tries them out, and says what it cannot read', async () => {
    await start();
    const bundle = shortArticle('one');
    const pretty = JSON.stringify(bundle, null, 1);
    const tried = await send(pretty, 'application/json', { query: '?dry-run&name=one.json' });
    expect(tried.lines).toMatchObject([
      { file: 'one.json', outcome: 'fine', fresh: true },
      { summary: { imported: 1, dryRun: true } },
    ]);
    expect(await articles()).toBe(0);
    const yaml = 'article:\n  id: article:two\n  headline: Two\n  text: It rained.\n';
    for (const [body, type] of [
      [pretty, 'application/json; charset=utf-8'],
      [yaml, 'application/yaml'],
      [`\n${JSON.stringify(shortArticle('three'))}`, 'application/x-ndjson'],
      [JSON.stringify(shortArticle('four'), null, 1), 'application/octet-stream'],
    ] as const) {
      const { lines } = await send(body, type);
      expect(lines).toMatchObject([{ outcome: 'imported' }, { summary: { imported: 1 } }]);
    }
    expect(await articles()).toBe(4);
    const besides = { article: { id: 'article:x', headline: 'x', textFile: 'package.json' } };
    for (const [body, words] of [
      ['', 'the file is empty'],
      ['{"article": ', 'the body is not imported'],
      [new Uint8Array([0x7b, 0xff, 0x7d]), 'not UTF-8'],
      [JSON.stringify(besides), 'only the command line reads a textFile'],
      ['{"a": "'.padEnd(17 * 1024 * 1024, 'x'), 'more than 16777216 bytes'],
    ] as const) {
      const { status, lines } = await send(body, 'application/json');
      expect(status).toBe(200);
      expect(lines[0]).toMatchObject({ outcome: 'refused', code: 'BUNDLE_INVALID' });
      expect(lines[0].message).toContain(words);
      expect(lines[1]).toMatchObject({ summary: { refused: 1 } });
    }
    const wrong = await send(pretty, 'application/json', { query: '?dryrun' });
    expect(wrong.status).toBe(400);
    expect(wrong.lines[0].errors[0].message).toContain('dryrun');
    expect(await articles()).toBe(4);
  });

  it('takes no simple request, which a page elsewhere could have sent', async () => {
    await start();
    const body = JSON.stringify(shortArticle('simple'));
    for (const type of ['text/plain', 'application/x-www-form-urlencoded'])
      expect((await send(body, type)).status).toBe(400);
    expect(await articles()).toBe(0);
    const headers = { authorization: `Bearer ${server.localKey}` };
    const sent = await send(body, 'application/x-www-form-urlencoded', { headers });
    expect(sent.lines[0]).toMatchObject({ outcome: 'imported' });
  });

  it('lets an editor in, whose bundles of curation are refused one by one', async () => {
    await start({ AUTH_SECRET: SECRET });
    const tokenOf = (role: string) =>
      new SignJWT({ role })
        .setProtectedHeader({ alg: 'HS256' })
        .setSubject('ana')
        .setExpirationTime('1h')
        .sign(new TextEncoder().encode(SECRET));
    const curation = [
      {
        ...{ id: 'change:x', kind: 'RETRACT', by: 'bo', at: '2026-01-31T12:00:00.000Z', why: 'x' },
        subject: 'statement:one:0-18',
      },
    ];
    const body = [shortArticle('one'), { curation }, shortArticle('two')]
      .map((bundle) => JSON.stringify(bundle))
      .join('\n');
    const sendAs = async (role: string) =>
      send(body, 'application/jsonl', {
        headers: { authorization: `Bearer ${await tokenOf(role)}` },
      });
    expect(await sendAs('reader')).toMatchObject({ status: 403 });
    const { lines } = await sendAs('editor');
    expect(lines.map(({ outcome, code }) => [outcome, code])).toEqual([
      ['imported', undefined],
      ['refused', 'FORBIDDEN'],
      ['imported', undefined],
      [undefined, undefined],
    ]);
  });

  it('takes twenty bodies at once, and the next when one has ended', async () => {
    const { url } = await start();
    const streams = Array.from({ length: 20 }, () => new Stream(url));
    for (const stream of streams) {
      stream.send({ article: 1 });
      expect(await stream.line()).toMatchObject({ outcome: 'refused' });
    }
    const more = await fetch(`${url}/import`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    });
    expect(more.status).toBe(503);
    expect(more.headers.get('retry-after')).toBe('2');
    for (const stream of streams) {
      stream.end();
      expect(await stream.line()).toMatchObject({ summary: { refused: 1 } });
      expect(await stream.line()).toBeNull();
    }
    const { lines } = await send(JSON.stringify(shortArticle('then')), 'application/json');
    expect(lines[0]).toMatchObject({ outcome: 'imported' });
  });

  it('lasts longer than REQUEST_TIMEOUT, which ends any other body that trickles in', async () => {
    const { url } = await start({ REQUEST_TIMEOUT: '1000' });
    const stream = new Stream(url);
    stream.send(shortArticle('early'));
    expect(await stream.line()).toMatchObject({ outcome: 'imported' });
    expect(await trickle(url)).toMatch(/^HTTP\/1.1 408 /);
    stream.send(shortArticle('late'));
    expect(await stream.line()).toMatchObject({ outcome: 'imported' });
    stream.end();
    expect(await stream.line()).toMatchObject({ summary: { imported: 2 } });
  });

  it('reads no further than its answer is read', async () => {
    const engine = await openTestEngine();
    await prepareStore(engine, graphSchema, () => undefined);
    let sent = 0;
    const body = Readable.from(
      (function* () {
        for (; sent < 1_000; sent += 1)
          yield Buffer.from(`${JSON.stringify(shortArticle(`n${sent}`))}\n`);
      })(),
      { highWaterMark: 1 },
    );
    const incoming = Object.assign(body, {
      url: '/import',
      headers: { 'content-type': 'application/jsonl' },
      socket: { setKeepAlive: () => undefined },
    }) as unknown as IncomingMessage;
    const route = createImportRoute(new AbortController().signal, () => ({}));
    const caller = localCaller('test');
    const answer = route(incoming, { engine, caller, bookmarks: [], ...soon() });
    const reader = (answer.body as ReadableStream<Uint8Array>).getReader();
    for (let read = 0; read < 3; read += 1)
      expect(Buffer.from((await reader.read()).value ?? []).toString()).toContain('imported');
    expect(sent).toBeLessThan(10);
    await reader.cancel();
    const { rows } = await engine.read(
      { text: 'MATCH (a:Article) RETURN count(a) AS n', parameters: {} },
      soon(),
    );
    expect(rows).toEqual([[3]]);
    await engine.close();
  });

  it('ends with the bundle that is being written when the server stops', async () => {
    await (await openTestEngine()).close();
    const served = await serve({
      ...testEnvironment(),
      ...{ SEED: 'none', DATA_PATH: join(folder, 'stopped') },
    });
    const stream = new Stream(served.url);
    stream.send(shortArticle('whole'));
    expect(await stream.line()).toMatchObject({ outcome: 'imported' });
    served.kill('SIGTERM');
    expect(await stream.line()).toEqual({
      error: { code: 'ENGINE_UNAVAILABLE', message: expect.stringContaining('The server stops') },
    });
    expect(await stream.line()).toBeNull();
    expect(await served.ended).toBe(0);
  });
});

/** What a request gets whose body never comes. */
function trickle(url: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const { port } = new URL(url);
    const socket = connect(Number(port), '127.0.0.1', () =>
      socket.write(
        'POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n{',
      ),
    );
    let answer = '';
    socket.on('data', (data) => {
      answer += String(data);
    });
    socket.on('error', reject);
    socket.on('close', () => resolve(answer));
  });
}

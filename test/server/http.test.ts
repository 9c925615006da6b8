import { request } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shortArticle } from '../support/short-articles.js';
import { startTestServer, type TestServer } from '../support/test-server.js';

const PEOPLE = '{ people { totalCount nodes { id name } } }';
const LIST = `{ statements(first: 300) {
  totalCount
  nodes { id text kind publishedIn: article { id headline } saidBy { source { id name } } spans { start end } }
} }`;
const IMPORT = 'mutation ($bundle: JSON!) { importBundle(bundle: $bundle) { article } }';

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

/** Node's own client, which adds no header and unpacks nothing. */
function ask(
  server: TestServer,
  path: string,
  headers: Readonly<Record<string, string>> = {},
  { method = 'GET', body }: { readonly method?: string; readonly body?: string } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = { 'apollo-require-preflight': 'yes', ...headers };
    const call = request(new URL(path, server.url), { method, headers: sent }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks),
        }),
      );
    });
    call.on('error', reject);
    call.end(body);
  });
}

const search = (query: string, variables: object = {}) =>
  `/graphql?${new URLSearchParams({ query, variables: JSON.stringify(variables) })}`;
const post = (query: string, variables: object = {}) => ({
  method: 'POST',
  body: JSON.stringify({ query, variables }),
});
const JSON_BODY = { 'content-type': 'application/json' };

async function bring(server: TestServer, bundle: object): Promise<void> {
  const response = await server.post(
    { query: IMPORT, variables: { bundle } },
    { authorization: `Bearer ${server.localKey}` },
  );
  expect(await response.json()).not.toHaveProperty('errors');
}

describe('answers over HTTP', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer({ SEED: 'none' });
    for (let n = 0; n < 6; n += 1) await bring(server, shortArticle(`a${n}`, { sentences: 50 }));
  });
  afterAll(() => server.stop());

  describe('are packed as their clients take them', () => {
    const packed = (encoding: string) =>
      ask(server, '/graphql', { ...JSON_BODY, 'accept-encoding': encoding }, post(LIST));

    it.each([
      ['gzip', 'gzip', gunzipSync],
      ['br', 'br', brotliDecompressSync],
      ['gzip, deflate, br', 'br', brotliDecompressSync],
      ['br;q=0.5, gzip', 'gzip', gunzipSync],
      ['*', 'br', brotliDecompressSync],
      ['br;q=0, *', 'gzip', gunzipSync],
    ])('%s: %s, to a tenth', async (accepted, encoding, unpack) => {
      const plain = await packed('identity');
      const answer = await packed(accepted);
      expect(answer.headers).toMatchObject({
        'content-encoding': encoding,
        'content-length': `${answer.body.length}`,
        vary: expect.stringContaining('accept-encoding'),
      });
      expect(unpack(answer.body).equals(plain.body)).toBe(true);
      expect(JSON.parse(String(plain.body)).data.statements.nodes).toHaveLength(300);
      expect(answer.body.length).toBeLessThanOrEqual(plain.body.length / 10);
    });

    it.each(['identity', 'deflate', 'zstd', 'gzip;q=0', ''])('%s: not at all', async (accepted) => {
      const { headers, body } = await packed(accepted);
      expect(headers['content-encoding']).toBeUndefined();
      expect(headers['vary']).toContain('accept-encoding');
      expect(JSON.parse(String(body)).data.statements.totalCount).toBe(300);
    });

    it('what Apollo answers, errors among it, and the schema, too', async () => {
      const many = `{ ${Array.from({ length: 60 }, (_, n) => `nothing${n}`).join(' ')} }`;
      const introspection = '{ __schema { types { name fields { name description } } } }';
      const headers = { ...JSON_BODY, 'accept-encoding': 'gzip' };
      const answers = [
        await ask(server, '/graphql', headers, post(many)),
        await ask(server, '/graphql', headers, post(introspection)),
        await ask(server, search(introspection), headers),
        await ask(server, '/schema.graphql', headers),
      ];
      for (const answer of answers) {
        expect(answer.headers['content-encoding']).toBe('gzip');
        expect(gunzipSync(answer.body).length).toBeGreaterThan(answer.body.length);
      }
    });

    it('but small ones are left as they are', async () => {
      const headers = { ...JSON_BODY, 'accept-encoding': 'gzip, br' };
      const answer = await ask(server, '/graphql', headers, post('{ people { totalCount } }'));
      expect(answer.headers['content-encoding']).toBeUndefined();
      expect(String(answer.body)).toBe('{"data":{"people":{"totalCount":1}}}\n');
    });

    it('but events come one by one', async () => {
      const headers = { ...JSON_BODY, accept: 'text/event-stream', 'accept-encoding': 'gzip, br' };
      const answer = await ask(server, '/graphql', headers, post(LIST));
      expect(answer.headers['content-encoding']).toBeUndefined();
      expect(String(answer.body)).toMatch(/^:\n\nevent: next\ndata: \{"data"/);
    });
  });

  describe('to GET', () => {
    const tagOf = async (path: string) => String((await ask(server, path)).headers['etag']);

    it('may be kept by their clients, and are not sent again while nothing is recorded', async () => {
      const first = await ask(server, search(PEOPLE));
      expect(first.headers).toMatchObject({
        'cache-control': 'private, no-cache',
        etag: expect.stringMatching(/^W\/"[\w-]+"$/),
        vary: expect.stringMatching(/accept.*authorization/),
      });
      const tag = String(first.headers['etag']);
      for (const known of [tag, tag.slice(2), `"other", ${tag}`, '*']) {
        const again = await ask(server, search(PEOPLE), { 'if-none-match': known });
        expect([again.status, again.body.length, again.headers['etag']]).toEqual([304, 0, tag]);
      }
      const other = await ask(server, search(PEOPLE), { 'if-none-match': '"other"' });
      expect([other.status, String(other.body)]).toEqual([200, String(first.body)]);
    });

    it('have another tag after each change, of what was recorded elsewhere long ago as well', async () => {
      const tags = [await tagOf(search(PEOPLE))];
      const brought = [
        shortArticle('new', { speaker: 'new' }),
        {
          ...shortArticle('old', { speaker: 'old' }),
          article: {
            ...shortArticle('old').article,
            recordedAt: '2020-01-01T00:00:00.000Z',
          },
        },
      ];
      for (const bundle of brought) {
        await bring(server, bundle);
        const known = { 'if-none-match': tags.join(', ') };
        const answer = await ask(server, search(PEOPLE), known);
        expect(answer.status).toBe(200);
        tags.push(String(answer.headers['etag']));
      }
      expect(new Set(tags).size).toBe(3);
    });

    it('are never kept beyond a change that comes while they are made', async () => {
      const path = search('{ people(first: 500) { totalCount nodes { id } } }');
      const kept = { tag: '', body: '' };
      const refresh = async () => {
        const { status, headers, body } = await ask(server, path, { 'if-none-match': kept.tag });
        if (status !== 304) Object.assign(kept, { tag: headers['etag'], body: String(body) });
      };
      let isOver = false;
      const asking = [1, 2, 3].map(async () => {
        while (!isOver) await refresh();
      });
      for (let n = 0; n < 10; n += 1)
        await bring(server, shortArticle(`while-${n}`, { speaker: `while-${n}` }));
      isOver = true;
      await Promise.all(asking);
      await refresh();
      expect(kept.body).toBe(String((await ask(server, path)).body));
    });

    it('have a tag for each document, its variables and its operation', async () => {
      const first = 'query A($n: Int) { people(first: $n) { nodes { id } } }';
      const two = `${first} query B { people { totalCount } }`;
      const paths = [
        search(first, { n: 1 }),
        search(first, { n: 2 }),
        `${search(two)}&operationName=A`,
        `${search(two)}&operationName=B`,
        search('{ __typename }'),
      ];
      const tags = await Promise.all(paths.map(tagOf));
      expect(new Set(tags).size).toBe(paths.length);
      expect(tags.every((tag) => tag.startsWith('W/"'))).toBe(true);
    });

    it('are not kept where they end in errors, or say what they cost', async () => {
      const answers = [
        await ask(server, search('{ nothing }')),
        await ask(server, search('{ people(first: 501) { totalCount } }')),
        await ask(server, search('mutation { undo(change: "change:none", why: "x") { id } }')),
        await ask(server, search('subscription { statementAdded { id } }')),
        await ask(server, search('{ nodes(ids: ["no id"]) { id } }')),
        await ask(server, search(PEOPLE), { 'x-graph-cost': '1' }),
        await ask(server, '/graphql'),
      ];
      for (const { headers } of answers)
        expect([headers['cache-control'], headers['etag']]).toEqual(['no-store', undefined]);
    });

    it('come without a body to HEAD', async () => {
      const get = await ask(server, search(PEOPLE));
      const head = await ask(server, search(PEOPLE), {}, { method: 'HEAD' });
      expect([head.status, head.body.length]).toEqual([200, 0]);
      expect(head.headers['etag']).toBe(get.headers['etag']);
    });
  });

  it('POST has neither', async () => {
    const { headers } = await ask(server, '/graphql', JSON_BODY, post(PEOPLE));
    expect([headers['cache-control'], headers['etag']]).toEqual([undefined, undefined]);
  });

  it('the schema is what introspection tells, and is not sent again', async () => {
    const first = await ask(server, '/schema.graphql');
    expect(first.headers['content-type']).toBe('text/plain; charset=utf-8');
    expect(String(first.body)).toContain('type Query {');
    const known = { 'if-none-match': String(first.headers['etag']) };
    expect((await ask(server, '/schema.graphql', known)).status).toBe(304);
    const head = await ask(server, '/schema.graphql', {}, { method: 'HEAD' });
    expect([head.status, head.body.length]).toEqual([200, 0]);
  });

  it.each([
    ['/graphql', 'GET, HEAD, POST'],
    ['/schema.graphql', 'GET, HEAD'],
    ['/export', 'GET, HEAD'],
    ['/import', 'POST'],
  ])('%s takes %s', async (path, methods) => {
    for (const method of ['PUT', 'DELETE', 'PATCH']) {
      const answer = await ask(server, path, {}, { method });
      expect([answer.status, answer.headers['allow']]).toEqual([405, methods]);
      expect(JSON.parse(String(answer.body)).errors[0].extensions.code).toBe('METHOD_NOT_ALLOWED');
    }
    const options = await ask(server, path, {}, { method: 'OPTIONS' });
    expect([options.status, options.headers['allow'], options.body.length]).toEqual([
      204,
      `${methods}, OPTIONS`,
      0,
    ]);
  });

  it.each([
    undefined,
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/graphql',
  ])('a body of the type %s is none that is read', async (type) => {
    for (const accept of ['application/json', 'text/event-stream']) {
      const headers = { accept, ...(type && { 'content-type': type }) };
      const answer = await ask(server, '/graphql', headers, post(PEOPLE));
      const [error] = JSON.parse(String(answer.body)).errors;
      expect([answer.status, error.extensions.code]).toEqual([415, 'UNSUPPORTED_MEDIA_TYPE']);
      expect(error.message).toContain('content-type: application/json');
    }
  });
});

describe('whoever asks', () => {
  const SECRET = 'a secret of at least thirty-two bytes';
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer({ SEED: 'none', AUTH_SECRET: SECRET });
  });
  afterAll(() => server.stop());

  const bearer = async (subject: string, role: string) => {
    const token = new SignJWT({ role }).setProtectedHeader({ alg: 'HS256' }).setSubject(subject);
    const signed = await token.setExpirationTime('1h').sign(new TextEncoder().encode(SECRET));
    return { authorization: `Bearer ${signed}` };
  };

  it('is told by its own tags, and nothing by those of others', async () => {
    const callers = [
      await bearer('ana', 'reader'),
      await bearer('ana', 'editor'),
      await bearer('ben', 'reader'),
    ];
    const answers = await Promise.all(callers.map((caller) => ask(server, search(PEOPLE), caller)));
    const tags = answers.map(({ headers }) => String(headers['etag']));
    expect(new Set(tags).size).toBe(callers.length);
    const nobody = await ask(server, search(PEOPLE), { 'if-none-match': tags.join(', ') });
    expect([nobody.status, nobody.headers['etag']]).toEqual([401, undefined]);
    const changes = search('{ changes { nodes { by } } }');
    const editor = await ask(server, changes, callers[1]);
    expect(editor.status).toBe(200);
    const reader = await ask(server, changes, { ...callers[0], 'if-none-match': '*' });
    expect([reader.status, reader.headers['cache-control']]).toEqual([403, 'no-store']);
  });

  it('has the schema, but with a broken token, or where only given operations run', async () => {
    expect((await ask(server, '/schema.graphql')).status).toBe(200);
    const broken = await ask(server, '/schema.graphql', { authorization: 'Bearer none' });
    expect(broken.status).toBe(401);
    const trusting = await startTestServer({
      SEED: 'none',
      TRUSTED_DOCUMENTS: new URL('../../schema/operations', import.meta.url).pathname,
    });
    try {
      const refused = await ask(trusting, '/schema.graphql');
      expect([refused.status, String(refused.body)]).toEqual([
        403,
        expect.stringContaining('FORBIDDEN'),
      ]);
    } finally {
      await trusting.stop();
    }
  });
});

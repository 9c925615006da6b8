import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config.js';
import { type RunningServer, startServer } from '../../src/server/start-server.js';
import { openTestEngine, testEnvironment } from '../support/engines.js';

const EXAMPLES = [
  'who-said-what-about-kharkiv-region',
  'pomagaybus-and-his-brigade',
  'clarke-conditionals',
];

describe('the server over HTTP', () => {
  let server: RunningServer;
  beforeAll(async () => {
    const engine = await openTestEngine();
    await engine.close();
    server = await startServer(readConfig(testEnvironment()));
  });
  afterAll(() => server.stop());

  const post = (body: unknown, headers: Record<string, string> = {}) =>
    fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  const reads = async () => {
    const text = await (await fetch(`${server.url}/metrics`)).text();
    return Number(/graph_queries_total\{kind="read"\} (\d+)/.exec(text)?.[1]);
  };

  it.each(EXAMPLES)('answers %s with one statement', async (name) => {
    const query = readFileSync(
      new URL(`../../schema/operations/${name}.graphql`, import.meta.url),
      'utf8',
    );
    const expected = readFileSync(new URL(`../operations/${name}.json`, import.meta.url), 'utf8');
    const before = await reads();
    const response = await post({ query });
    expect(response.status).toBe(200);
    expect(response.headers.get('x-request-id')).toMatch(/[\w-]{36}/);
    expect(await response.json()).toEqual(JSON.parse(expected));
    expect(await reads()).toBe(before + 1);
  });

  it('asks the graph once for five root fields, and not at all for its own schema', async () => {
    const before = await reads();
    const query =
      '{ __schema { queryType { name } } a: people { totalCount } b: units { totalCount } c: places { totalCount } d: articles { totalCount } e: statements { totalCount } }';
    const answer = await (await post({ query })).json();
    expect(answer.data).toMatchObject({
      a: { totalCount: 2 },
      b: { totalCount: 6 },
      c: { totalCount: 12 },
      d: { totalCount: 1 },
      e: { totalCount: 20 },
    });
    expect(await reads()).toBe(before + 1);
    await post({ query: '{ __typename }' });
    expect(await reads()).toBe(before + 1);
  });

  it('answers the others where one of many ids is malformed, which is null with an error', async () => {
    const query = 'query ($ids: [ID!]!) { some: nodes(ids: $ids) { id } __typename }';
    const ids = ['place:ru', 'Nobody!', 'place:nowhere', 'place:ua'];
    for (const variables of [{ ids }, { ids: ['place:ru'] }, { ids }]) {
      const response = await post({ query, variables });
      const { data, errors } = await response.json();
      expect(response.status).toBe(200);
      const [known, ...others] = data.some;
      expect(known).toEqual({ id: 'place:ru' });
      if (variables.ids === ids) {
        expect(others).toEqual([null, null, { id: 'place:ua' }]);
        expect(errors).toEqual([
          expect.objectContaining({
            message: expect.stringContaining('nodes(ids.1): "Nobody!" is not an id'),
            path: ['some', 1],
            extensions: expect.objectContaining({ code: 'BAD_USER_INPUT', argument: 'ids.1' }),
          }),
        ]);
      } else expect(errors).toBeUndefined();
    }
  });

  it.each([
    ['an unknown id', '{ person(id: "person:nobody") { name } }', 200, null],
    [
      'a malformed id',
      '{ person(id: "Nobody!") { name } }',
      400,
      'person(id): "Nobody!" is not an id',
    ],
    [
      'a negative page',
      '{ people(first: -1) { nodes { name } } }',
      400,
      'people(first: -1): a page holds 0 to 500',
    ],
    [
      'a huge page',
      '{ people(first: 100000) { nodes { name } } }',
      400,
      'people(first: 100000): a page holds 0 to 500',
    ],
    [
      'a forged cursor',
      '{ people(after: "x") { nodes { name } } }',
      400,
      'people(after): "x" cannot be used here',
    ],
    ['a syntax error', '{ people ', 400, 'Syntax Error'],
    ['an unknown field', '{ people { nam } }', 400, 'Cannot query field "nam"'],
  ])('%s', async (_, query, status, message) => {
    const response = await post({ query });
    const answer = await response.json();
    expect(response.status).toBe(status);
    if (message === null) {
      expect(answer).toEqual({ data: { person: null } });
    } else {
      expect(answer.errors[0].message).toContain(message);
      expect(answer.errors[0].locations[0]).toHaveProperty('line');
      expect(answer.errors[0].extensions.code).toMatch(
        /BAD_USER_INPUT|GRAPHQL_(PARSE|VALIDATION)_FAILED/,
      );
      expect(JSON.stringify(answer)).not.toMatch(/stack|node_modules|\/src\//);
    }
  });

  it('refuses bodies that are too large or no JSON, and forged bookmarks', async () => {
    const large = await post({ query: `{ __typename } #${'x'.repeat(300_000)}` });
    expect(large.status).toBe(413);
    expect((await large.json()).errors[0].message).toContain('256 kB');
    const broken = await post('{"query": ');
    expect(broken.status).toBe(400);
    const forged = await post({ query: '{ __typename }' }, { 'x-graph-bookmark': '%%%' });
    expect(forged.status).toBe(400);
    expect((await forged.json()).errors[0].message).toContain('x-graph-bookmark');
  });

  it('is alive and ready, and names what there is', async () => {
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
    const before = await reads();
    expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
    expect(await reads()).toBe(before);
    const missing = await fetch(`${server.url}/nothing`);
    expect(missing.status).toBe(404);
    expect(await missing.text()).toContain('/graphql');
  });

  it('shows browsers the playground with the example operations, loading nothing from elsewhere', async () => {
    const response = await fetch(`${server.url}/graphql`, { headers: { accept: 'text/html' } });
    const html = await response.text();
    expect(response.headers.get('content-security-policy')).toContain("script-src 'self'");
    expect(html).not.toMatch(/<(script|link)[^>]+(src|href)="https?:/);
    const [, path] = /<script defer src="([^"]+)"/.exec(html) ?? [];
    const script = await fetch(server.url + path);
    expect(script.headers.get('content-encoding')).toBe('gzip');
    expect(await script.text()).toContain('WhoSaidWhatAboutKharkivRegion');
  });

  it('imports a bundle by mutation, once', async () => {
    const bundle = JSON.parse(
      readFileSync(new URL('../bundle/minimal-bundle.json', import.meta.url), 'utf8'),
    );
    const query =
      'mutation ($bundle: JSON!) { importBundle(bundle: $bundle) { article fresh nodes { kind count } } }';
    const first = await (await post({ query, variables: { bundle } })).json();
    expect(first.data.importBundle.fresh).toBe(true);
    const again = await (await post({ query, variables: { bundle } })).json();
    expect(again.data.importBundle.fresh).toBe(false);
    const found = await (
      await post({ query: '{ unit(id: "unit:4-mountain") { saidAbout { nodes { id kind } } } }' })
    ).json();
    expect(found.data.unit.saidAbout.nodes).toEqual([
      { id: 'statement:velik-1:38-82:person-ruiz', kind: 'PARAPHRASE' },
      { id: 'statement:velik-1:85-108:person-ruiz', kind: 'DIRECT_QUOTE' },
    ]);
  });

  it('finishes an accepted request when it is told to stop', async () => {
    const second = await startServer(
      readConfig({ ...testEnvironment(), SEED: 'none', DATA_PATH: ':memory:' }),
    );
    const answer = new Promise<number | undefined>((resolve, reject) => {
      const call = request(
        `${second.url}/graphql?query=${encodeURIComponent('{ people { totalCount } }')}`,
        {
          headers: { 'apollo-require-preflight': 'yes' },
        },
      );
      call.on('response', (response) => {
        response.resume();
        response.on('end', () => resolve(response.statusCode));
      });
      call.on('error', reject);
      call.on('socket', (socket) => socket.once('connect', () => call.end()));
    });
    expect(await answer).toBe(200);
    await second.stop();
    await expect(fetch(`${second.url}/healthz`)).rejects.toThrow();
  });
});

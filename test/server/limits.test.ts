import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config.js';
import { createRateLimit } from '../../src/server/limits/rate-limit.js';
import { WAYS } from '../../web/src/api/path-operations.js';
import { startTestServer, type TestServer } from '../support/test-server.js';
import { DOCUMENTS } from '../web/documents.js';

const FOLDERS = ['../../schema/operations/', '../operations/'];
const DEFAULT_LIMIT = readConfig({}).maximumCost;
const LIMIT = 100_000;

const golden = FOLDERS.flatMap((folder) =>
  readdirSync(new URL(folder, import.meta.url))
    .filter((file) => file.endsWith('.graphql'))
    .map((file) => {
      const variables = new URL(
        `../operations/${file.replace('.graphql', '.variables.json')}`,
        import.meta.url,
      );
      return {
        name: file,
        query: readFileSync(new URL(`${folder}${file}`, import.meta.url), 'utf8'),
        variables: existsSync(variables) ? JSON.parse(readFileSync(variables, 'utf8')) : {},
      };
    }),
);

/** The most that the explorer asks for. */
const MOST = {
  id: 'place:ua-63',
  place: 'place:ua-63',
  filter: {},
  ids: Array.from({ length: 500 }, (_, index) => `place:p${index}`),
  lang: ['uk', 'ru'],
  names: Array.from({ length: 100 }, (_, index) => `Name ${index}`),
  first: 200,
  said: true,
  about: true,
  inside: false,
  both: true,
  interval: 'DAY',
  by: 'SOURCE',
  text: 'Kharkiv',
  from: 'person:andrey-pomagaybus',
  to: 'person:michael-clarke',
  relations: WAYS.flatMap(({ relations }) => relations),
};
// What is imported costs what its size says.
const written = DOCUMENTS.filter(({ query }) => !query.includes('mutation'));
const asked = written.map(({ name, query }) => ({
  name,
  query,
  variables: {
    ...MOST,
    ...(query.includes('$named: Boolean') && { named: true }),
    ...(query.includes('statements(filter: $filter, first') &&
      !query.includes('saidAbout') && { first: 500 }),
  },
}));

const HOSTILE = '{statements{nodes{about{nodes{saidAbout{nodes{text}}}}}}}';

describe('the cost of an operation', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.stop());

  it.each([...golden, ...asked])('of $name is within the limit', async ({ query, variables }) => {
    const response = await server.post({ query, variables }, { 'x-graph-cost': '1' });
    const { errors, extensions } = await response.json();
    expect(errors).toBeUndefined();
    expect(extensions.cost.cost).toBeLessThanOrEqual(DEFAULT_LIMIT);
    expect(extensions.cost.rows).toBeLessThanOrEqual(extensions.cost.cost);
  });
});

describe('the limit of costs', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer({ MAXIMUM_COST: String(LIMIT) });
  });
  afterAll(() => server.stop());

  it('refuses what is above it before it runs, naming the limit, the cost and the way out', async () => {
    const before = await readsOf(server);
    const response = await server.post({ query: HOSTILE });
    expect(response.status).toBe(400);
    const { data, errors } = await response.json();
    expect(data).toBeUndefined();
    const [{ message, extensions }] = errors;
    expect(extensions).toMatchObject({ code: 'OPERATION_TOO_COSTLY', maximum: LIMIT });
    expect(message).toContain(String(extensions.cost));
    expect(message).toContain('first');
    expect(await readsOf(server)).toBe(before);
  });

  it('is held to in each run where one plan serves many page sizes', async () => {
    const query =
      'query ($n: Int) { statements(first: $n) { nodes { about(first: $n) { nodes { name } } } } }';
    const costs = [];
    for (const n of [1, 100, 400, 10]) {
      const response = await server.post({ query, variables: { n } }, { 'x-graph-cost': '1' });
      const { extensions, errors } = await response.json();
      costs.push([response.status, extensions?.cost.rows ?? errors[0].extensions.rows]);
    }
    expect(costs).toEqual([
      [200, 1 * 2],
      [200, 100 * 101],
      [400, 400 * 401],
      [200, 10 * 11],
    ]);
  });

  it('is not spoken of unless asked for', async () => {
    const answer = await (await server.post({ query: '{ people { totalCount } }' })).json();
    expect(answer).toEqual({ data: { people: { totalCount: 2 } } });
  });

  it('is held to by what a mutation answers, before it writes', async () => {
    const changes = async () =>
      (await (await server.post({ query: '{ changes { totalCount } }' })).json()).data.changes
        .totalCount;
    const before = await changes();
    const query = `mutation { assess(subject: "person:michael-clarke", scheme: ADMIRALTY, value: "B", explanation: "test") {
      touched { ... on Person { said { nodes { about { nodes { saidAbout { nodes { about { nodes { id } } } } } } } } } } } }`;
    const response = await server.post({ query });
    expect(response.status).toBe(400);
    const { errors } = await response.json();
    expect(errors[0].extensions.code).toBe('OPERATION_TOO_COSTLY');
    expect(await changes()).toBe(before);
  });
});

describe('a client', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer({
      MAXIMUM_COST: '2000',
      RATE_LIMIT: '2000',
      TRUSTED_PROXIES: '1',
    });
  });
  afterAll(() => server.stop());

  it('that has spent what a minute allows waits, and no other does', async () => {
    const query = '{ statements(first: 500) { nodes { id } } }';
    const ask = (address: string) =>
      server.post({ query }, { 'x-forwarded-for': `made-up, ${address}` });
    const statuses: number[] = [];
    let last = await ask('192.0.2.1');
    for (; last.status === 200 && statuses.length < 100; last = await ask('192.0.2.1')) {
      statuses.push(last.status);
    }
    expect(statuses.length).toBeGreaterThanOrEqual(3);
    expect(last.status).toBe(429);
    expect(Number(last.headers.get('retry-after'))).toBeGreaterThanOrEqual(1);
    const [{ message, extensions }] = (await last.json()).errors;
    expect(extensions).toMatchObject({ code: 'RATE_LIMITED', maximum: 2_000 });
    expect(message).toContain('try again in');
    expect((await ask('192.0.2.2')).status).toBe(200);
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
  });
});

describe('a rate limit', () => {
  it('fills again within a minute, and holds no more than that', () => {
    let now = 0;
    const limit = createRateLimit(6_000, () => now);
    limit.spend(['a'], 6_000);
    expect(() => limit.spend(['a'], 100)).toThrow('try again in 1 s');
    now = 1_000;
    limit.spend(['a'], 100);
    expect(() => limit.spend(['a'], 1_000)).toThrow('try again in 10 s');
    now = 10_000_000;
    limit.spend(['a'], 6_000);
    expect(() => limit.spend(['a'], 1)).toThrow('0 of 6000');
  });

  it('is of all names of a caller at once, and takes from none when one has too little', () => {
    const limit = createRateLimit(100, () => 0);
    limit.spend(['address', 'subject'], 60);
    limit.spend(['address'], 40);
    expect(() => limit.spend(['address', 'subject'], 10)).toThrow();
    limit.spend(['subject'], 40);
    expect(() => limit.spend(['subject'], 1)).toThrow();
  });
});

async function readsOf(server: TestServer): Promise<number> {
  const text = await (await fetch(`${server.url}/metrics`)).text();
  return Number(/graph_queries_total\{kind="read"\} (\d+)/.exec(text)?.[1]);
}

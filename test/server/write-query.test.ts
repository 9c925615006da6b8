import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testEngine } from '../support/engines.js';
import { startTestServer, type TestServer } from '../support/test-server.js';

const FOLDER = new URL('../../schema/operations/', import.meta.url);
const examples = readdirSync(FOLDER).filter((file) => file.endsWith('.graphql'));
const TOLD = 'query Told($first: Int) { people(first: $first) { nodes { name } } }';

/** Each is asked as it is, and again with what only Apollo reads: empty extensions. */
describe('a query that the compiled writer answers', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.stop());

  const ask = async (body: object, headers = {}) => {
    const response = await server.post(body, headers);
    const { date, 'x-request-id': id, ...told } = Object.fromEntries(response.headers);
    expect(id).toMatch(/^[\w-]+$/);
    const { status } = response;
    return { status, told, text: await response.text() };
  };
  const askBoth = async (body: object, headers = {}) => {
    const answer = await ask(body, headers);
    expect(answer).toEqual(await ask({ ...body, extensions: {} }, headers));
    return answer;
  };
  const readsOf = async () => {
    const text = await (await fetch(`${server.url}/metrics`)).text();
    return Number(/graph_queries_total\{[^}]*kind="read"[^}]*\} (\d+)/.exec(text)?.[1]);
  };

  it.each(examples)('is answered as by Apollo, with one statement: %s', async (file) => {
    const query = readFileSync(new URL(file, FOLDER), 'utf8');
    const isPast = query.includes('@asOf');
    // What is asked as of an instant has the store's clock read at first.
    if (isPast) await ask({ query });
    const before = await readsOf();
    const { status, text } = await askBoth({ query });
    expect(status).toBe(200);
    expect(text).toMatch(/^\{"data":\{.*\}\}\n$/);
    // Neo4j shows one state only while the clock stands still, so it is read again afterwards.
    const each = isPast && testEngine === 'neo4j' ? 2 : 1;
    expect(await readsOf()).toBe(before + 2 * each);
  });

  it.each([
    '*/*',
    'application/json',
    'application/graphql-response+json',
    'application/graphql-response+json,application/json;q=0.9',
    'application/json;q=0.5, application/graphql-response+json',
    'text/html',
  ])('has the type of Apollo for a client that accepts %s', async (accept) => {
    await askBoth({ query: TOLD, operationName: 'Told', variables: { first: 1 } }, { accept });
  });

  it.each([
    ['a broken document', { query: '{ people(first: 1) { nodes { nam } } }' }],
    ['an argument out of bounds', { query: TOLD, variables: { first: 5_000 } }],
    ['a variable of the wrong type', { query: TOLD, variables: { first: 'one' } }],
    ['an operation that is not there', { query: TOLD, operationName: 'Untold' }],
    ['a broken id', { query: '{ person(id: "Nobody!") { name } }' }],
    ['variables that are a list', { query: TOLD, variables: [1] }],
    ['no query', { variables: {} }],
    [
      'the schema',
      { query: '{ __schema { queryType { name } } people(first: 1) { nodes { id } } }' },
    ],
    ['a mutation of nobody', { query: 'mutation { undo(id: "x") { __typename } }' }],
  ])('leaves to Apollo %s', async (_, body) => {
    await askBoth(body);
  });

  it('is read once when it ends in errors', async () => {
    const query = '{ people(first: 1) { nodes { name } } person(id: "person:nobody") { name } }';
    const before = await readsOf();
    await askBoth({ query });
    expect(await readsOf()).toBe(before + 2);
  });

  it('tells what it costs whoever asks', async () => {
    const { text } = await askBoth({ query: TOLD }, { 'x-graph-cost': '1' });
    expect(JSON.parse(text).extensions.cost.cost).toBeGreaterThan(0);
  });
});

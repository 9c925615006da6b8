import { Client, cacheExchange, fetchExchange, gql } from '@urql/core';
import { persistedExchange } from '@urql/exchange-persisted';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shortArticle } from '../support/short-articles.js';
import { startTestServer, type TestServer } from '../support/test-server.js';

const PEOPLE = gql`query People($first: Int) { people(first: $first) { totalCount nodes { id name } } }`;
const ANSWER = { people: { totalCount: 1, nodes: [{ id: 'person:ruiz', name: 'Ana ruiz' }] } };
const IMPORT = gql`mutation Bring($bundle: JSON!) { importBundle(bundle: $bundle) { article } }`;
const ADDED = gql`subscription Added { statementAdded { text } }`;

/** urql as it comes, with what it sends and is answered beside it. */
describe('urql', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer({ SEED: 'none' });
    const bundle = shortArticle('first');
    const { error } = await urql({ authorized: true }).client.mutation(IMPORT, { bundle });
    expect(error).toBeUndefined();
  });
  afterAll(() => server.stop());

  interface Options {
    readonly authorized?: boolean;
    readonly persisted?: boolean;
    readonly get?: boolean;
  }

  function urql({ authorized = false, persisted = false, get }: Options = {}) {
    const sent: string[] = [];
    const client = new Client({
      url: `${server.url}/graphql`,
      exchanges: [
        cacheExchange,
        ...(persisted ? [persistedExchange({ preferGetForPersistedQueries: get ?? true })] : []),
        fetchExchange,
      ],
      ...(authorized && {
        fetchOptions: { headers: { authorization: `Bearer ${server.localKey}` } },
      }),
      ...(get !== undefined && { preferGetMethod: get }),
      fetchSubscriptions: true,
      async fetch(...asked) {
        const response = await fetch(...asked);
        const { method = 'GET', body } = asked[1] ?? {};
        const whole = `${asked[0]} ${body}`;
        const isWhole = /[?&]query=|"query":/.test(whole) ? 'text' : 'hash';
        sent.push(`${method} ${isWhole} ${response.headers.get('content-type')}`);
        return response;
      },
    });
    return { client, sent };
  }

  const JSON_ANSWER = 'application/graphql-response+json; charset=utf-8';

  it.each([undefined, true, false])('asks queries, with GET preferred: %s', async (get) => {
    const { client, sent } = urql(get === undefined ? {} : { get });
    const { data, error } = await client.query(PEOPLE, { first: 1 });
    expect(error).toBeUndefined();
    expect(data).toMatchObject(ANSWER);
    expect(sent).toEqual([`${get === false ? 'POST' : 'GET'} text ${JSON_ANSWER}`]);
  });

  it.each([
    ['GET', true],
    ['POST', false],
  ])('sends a document once by %s, and its hash from then on', async (method, get) => {
    const ask = async (first: number) => {
      const { client, sent } = urql({ persisted: true, get });
      const query = gql(`query By${method}($first: Int) { people(first: $first) { totalCount } }`);
      const { data, error } = await client.query(query, { first });
      expect(error).toBeUndefined();
      expect(data).toMatchObject({ people: { totalCount: 1 } });
      return sent.map((one) => one.split(' ').slice(0, 2).join(' '));
    };
    expect(await ask(1)).toEqual([`${method} hash`, `${method} text`]);
    expect(await ask(2)).toEqual([`${method} hash`]);
  });

  it('hears of what is new by its own fetch', async () => {
    const { client, sent } = urql({ authorized: true });
    const texts: string[] = [];
    const heard = new Promise<void>((resolve) => {
      // It ends with the server: urql itself trips over the end of what it unsubscribes from in Node.
      client.subscription(ADDED, {}).subscribe(({ data, error }) => {
        texts.push(error?.message ?? data?.statementAdded.text);
        if (texts.length === 2) resolve();
      });
    });
    await expect.poll(() => sent).toHaveLength(1);
    const bundle = shortArticle('second', { speaker: 'second' });
    expect((await client.mutation(IMPORT, { bundle })).error).toBeUndefined();
    await heard;
    expect(texts).toEqual(['Sentence 1 is true', 'Sentence 2 is true']);
    expect(sent[0]).toContain('text/event-stream');
  });
});

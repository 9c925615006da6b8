import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../support/test-server.js';
import { TRANSPORTS } from '../support/transports.js';

const URQL =
  'application/graphql-response+json, application/graphql+json, application/json, text/event-stream, multipart/mixed';
const EVENTS = 'text/event-stream; charset=utf-8';
const JSON_TYPE = 'application/json; charset=utf-8';
const RESPONSE = 'application/graphql-response+json; charset=utf-8';
const SUBSCRIPTION = 'subscription { statementAdded { text } }';

describe('what a client accepts', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer({ SEED: 'none' });
  });
  afterAll(() => server.stop());

  /** The type of the answer by POST and by GET, which are the same. */
  async function typeOf(query: string, accept: string): Promise<string | null> {
    const address = `${server.url}/graphql?${new URLSearchParams({ query })}`;
    const types = [];
    for (const ask of [
      (signal: AbortSignal) =>
        fetch(`${server.url}/graphql`, {
          method: 'POST',
          headers: { accept, 'content-type': 'application/json' },
          body: JSON.stringify({ query }),
          signal,
        }),
      (signal: AbortSignal) => fetch(address, { headers: { accept }, signal }),
    ]) {
      const leaving = new AbortController();
      const response = await ask(leaving.signal);
      types.push(response.headers.get('content-type'));
      if (query === SUBSCRIPTION) leaving.abort();
      else expect(await response.text()).toContain('{"data":{"__typename":"Query"}}');
    }
    expect(types[1]).toBe(types[0]);
    return types[0] ?? null;
  }

  it.each([
    ['*/*', JSON_TYPE],
    ['application/json', JSON_TYPE],
    ['application/graphql-response+json', RESPONSE],
    [URQL, RESPONSE],
    ['text/event-stream', EVENTS],
    ['text/event-stream, */*', EVENTS],
    ['text/event-stream, application/json', EVENTS],
    ['application/json, text/event-stream', JSON_TYPE],
    ['*/*, text/event-stream', JSON_TYPE],
    ['text/event-stream;q=0.5, application/json', JSON_TYPE],
    ['application/json;q=0.5, text/event-stream', EVENTS],
    ['text/event-stream;q=0, application/json', JSON_TYPE],
    ['multipart/mixed, text/event-stream', EVENTS],
  ])('decides on what it gets of a query: %s', async (accept, type) => {
    expect(await typeOf('{ __typename }', accept)).toBe(type);
  });

  it.each([URQL, 'application/json, text/event-stream;q=0.1', 'text/event-stream'])(
    'is enough for events of a subscription: %s',
    async (accept) => {
      expect(await typeOf(SUBSCRIPTION, accept)).toBe(EVENTS);
    },
  );

  it.each(['*/*', 'application/json', 'application/json, text/event-stream;q=0'])(
    'is not, and how it is had is told: %s',
    async (accept) => {
      const response = await server.post({ query: SUBSCRIPTION }, { accept });
      expect(response.headers.get('content-type')).toMatch(/json/);
      expect(await response.text()).toContain('Accept: text/event-stream');
    },
  );

  it('does not change what is wrong with a request', async () => {
    for (const asked of [
      { query: '{ nothing }' },
      { query: '' },
      [],
      { query: 'subscription {' },
    ]) {
      const answers = [];
      for (const accept of ['application/json', 'text/event-stream', URQL]) {
        const response = await server.post(asked, { accept });
        answers.push([response.status, await response.json()]);
      }
      expect(answers[1]).toEqual(answers[0]);
      expect(answers[2]).toEqual(answers[0]);
    }
  });

  describe('a document by its hash', () => {
    const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');
    const hashed = (sha256Hash: string) => ({ persistedQuery: { version: 1, sha256Hash } });
    const names = Object.entries(TRANSPORTS);

    it.each(names)('is asked for, kept and answered over %s', async (name, ask) => {
      const query = `query Over${name.replaceAll(' ', '')} { people { totalCount } }`;
      const extensions = hashed(hashOf(query));
      expect(await ask(server, { extensions })).toEqual({
        errors: [
          {
            message: 'PersistedQueryNotFound',
            extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' },
          },
        ],
      });
      const data = { people: { totalCount: 0 } };
      expect(await ask(server, { query, extensions })).toMatchObject({ data });
      for (const [, other] of names)
        expect(await other(server, { extensions })).toMatchObject({ data });
    });

    it('is refused when it is that of another, or none', async () => {
      const query = '{ people { totalCount } }';
      const wrong = [
        { query, extensions: hashed(hashOf('{ places { totalCount } }')) },
        { query, extensions: hashed('none') },
        { extensions: { persistedQuery: { version: 2, sha256Hash: hashOf(query) } } },
        { extensions: { persistedQuery: null } },
      ];
      for (const asked of wrong) {
        for (const [, ask] of names) {
          const { errors } = await ask(server, asked);
          expect(errors).toEqual([
            {
              message: expect.stringContaining('`extensions.persistedQuery'),
              extensions: { code: 'BAD_USER_INPUT' },
            },
          ]);
        }
      }
    });

    it('does not keep more than a share of memory', async () => {
      const first = '{ first: people { totalCount } }';
      const send = (query: string) =>
        server.post({ query, extensions: hashed(hashOf(query)) }).then((one) => one.text());
      await send(first);
      for (let n = 0; n < 50; n += 1)
        await send(`{ people { totalCount } } #${n}${' '.repeat(200_000)}`);
      const answer = await server.post({ extensions: hashed(hashOf(first)) });
      expect(await answer.text()).toContain('PersistedQueryNotFound');
    });
  });
});

import { SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../support/test-server.js';
import { type Answer, type Asked, TRANSPORTS, type TransportName } from '../support/transports.js';

const SECRET = 'a secret of at least thirty-two bytes';
const BY_BODY: readonly TransportName[] = [
  'POST',
  'POST with its cost',
  'POST for events',
  'WebSocket',
];
const ALL = Object.keys(TRANSPORTS) as TransportName[];

interface Mistake {
  readonly name: string;
  readonly asked: Asked;
  readonly code: string;
  readonly says: string;
  /** Where it can be made; everywhere when left out. */
  readonly over?: readonly TransportName[];
}

const PEOPLE = '{ people { totalCount } }';
const FIRST = 'query ($n: Int) { people(first: $n) { totalCount } }';
const UNDO = 'mutation { undo(change: "change:none", why: "x") { id } }';

const MISTAKES: readonly Mistake[] = [
  {
    name: 'a document that cannot be parsed',
    asked: { query: '{ people ' },
    code: 'GRAPHQL_PARSE_FAILED',
    says: 'Syntax Error',
  },
  {
    name: 'a document of too many tokens',
    asked: { query: `{ ${'__typename '.repeat(1_001)} }` },
    code: 'GRAPHQL_PARSE_FAILED',
    says: '1000 tokens',
  },
  {
    name: 'two mistakes in a document',
    asked: { query: '{ nothing people(frist: 1) { totalCount } }' },
    code: 'GRAPHQL_VALIDATION_FAILED',
    says: 'Cannot query field "nothing"',
  },
  {
    name: 'an unknown operation name',
    asked: { query: `query A ${PEOPLE}`, operationName: 'B' },
    code: 'BAD_USER_INPUT',
    says: 'no operation named "B"',
  },
  {
    name: 'no operation name among several',
    asked: { query: `query A ${PEOPLE} query B ${PEOPLE}` },
    code: 'BAD_USER_INPUT',
    says: '`operationName`',
  },
  {
    name: 'no operation',
    asked: { query: 'fragment A on Person { id }' },
    code: 'GRAPHQL_VALIDATION_FAILED',
    says: 'never used',
  },
  { name: 'no query', asked: { variables: {} }, code: 'BAD_USER_INPUT', says: 'no `query`' },
  { name: 'an empty query', asked: { query: '' }, code: 'BAD_USER_INPUT', says: 'no `query`' },
  {
    name: 'a query that is no string',
    asked: { query: 7 },
    code: 'BAD_USER_INPUT',
    says: 'no `query`',
    over: BY_BODY,
  },
  {
    name: 'variables that are no object',
    asked: { query: FIRST, variables: [1] },
    code: 'BAD_USER_INPUT',
    says: '`variables` is no object',
  },
  {
    name: 'extensions that are no object',
    asked: { query: PEOPLE, extensions: [1] },
    code: 'BAD_USER_INPUT',
    says: '`extensions` is no object',
  },
  {
    name: 'variables that are no JSON',
    asked: { query: FIRST, variables: '{' },
    code: 'BAD_USER_INPUT',
    says: '"variables" is no JSON',
    over: ['GET', 'GET for events'],
  },
  {
    name: 'an operation name that is no string',
    asked: { query: PEOPLE, operationName: 7 },
    code: 'BAD_USER_INPUT',
    says: '`operationName` is no string',
    over: BY_BODY,
  },
  {
    name: 'a batch',
    asked: [{ query: PEOPLE }, { query: PEOPLE }],
    code: 'BAD_USER_INPUT',
    says: 'batches are not taken',
    over: BY_BODY,
  },
  {
    name: 'a request that is no object',
    asked: '7',
    code: 'BAD_USER_INPUT',
    says: 'no JSON object',
    over: BY_BODY.filter((name) => name !== 'WebSocket'),
  },
  {
    name: 'a variable of the wrong type',
    asked: { query: FIRST, variables: { n: 'many' } },
    code: 'BAD_USER_INPUT',
    says: 'Variable "$n" got invalid value "many"',
  },
  {
    name: 'a variable that is missing',
    asked: { query: 'query ($id: ID!) { node(id: $id) { __typename } }' },
    code: 'BAD_USER_INPUT',
    says: 'Variable "$id" of required type',
  },
  {
    name: 'variables of too many levels',
    asked: { query: FIRST, variables: JSON.parse(`{"n":${'['.repeat(70)}${']'.repeat(70)}}`) },
    code: 'BAD_USER_INPUT',
    says: 'nested levels',
  },
  {
    name: 'an argument out of bounds',
    asked: { query: FIRST, variables: { n: 501 } },
    code: 'BAD_USER_INPUT',
    says: '0 to 500',
  },
  {
    name: 'an argument out of bounds in two roots',
    asked: { query: '{ people(first: 501) { totalCount } units(first: 501) { totalCount } }' },
    code: 'BAD_USER_INPUT',
    says: '0 to 500',
  },
  {
    name: 'too many root fields',
    asked: { query: `{ ${Array.from({ length: 21 }, (_, n) => `a${n}: __typename`).join(' ')} }` },
    code: 'OPERATION_TOO_COSTLY',
    says: 'root fields',
  },
  {
    name: 'an operation that costs too much',
    asked: {
      query:
        '{ a: people { totalCount } statements { nodes { about { nodes { saidAbout { nodes { text } } } } } } }',
    },
    code: 'OPERATION_TOO_COSTLY',
    says: 'the limit is 100000',
  },
  {
    name: 'a token that does not hold',
    asked: { query: PEOPLE },
    code: 'UNAUTHENTICATED',
    says: 'it has expired',
  },
  {
    name: 'a mutation without a token',
    asked: { query: UNDO },
    code: 'UNAUTHENTICATED',
    says: 'needs the role editor',
    over: BY_BODY,
  },
  {
    name: 'a mutation under a role too small',
    asked: { query: UNDO },
    code: 'FORBIDDEN',
    says: 'needs the role editor',
    over: BY_BODY,
  },
  {
    name: 'a field under a role too small',
    asked: { query: '{ changes { nodes { by } } }' },
    code: 'FORBIDDEN',
    says: 'needs the role',
  },
  {
    name: 'a mutation of what is not there',
    asked: { query: UNDO },
    code: 'NOT_FOUND',
    says: 'change:none',
    over: BY_BODY,
  },
  {
    name: 'a mutation by GET',
    asked: { query: UNDO },
    code: 'BAD_USER_INPUT',
    says: 'GET requests only support query operations',
    over: ['GET', 'GET for events'],
  },
  {
    name: 'a request that is too large',
    asked: { query: PEOPLE, variables: { text: 'x'.repeat(256 * 1024) } },
    code: 'PAYLOAD_TOO_LARGE',
    says: '256 kB',
    over: BY_BODY,
  },
];

describe('one mistake', () => {
  let server: TestServer;
  let tokens: Readonly<Record<string, string>>;
  beforeAll(async () => {
    server = await startTestServer({
      SEED: 'none',
      AUTH_SECRET: SECRET,
      AUTH_ANONYMOUS: 'reader',
      MAXIMUM_COST: '100000',
    });
    const sign = (role: string, expires: number) =>
      new SignJWT({ role })
        .setProtectedHeader({ alg: 'HS256' })
        .setSubject('ana')
        .setExpirationTime(Math.floor(Date.now() / 1_000) + expires)
        .sign(new TextEncoder().encode(SECRET));
    tokens = {
      'a token that does not hold': await sign('editor', -3_600),
      'a mutation under a role too small': await sign('reader', 3_600),
      'a field under a role too small': await sign('reader', 3_600),
      'a mutation of what is not there': await sign('editor', 3_600),
    };
  });
  afterAll(() => server.stop());

  it.each(MISTAKES)('has one code and one message over every transport: $name', async (mistake) => {
    const { name, asked, code, says, over = ALL } = mistake;
    const told = await Promise.all(
      over.map(async (transport) => [
        transport,
        errorsOf(await TRANSPORTS[transport](server, asked, tokens[name])),
      ]),
    );
    const first = told[0]?.[1];
    expect(first).toContainEqual({ code, message: expect.stringContaining(says) });
    expect(Object.fromEntries(told)).toEqual(
      Object.fromEntries(over.map((transport) => [transport, first])),
    );
  });
});

describe('a document that is not trusted', () => {
  it('is told so over every transport', async () => {
    const server = await startTestServer({
      SEED: 'none',
      TRUSTED_DOCUMENTS: new URL('../../schema/operations', import.meta.url).pathname,
    });
    try {
      for (const asked of [{ query: PEOPLE }, { query: PEOPLE, documentId: 'none' }]) {
        for (const [name, ask] of Object.entries(TRANSPORTS)) {
          expect([name, errorsOf(await ask(server, asked))]).toEqual([
            name,
            [
              {
                code: 'FORBIDDEN',
                message: expect.stringContaining('runs only the operations it was given'),
              },
            ],
          ]);
        }
      }
    } finally {
      await server.stop();
    }
  });
});

describe('a client that has spent its minute', () => {
  it('is told so over every transport', async () => {
    const server = await startTestServer({
      SEED: 'none',
      MAXIMUM_COST: '1000',
      RATE_LIMIT: '1000',
    });
    const asked = { query: '{ statements(first: 500) { nodes { id } } }' };
    try {
      for (const [name, ask] of Object.entries(TRANSPORTS)) {
        let answer = await ask(server, asked);
        while (answer.errors === undefined) answer = await ask(server, asked);
        const [error] = errorsOf(answer);
        expect([name, error?.code, error?.message.replaceAll(/\d+/g, 'N')]).toEqual([
          name,
          'RATE_LIMITED',
          'This costs N and N of N a minute are left; try again in N s, or ask for less.',
        ]);
      }
    } finally {
      await server.stop();
    }
  });
});

function errorsOf({ errors = [] }: Answer): readonly { code: string; message: string }[] {
  return errors.map(({ message, extensions: { code } }) => ({ code, message }));
}

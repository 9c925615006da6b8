import { request } from 'node:http';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testEngine } from '../support/engines.js';
import { holds } from '../support/holds.js';
import { startTestServer, type TestServer } from '../support/test-server.js';
import { corpusOf, FUZZ_TIMEOUT, fuzzRuns, mutants, quickly } from './mutations.js';

const RUNS = 400;
const WORDS = [
  ...[
    '{',
    '}',
    '(',
    ')',
    '[',
    ']',
    '$',
    '!',
    '...',
    '@',
    '"""',
    '\\"',
    '#',
    '&',
    ':',
    '|',
    '%00',
    '%',
  ],
  ...[
    '__proto__: ',
    '__typename ',
    'constructor ',
    'toString: id ',
    '__type(name: "Query") { name } ',
  ],
  ...[
    'fragment P on Person { ...P } ',
    '...P ',
    'mutation ',
    'subscription ',
    'query ',
    'on Person ',
  ],
  ...[
    '@skip(if: $x) ',
    '@include(if: "no") ',
    '"query": ',
    '"variables": ',
    '&query=',
    '&variables=',
  ],
];
const VALUES = [
  ...[
    'id',
    'name',
    'text',
    'nodes',
    'totalCount',
    'pageInfo',
    'saidBy',
    'said',
    'about',
    'entity',
    'role',
    'kind',
  ],
  ...[
    'statements',
    'people',
    'units',
    'places',
    'articles',
    'changes',
    'mentions',
    'first',
    'last',
    'after',
    'before',
  ],
  ...[
    'filter',
    'and',
    'or',
    'not',
    'within',
    'eq',
    'in',
    'contains',
    '__typename',
    '__proto__',
    'toString',
    '$first',
  ],
  ...[
    'null',
    'true',
    '0',
    '500',
    '501',
    '-1',
    '-0',
    '1e999',
    '2147483648',
    '""',
    '"x"',
    '"\\u0000"',
    '"\\ud800"',
  ],
  ...[
    '[]',
    '{}',
    '[[]]',
    '{id: {}}',
    'Person',
    'Statement',
    'Node',
    'P',
    'ASC',
    'OUT',
    'SAID_BY',
    'Int',
    'ID',
  ],
];

type Ask = (server: TestServer, bytes: Buffer) => Promise<Answer>;
interface Answer {
  readonly status: number;
  readonly body: string;
}

/** Bytes that may stand in an address; the rest is written with %. */
const PLAIN = /[A-Za-z0-9%&=+._~-]/;

const post =
  (accept: string): Ask =>
  (server, bytes) =>
    send(server, { method: 'POST', accept, path: '/graphql', bytes });
const get =
  (accept: string): Ask =>
  (server, bytes) => {
    const query = [...bytes.toString('latin1')].map((sign) =>
      PLAIN.test(sign) ? sign : `%${sign.charCodeAt(0).toString(16).padStart(2, '0')}`,
    );
    return send(server, { method: 'GET', accept, path: `/graphql?${query.join('')}` });
  };

describe.skipIf(testEngine === 'neo4j')('the document reader', () => {
  const corpus = corpusOf('documents');
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.stop());

  const asks = fc.constantFrom('application/json', 'text/event-stream', '*/*');
  const askOf = (name: string, accept: string): Ask => {
    if (name.endsWith('.txt')) return get(accept);
    if (name.endsWith('.json')) return post(accept);
    return (to, bytes) => post(accept)(to, Buffer.from(JSON.stringify({ query: `${bytes}` })));
  };

  it.each(corpus.map(({ name, bytes }) => [name, bytes] as const))(
    'answers %s',
    async (name, bytes) => {
      for (const accept of ['application/json', 'text/event-stream'])
        judge(await askOf(name, accept)(server, bytes));
    },
  );

  it(
    'answers what is made of them, or refuses it with a code',
    async () => {
      const property = fc.asyncProperty(
        mutants(corpus, WORDS, VALUES),
        asks,
        async ({ name, bytes }, accept) =>
          judge(await quickly(() => askOf(name, accept)(server, bytes))),
      );
      await holds('fuzzed documents', property, fuzzRuns(RUNS));
    },
    FUZZ_TIMEOUT,
  );
});

/** An answer, or a mistake of the client's that is told as such. */
function judge({ status, body }: Answer): void {
  expect(status, body).toBeLessThan(500);
  expect(body).not.toContain('"INTERNAL');
  // Node refuses an address that is too long by itself.
  if (status < 400 || status === 431) return;
  const { errors } = JSON.parse(body);
  expect(errors.length, body).toBeGreaterThan(0);
  for (const { message, extensions } of errors) {
    expect(message.trim(), body).not.toBe('');
    expect(extensions?.code, body).toMatch(/^[A-Z_]+$/);
  }
}

interface Sent {
  readonly method: string;
  readonly accept: string;
  readonly path: string;
  readonly bytes?: Buffer;
}

/** Sends it as it is; of events the first is waited for, or that they begin where nothing may ever be pushed. */
function send({ url }: TestServer, { method, accept, path, bytes }: Sent): Promise<Answer> {
  const mayWait = /subscription/.test(`${path}${bytes}`);
  return new Promise((resolve, reject) => {
    const headers = {
      accept,
      'apollo-require-preflight': 'yes',
      ...(bytes && { 'content-type': 'application/json', 'content-length': bytes.length }),
    };
    const call = request(`${url}${path}`, { method, headers }, (response) => {
      let body = '';
      const end = () => resolve({ status: response.statusCode ?? 0, body });
      response.setEncoding('utf8').on('data', (piece) => {
        body += piece;
        const isEvents = response.headers['content-type']?.startsWith('text/event-stream');
        if (isEvents && (body.includes('event: ') || mayWait)) {
          end();
          call.destroy();
        }
      });
      response.on('end', end);
    });
    call.on('error', reject);
    call.end(bytes);
  });
}

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GraphQLError } from 'graphql';
import { SignJWT } from 'jose';
import { afterAll, beforeAll, expect, it } from 'vitest';
import WebSocket from 'ws';
import { AppError } from '../../src/errors.js';
import { formatError, MASKED } from '../../src/server/format-error.js';
import { neo4jOptions, openTestEngine, testEngine } from '../support/engines.js';
import { type FaultProxy, startFaultProxy } from '../support/fault-proxy.js';
import { type Served, serve } from '../support/serve.js';

const SECRET = 'the-secret-that-signs-and-is-never-told';
const folder = mkdtempSync(join(tmpdir(), 'never-told-'));

/** What is nobody's business: stacks, places in the code, statements, where the store is, secrets. */
const NOT_IN_ANSWERS = [
  /\bat (async )?[\w.<>]+ \(/,
  /node_modules|file:\/\/|\/src\/|\/dist\//,
  /\b(MATCH|UNWIND|MERGE) ?\(|\bRETURN collect/,
  new RegExp(folder),
  /bolt:|neo4j:|127\.0\.0\.1|localhost/,
];

let server: Served;
let proxy: FaultProxy | undefined;
let tokens: readonly (string | undefined)[];
let secrets: readonly string[];
const answers: string[] = [];

beforeAll(async () => {
  const engine = await openTestEngine();
  await engine.close();
  const store = await storeSettings();
  server = await serve({ LOG_LEVEL: 'trace', AUTH_SECRET: SECRET, ...store });
  const sign = (expires: number, secret = SECRET) =>
    new SignJWT({ role: 'editor' })
      .setProtectedHeader({ alg: 'HS256' })
      .setSubject('ana')
      .setExpirationTime(Math.floor(Date.now() / 1000) + expires)
      .sign(new TextEncoder().encode(secret));
  tokens = [
    undefined,
    await sign(3_600),
    await sign(-3_600),
    await sign(3_600, `${SECRET}!`),
    'x.y.z',
  ];
  const password = store['NEO4J_PASSWORD'];
  secrets = [
    SECRET,
    ...tokens.filter((token) => token !== undefined),
    ...(password ? [password] : []),
  ];
});
afterAll(async () => {
  server.kill('SIGTERM');
  await server.ended;
  await proxy?.close();
  rmSync(folder, { recursive: true });
});

async function storeSettings(): Promise<Record<string, string>> {
  if (testEngine === 'embedded') return { DATA_PATH: join(folder, 'graph') };
  const { uri, username, password } = neo4jOptions();
  proxy = await startFaultProxy(uri);
  return {
    NEO4J_URI: `bolt://127.0.0.1:${proxy.port}`,
    NEO4J_USERNAME: username,
    NEO4J_PASSWORD: password,
  };
}

const OPERATIONS: readonly { query?: unknown; variables?: unknown }[] = [
  { query: '{ people ' },
  { query: '{ nothing }' },
  { query: '{ people(frist: 1) { totalCount } }' },
  { query: '{ people(first: -1) { totalCount } }' },
  { query: '{ people(after: "forged") { totalCount } }' },
  { query: '{ person(id: "no id") { name } }' },
  { query: `{ statements(filter: ${'{not: '.repeat(30)}{}${'}'.repeat(30)}) { totalCount } }` },
  { query: 'query ($n: Int) { people(first: $n) { totalCount } }', variables: { n: 'many' } },
  { query: 'query ($n: Int) { people(first: $n) { totalCount } }', variables: { __proto__: 1 } },
  { query: '{ search(text: "\\"") { totalCount } }' },
  { query: '{ paths(from: "unit:vdv", to: "unit:vdv", maxLength: 99) { length } }' },
  { query: 'mutation { importBundle(bundle: {article: {id: 1}}) { fresh } }' },
  { query: 'mutation { importBundle(bundle: "{") { fresh } }' },
  { query: 'mutation { undo(change: "change:none", why: "x") { id } }' },
  { query: 'mutation { retract(id: "statement:none:1-2", reason: "x") { id } }' },
  { query: 'subscription { statementAdded(filter: {id: {eq: "no id"}}) { id } }' },
  { query: 7 },
  {},
];

it('tells no answer what is inside, and no log a secret', async () => {
  await askEverything();
  if (proxy) {
    proxy.set('refuse');
    await askEverything();
    proxy.set('pass');
  }
  expect(answers.length).toBeGreaterThan(300);
  for (const answer of answers) {
    for (const pattern of NOT_IN_ANSWERS) expect(answer).not.toMatch(pattern);
    for (const secret of secrets) expect(answer).not.toContain(secret);
  }
  const log = server.log();
  expect(log).toContain('"msg":"request"');
  for (const secret of secrets) expect(log).not.toContain(secret);
});

it('masks what the engine says of a statement that fails', () => {
  const seen: unknown[] = [];
  const rules = {
    suggest: null,
    address: folder,
    onUnexpected: (error: unknown) => seen.push(error),
  };
  const failed = new AppError('INTERNAL', 'The statement failed: x in: MATCH (n) RETURN n');
  const thrown = new GraphQLError(failed.message, { originalError: failed });
  expect(formatError(thrown.toJSON(), thrown, rules)).toEqual({
    message: MASKED,
    extensions: { code: 'INTERNAL' },
  });
  expect(seen).toEqual([failed]);
  const gone = new AppError('ENGINE_UNAVAILABLE', `The store at ${folder} has been closed.`);
  expect(formatError({ message: '' }, gone, rules).message).toBe('The store has been closed.');
});

async function askEverything(): Promise<void> {
  for (const token of tokens) {
    const authorization: Record<string, string> = token ? { authorization: `Bearer ${token}` } : {};
    const keep = async (path: string, init: RequestInit = {}) => {
      const headers = { ...authorization, ...(init.headers as object) };
      const response = await fetch(server.url + path, { ...init, headers });
      answers.push(`${[...response.headers].join('\n')}\n${await response.text()}`);
    };
    const post = (body: string, accept: string) =>
      keep('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept },
        body,
      });
    for (const operation of OPERATIONS) {
      for (const accept of ['application/json', 'text/event-stream'])
        await post(JSON.stringify(operation), accept);
      answers.push(await overSocket(token, operation));
    }
    await post('{"query": ', 'application/json');
    await post(`{"query": "${'x'.repeat(300_000)}"}`, 'application/json');
    await keep(`/graphql?query={people{totalCount}}&access_token=${token}`);
    await keep('/graphql?query={people{totalCount}}&variables={', {
      headers: { accept: 'text/event-stream', 'apollo-require-preflight': 'yes' },
    });
    await keep('/graphql', { headers: { 'x-graph-bookmark': 'forged' } });
    await keep('/export?format=none');
    await keep('/export?article=article:none');
    await keep('/..%2f..%2fpackage.json');
    await keep('/assets/%2e%2e/%2e%2e/package.json');
    await keep('/readyz');
  }
}

/** All that a server says over one connection until the operation has an answer, or the connection is closed. */
function overSocket(token: string | undefined, payload: object): Promise<string> {
  const socket = new WebSocket(
    `${server.url.replace('http', 'ws')}/graphql`,
    'graphql-transport-ws',
  );
  const said: string[] = [];
  const send = (message: object) => socket.send(JSON.stringify(message));
  socket.on('open', () =>
    send({
      type: 'connection_init',
      ...(token && { payload: { authorization: `Bearer ${token}` } }),
    }),
  );
  socket.on('message', (data) => {
    said.push(String(data));
    if (said.length === 1) send({ type: 'subscribe', id: '1', payload });
    else socket.close();
  });
  return new Promise((resolve, reject) => {
    socket.on('error', reject);
    socket.on('close', (code, reason) => resolve(`${said.join('\n')}\n${code} ${reason}`));
  });
}

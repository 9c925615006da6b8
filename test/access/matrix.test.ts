import { readFileSync, writeFileSync } from 'node:fs';
import { createClient } from 'graphql-ws';
import { afterAll, beforeAll, expect, it } from 'vitest';
import WebSocket from 'ws';
import { access } from '../../src/api/access.js';
import { AUDIENCE, ISSUER, type Issuer, startIssuer } from '../support/issuer.js';
import { startTestServer, type TestServer } from '../support/test-server.js';
import { BUNDLE, OPERATIONS } from './operations.js';

const GOLDEN = new URL('matrix.txt', import.meta.url);
const TRANSPORTS = ['POST', 'GET', 'WebSocket', 'SSE'] as const;
type Transport = (typeof TRANSPORTS)[number];

/** A server, and what is sent to it as a token. */
interface Caller {
  readonly url: string;
  readonly token?: string | undefined;
}

let issuer: Issuer;
let server: TestServer;
let withoutTokens: TestServer;
let callers: Readonly<Record<string, Caller>>;

beforeAll(async () => {
  issuer = await startIssuer();
  server = await startTestServer({
    AUTH_JWKS_URL: issuer.jwksUrl,
    AUTH_AUDIENCE: AUDIENCE,
    AUTH_ISSUER: ISSUER,
  });
  withoutTokens = await startTestServer({ LOCAL_WRITES: 'off' });
  const key = withoutTokens.localKey ?? '';
  const editor = { role: 'editor' };
  const tokens = {
    'no token': undefined,
    reader: await issuer.token({ role: 'reader' }),
    editor: await issuer.token(editor),
    admin: await issuer.token({ role: 'admin' }),
    expired: await issuer.token(editor, { expires: -120 }),
    'other audience': await issuer.token({ ...editor, aud: 'another' }),
    'other issuer': await issuer.token({ ...editor, iss: 'https://elsewhere.example' }),
    'wrong signature': await issuer.forged(editor),
    'unknown role': await issuer.token({ role: 'cook' }),
    'key, not token': key,
  };
  const keys = { 'no key': undefined, 'local key': key, 'wrong key': key.toLowerCase() };
  const at = (url: string, all: Readonly<Record<string, string | undefined>>) =>
    Object.entries(all).map(([name, token]) => [name, { url, token }] as const);
  callers = Object.fromEntries([...at(server.url, tokens), ...at(withoutTokens.url, keys)]);
});
afterAll(async () => {
  await withoutTokens.stop();
  await server.stop();
  await issuer.close();
});

it('has an operation for every row, and a row for every operation', () => {
  expect(Object.keys(OPERATIONS).sort()).toEqual(
    Object.keys(access)
      .filter((row) => row !== 'export' && row !== 'import' && row !== 'explain')
      .sort(),
  );
});

it('is what callers meet, over every transport, and nothing refused is written', async () => {
  const before = await exported();
  const names = Object.keys(callers);
  const lines = [
    `yes = runs, 401 and 403 = refused, 405 = not by GET, - = nothing is pushed, sent or downloaded this way`,
    `the last three ask a server that knows no tokens`,
    '',
    `${'row'.padEnd(30)}${'needs'.padEnd(8)}${'over'.padEnd(11)}${names.map((name) => name.padEnd(17)).join('')}`.trimEnd(),
  ];
  const clients = new Map(names.map((name) => [name, webSocket(callers[name] as Caller)]));
  for (const [row, need] of Object.entries(access)) {
    for (const transport of TRANSPORTS) {
      const cells = await Promise.all(
        names.map((name) =>
          outcome(row, transport, callers[name] as Caller, clients.get(name) as Ask),
        ),
      );
      lines.push(
        `${row.padEnd(30)}${need.padEnd(8)}${transport.padEnd(11)}${cells.map((cell) => cell.padEnd(17)).join('')}`.trimEnd(),
      );
    }
  }
  const printed = `${lines.join('\n')}\n`;
  if (process.env.UPDATE_GOLDEN) writeFileSync(GOLDEN, printed);
  expect(printed).toBe(readFileSync(GOLDEN, 'utf8'));
  expect(await exported()).toBe(before);
});

function outcome(row: string, transport: Transport, caller: Caller, ask: Ask): Promise<string> {
  if (row === 'export') return exportOutcome(transport, caller);
  if (row === 'import') return importOutcome(transport, caller);
  if (row === 'explain') return explainOutcome(transport, caller);
  const query = OPERATIONS[row] as string;
  switch (transport) {
    case 'POST':
      return httpOutcome(row, fetch(graphql(caller), post(query, caller, 'application/json')));
    case 'GET':
      return httpOutcome(
        row,
        fetch(get(query, caller), { headers: headersOf(caller, 'application/json') }),
      );
    case 'SSE':
      return httpOutcome(row, fetch(graphql(caller), post(query, caller, 'text/event-stream')));
    case 'WebSocket':
      return ask(query);
  }
}

async function exportOutcome(transport: Transport, caller: Caller): Promise<string> {
  if (transport !== 'GET') return '-';
  const response = await fetch(`${caller.url}/export`, { headers: headersOf(caller, '*/*') });
  await response.body?.cancel();
  return word(response);
}

async function importOutcome(transport: Transport, caller: Caller): Promise<string> {
  if (transport !== 'POST') return '-';
  const response = await fetch(`${caller.url}/import?dry-run`, {
    method: 'POST',
    headers: { ...headersOf(caller, '*/*'), 'content-type': 'application/json' },
    body: BUNDLE,
  });
  const text = await response.text();
  if (response.ok) expect(text).toContain('"outcome":"fine"');
  return word(response);
}

/** By headers alone: a connection says what it wants once, and events carry no extensions. */
async function explainOutcome(transport: Transport, caller: Caller): Promise<string> {
  if (transport !== 'POST' && transport !== 'GET') return '-';
  const query = OPERATIONS['Query.units'] as string;
  const { headers, ...init } =
    transport === 'POST'
      ? post(query, caller, 'application/json')
      : { headers: headersOf(caller, 'application/json') };
  const response = await fetch(transport === 'POST' ? graphql(caller) : get(query, caller), {
    ...init,
    headers: { ...headers, 'x-graph-explain': '1' } as Record<string, string>,
  });
  const { extensions } = await response.json();
  if (response.ok) expect(extensions.explain.plan).toContain('MilitaryUnit');
  return word(response);
}

const graphql = ({ url }: Caller) => `${url}/graphql`;
const get = (query: string, caller: Caller) =>
  `${graphql(caller)}?query=${encodeURIComponent(query)}`;

function headersOf({ token }: Caller, accept: string): Record<string, string> {
  return {
    accept,
    'apollo-require-preflight': 'yes',
    ...(token && { authorization: `Bearer ${token}` }),
  };
}

function post(query: string, caller: Caller, accept: string): RequestInit {
  return {
    method: 'POST',
    headers: { ...headersOf(caller, accept), 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  };
}

async function httpOutcome(row: string, asked: Promise<Response>): Promise<string> {
  const response = await asked;
  if (response.headers.get('content-type')?.startsWith('text/event-stream')) {
    return streamOutcome(response, row);
  }
  const { errors } = await response.json();
  if (errors?.[0].message.includes('is pushed')) return '-';
  const code = errors?.[0].extensions.code;
  if (response.status === 401) expect(code).toBe('UNAUTHENTICATED');
  if (response.status === 403) expect(errors[0].message).toContain('needs the role');
  return code === 'UNAUTHENTICATED' || code === 'FORBIDDEN' || response.status === 405
    ? word(response)
    : 'yes';
}

/** What has begun was not refused; what runs once shows itself in its first event. */
async function streamOutcome(response: Response, row: string): Promise<string> {
  let text = '';
  for await (const chunk of response.body as ReadableStream<Uint8Array>) {
    text += Buffer.from(chunk).toString();
    if (text.includes('data: ') || row.startsWith('Subscription.')) break;
  }
  return /UNAUTHENTICATED|FORBIDDEN/.test(text) ? 'refused in the stream' : 'yes';
}

function word(response: Response): string {
  if (response.status === 401) expect(response.headers.get('www-authenticate')).toMatch(/^Bearer/);
  return response.ok ? 'yes' : String(response.status);
}

type Ask = (query: string) => Promise<string>;

/** Asks over one connection a caller; what is not refused has an answer, or is still open when a later query has one. */
function webSocket(caller: Caller): Ask {
  const { token } = caller;
  const client = createClient({
    url: graphql(caller).replace('http', 'ws'),
    webSocketImpl: WebSocket,
    retryAttempts: 0,
    lazyCloseTimeout: 60_000,
    ...(token && { connectionParams: { authorization: `Bearer ${token}` } }),
  });
  return (query) =>
    new Promise((resolve, reject) => {
      const settle = (errors: unknown) => {
        const codes = JSON.stringify(errors ?? '');
        if (codes.includes('UNAUTHENTICATED')) resolve('401');
        else if (codes.includes('FORBIDDEN')) resolve('403');
        else resolve('yes');
      };
      const stop = client.subscribe(
        { query },
        {
          next: ({ errors }) => settle(errors),
          error(error) {
            if (error instanceof Error) reject(error);
            else if (Array.isArray(error)) settle(error);
            else
              resolve(
                (error as CloseEvent).code === 4401
                  ? '401'
                  : `closed ${(error as CloseEvent).code}`,
              );
          },
          complete: () => resolve('yes'),
        },
      );
      if (!query.startsWith('subscription')) return;
      client.subscribe(
        { query: '{ statements { totalCount } }' },
        {
          next: () => resolve('yes'),
          error: () => undefined,
          complete: () => stop(),
        },
      );
    });
}

async function exported(): Promise<string> {
  const response = await fetch(`${server.url}/export`, {
    headers: headersOf(callers['admin'] as Caller, '*/*'),
  });
  expect(response.status).toBe(200);
  return response.text();
}

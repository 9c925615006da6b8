import { request } from 'node:http';
import { connect } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import WebSocket from 'ws';
import { startTestServer, type TestServer } from '../support/test-server.js';

let server: TestServer;
afterEach(() => server.stop());

const ROUTES = [
  ['GET', '/'],
  ['GET', '/graphql?query={__typename}'],
  ['POST', '/graphql'],
  ['OPTIONS', '/graphql'],
  ['POST', '/import'],
  ['GET', '/export'],
  ['GET', '/healthz'],
  ['GET', '/readyz'],
  ['GET', '/metrics'],
  ['GET', '/nowhere'],
] as const;

const FOREIGN = [
  'attacker.example',
  'attacker.example:4000',
  'localhost.attacker.example',
  '127.0.0.1.attacker.example',
  '128.0.0.1',
  'localhost:4000:1',
  'user@localhost',
  'localhost/',
  'local host',
  '[::1',
  '[::2]',
  ':4000',
];
const LOOPBACK = ['localhost', 'LOCALHOST:1', '127.0.0.1:4000', '127.5.6.7', '[::1]:4000'];

interface Answer {
  readonly status: number | undefined;
  readonly text: string;
}

function ask(host: string, method = 'GET', path = '/metrics'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const headers = { host, 'content-type': 'application/json', authorization: 'Bearer x' };
    const call = request(`${server.url}${path}`, { method, headers }, async (response) => {
      let text = '';
      for await (const piece of response) text += String(piece);
      resolve({ status: response.statusCode, text });
    });
    call.on('error', reject);
    call.end();
  });
}

const expectRefused = ({ status, text }: Answer, host: string) => {
  expect([host, status]).toEqual([host, 403]);
  const { message } = JSON.parse(text).errors[0];
  expect(message).toContain(JSON.stringify(host));
  expect(message).toContain('ALLOWED_HOSTS');
};

it('answers on a loopback address under loopback names alone, whatever the route', async () => {
  server = await startTestServer();
  for (const [method, path] of ROUTES) {
    expectRefused(await ask('attacker.example', method, path), 'attacker.example');
    expect((await ask('localhost', method, path)).text).not.toContain('ALLOWED_HOSTS');
  }
  for (const host of FOREIGN) expectRefused(await ask(host), host);
  for (const host of LOOPBACK) expect([host, (await ask(host)).status]).toEqual([host, 200]);
});

it('answers no request without a host', async () => {
  server = await startTestServer();
  const refused = await raw('GET /metrics HTTP/1.0\r\n\r\n');
  expect(refused).toMatch(/^HTTP\/1.1 403 /);
  expect(refused).toContain('ALLOWED_HOSTS');
  expect(await raw('GET /metrics HTTP/1.0\r\nHost:\r\n\r\n')).toMatch(/^HTTP\/1.1 403 /);
  expect(await raw('GET /metrics HTTP/1.1\r\nConnection: close\r\n\r\n')).toMatch(/^HTTP\/1.1 400/);
});

it('opens no WebSocket under a foreign name, wherever', async () => {
  server = await startTestServer();
  for (const path of ['/graphql', '/nowhere']) {
    const refused = await upgrade('attacker.example', path);
    expect(refused.status).toBe(403);
    expect(refused.text).toContain('"attacker.example"');
    expect(refused.text).toContain('ALLOWED_HOSTS');
  }
  expect((await upgrade('localhost', '/graphql')).status).toBe(101);
});

it('answers under the names of ALLOWED_HOSTS as well', async () => {
  server = await startTestServer({ ALLOWED_HOSTS: 'graph.example, Other.example' });
  for (const host of [...LOOPBACK, 'graph.example', 'GRAPH.example:8443', 'other.example'])
    expect([host, (await ask(host)).status]).toEqual([host, 200]);
  for (const host of [...FOREIGN, 'deeper.graph.example']) expectRefused(await ask(host), host);
  expect((await upgrade('graph.example', '/graphql')).status).toBe(101);
});

it('answers under every name on another address, unless ALLOWED_HOSTS says which', async () => {
  server = await startTestServer({ HOST: '0.0.0.0' });
  expect((await ask('attacker.example')).status).toBe(200);
  await server.stop();
  server = await startTestServer({ HOST: '0.0.0.0', ALLOWED_HOSTS: 'graph.example' });
  expect((await ask('graph.example')).status).toBe(200);
  expect((await ask('localhost')).status).toBe(200);
  expectRefused(await ask('attacker.example'), 'attacker.example');
});

/** What comes back on a connection until it closes. */
function raw(text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const { port } = new URL(server.url);
    const socket = connect(Number(port), '127.0.0.1', () => socket.write(text));
    let answer = '';
    socket.on('data', (data) => {
      answer += String(data);
    });
    socket.on('error', reject);
    socket.on('close', () => resolve(answer));
  });
}

function upgrade(host: string, path: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const url = `${server.url.replace('http', 'ws')}${path}`;
    const socket = new WebSocket(url, 'graphql-transport-ws', { headers: { host } });
    socket.on('open', () => {
      socket.close();
      resolve({ status: 101, text: '' });
    });
    socket.on('unexpected-response', async (_request, response) => {
      let text = '';
      for await (const piece of response) text += String(piece);
      resolve({ status: response.statusCode, text });
    });
    socket.on('error', reject);
  });
}

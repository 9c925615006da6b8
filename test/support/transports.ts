import WebSocket from 'ws';
import type { TestServer } from '../support/test-server.js';

/** What is sent to have an operation run; anything else than an object is sent as it is. */
export type Asked = unknown;

export interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string; readonly extensions: { code: string } }[];
}

/** Sends a request and takes its first answer, a closed connection as the error that its code stands for. */
export type Transport = (server: TestServer, asked: Asked, token?: string) => Promise<Answer>;

const headersOf = (token: string | undefined) => ({
  'apollo-require-preflight': 'yes',
  ...(token && { authorization: `Bearer ${token}` }),
});

const post =
  (accept: string, more: Readonly<Record<string, string>> = {}): Transport =>
  async (server, asked, token) =>
    answerOf(await server.post(asked, { accept, ...more, ...headersOf(token) }));

const get =
  (accept: string): Transport =>
  async (server, asked, token) => {
    const search = new URLSearchParams(
      Object.entries(asked as object).map(([name, value]) => [
        name,
        typeof value === 'string' ? value : JSON.stringify(value),
      ]),
    );
    const headers = { accept, ...headersOf(token) };
    return answerOf(await fetch(`${server.url}/graphql?${search}`, { headers }));
  };

async function answerOf(response: Response): Promise<Answer> {
  const text = await response.text();
  if (!response.headers.get('content-type')?.startsWith('text/event-stream'))
    return JSON.parse(text);
  return JSON.parse(/^event: next\ndata: (.*)$/m.exec(text)?.[1] ?? '{}');
}

const webSocket: Transport = (server, asked, token) => {
  const socket = new WebSocket(
    `${server.url.replace('http', 'ws')}/graphql`,
    'graphql-transport-ws',
  );
  const send = (message: object) => socket.send(JSON.stringify(message));
  socket.on('open', () =>
    send({
      type: 'connection_init',
      ...(token && { payload: { authorization: `Bearer ${token}` } }),
    }),
  );
  return new Promise((resolve, reject) => {
    socket.on('error', reject);
    socket.on('message', (data) => {
      const { type, payload } = JSON.parse(String(data));
      if (type === 'connection_ack') return send({ type: 'subscribe', id: '1', payload: asked });
      resolve(type === 'error' ? { errors: payload } : payload);
      socket.close();
    });
    socket.on('close', (code, reason) =>
      resolve({
        errors: [
          {
            message: String(reason),
            extensions: { code: code === 4401 ? 'UNAUTHENTICATED' : `closed ${code}` },
          },
        ],
      }),
    );
  });
};

/** Every way in which a request comes. */
export const TRANSPORTS = {
  POST: post('application/json'),
  'POST with its cost': post('application/graphql-response+json', { 'x-graph-cost': '1' }),
  'POST for events': post('text/event-stream'),
  GET: get('application/json'),
  'GET for events': get('text/event-stream'),
  WebSocket: webSocket,
} satisfies Record<string, Transport>;

export type TransportName = keyof typeof TRANSPORTS;

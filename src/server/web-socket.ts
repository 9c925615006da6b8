import { type IncomingMessage, type Server, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { handleProtocols, makeServer } from 'graphql-ws';
import { type ServerOptions as ServerConstructorOptions, WebSocketServer } from 'ws';
import type { Config } from '../config.js';
import { Tally } from '../util/tally.js';
import type { AppParts } from './app-part.js';
import { mayAsk } from './cross-origin.js';
import type { ConnectionLimits } from './limits/connection-limits.js';
import { BODY_LIMIT } from './read-request.js';
import { RETRY_AFTER_SECONDS } from './refusals.js';
import { type Extra, openSocket, socketOperations } from './socket-operations.js';

/** What is read of a message, so that one that is too large can be answered; above it the connection is closed. */
const READ_LIMIT = 2 * BODY_LIMIT;
/** Milliseconds that clients have for what is still on its way when the server stops, and to agree to a close. */
const PATIENCE = 5_000;
const GOING_AWAY = 1001;

/**
 * Serves GraphQL over WebSocket (protocol graphql-transport-ws) at /graphql: subscriptions, and every other operation
 * under the same rules as over HTTP. `stop` says goodbye once what is pushed has been sent.
 */
export function serveWebSocket(
  server: Server,
  limits: ConnectionLimits,
  parts: AppParts,
): { stop(): Promise<void> } {
  const { entrance, hosts, config, format } = parts;
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: READ_LIMIT,
    handleProtocols,
    closeTimeout: PATIENCE,
  } as ServerSettings);
  const graphql = makeServer<Record<string, unknown>, Extra>(socketOperations(parts, limits));
  const running = new Set<Promise<void>>();
  const clients = new Tally();
  server.on('upgrade', (request, socket, head) => {
    const foreign = hosts(request.headers);
    if (foreign) return refuse(socket, foreign.status, foreign.message);
    const client = entrance.addressOf(request);
    const refused = refusal(request, config, limits, sockets.clients.size, clients.of(client));
    if (refused) return refuse(socket, ...refused);
    sockets.handleUpgrade(request, socket, head, (accepted) => {
      clients.add(client, 1);
      accepted.once('close', () => clients.add(client, -1));
      openSocket(graphql, accepted, request, limits, running, format);
    });
  });
  return {
    async stop() {
      const cutOff = setTimeout(() => {
        for (const client of sockets.clients) client.terminate();
      }, PATIENCE);
      await Promise.all(running);
      for (const client of sockets.clients) client.close(GOING_AWAY, 'The server stops');
      await new Promise<void>((resolve) => sockets.close(() => resolve()));
      clearTimeout(cutOff);
    },
  };
}

/** The types of ws do not know `closeTimeout` yet. */
type ServerSettings = ServerConstructorOptions & { readonly closeTimeout: number };

/** Status and words with which an upgrade is refused: no page of another origin, nothing beyond what can be served. */
function refusal(
  { url, headers }: IncomingMessage,
  { corsOrigins }: Config,
  limits: ConnectionLimits,
  open: number,
  ofClient: number,
): readonly [number, string] | null {
  if (url?.split('?')[0] !== '/graphql') return [404, 'WebSockets are at /graphql.'];
  if (!mayAsk(headers, corsOrigins)) return [403, 'Pages of this origin may not ask here.'];
  if (ofClient >= limits.socketsEach)
    return [
      429,
      `At most ${limits.socketsEach} WebSockets are open from one address; run several operations on one, or close some.`,
    ];
  if (open >= limits.sockets)
    return [503, `This server has its ${limits.sockets} WebSockets; connect again later.`];
  return null;
}

function refuse(socket: Duplex, status: number, words: string): void {
  socket.on('error', () => socket.destroy());
  // Nothing else ends a connection whose other end stays open.
  socket.once('finish', () => socket.destroy());
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    'Connection: close',
    'Content-Type: text/plain; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(words) + 1}`,
    ...(status === 429 || status === 503 ? [`Retry-After: ${RETRY_AFTER_SECONDS}`] : []),
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${words}\n`);
}

import { type IncomingMessage, type Server, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import type { GraphQLError, GraphQLFormattedError, GraphQLSchema } from 'graphql';
import { handleProtocols, makeServer, type ServerOptions } from 'graphql-ws';
import { type WebSocket, WebSocketServer } from 'ws';
import { AppError } from '../errors.js';
import type { Caller } from '../operation/caller.js';
import { demandAccess } from '../operation/demand-access.js';
import { mayAsk } from './authentication.js';
import type { HostRule } from './host-rule.js';
import { graphqlErrorsOf, type ReadOperation } from './read-operation.js';
import type { Entrance } from './request-context.js';
import { type TrustedDocuments, trustedRequest } from './trusted-documents.js';

const MAXIMUM_CONNECTIONS = 1_000;
/** Operations that run on one connection at the same time, subscriptions above all. */
const MAXIMUM_OPERATIONS = 20;
const MAXIMUM_MESSAGE = 256 * 1024;
/** Milliseconds between two signs of life that are asked of a client. */
const KEEP_ALIVE = 12_000;
/** Milliseconds that clients have for what is still on its way when the server stops. */
const PATIENCE = 5_000;
/** Close codes of https://github.com/enisdenjo/graphql-ws/blob/master/PROTOCOL.md */
const BAD_REQUEST = 4400;
const UNAUTHORIZED = 4401;
const GOING_AWAY = 1001;
const UNAVAILABLE = 1013;

interface Extra extends Record<PropertyKey, unknown> {
  readonly request: IncomingMessage;
  readonly socket: WebSocket;
  /** Aborted when the connection is over. */
  readonly gone: AbortController;
  caller?: Caller;
}

export interface WebSocketParts {
  readonly server: Server;
  readonly schema: GraphQLSchema;
  readonly entrance: Entrance;
  readonly corsOrigins: readonly string[];
  readonly hosts: HostRule;
  readonly read: ReadOperation;
  readonly trusted: TrustedDocuments | null;
  readonly format: (error: GraphQLError) => GraphQLFormattedError;
}

/**
 * Serves GraphQL over WebSocket (protocol graphql-transport-ws) at /graphql: subscriptions, and every other operation
 * under the same rules as over HTTP. `stop` says goodbye once what is pushed has been sent.
 */
export function serveWebSocket(parts: WebSocketParts): { stop(): Promise<void> } {
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: MAXIMUM_MESSAGE,
    handleProtocols,
  });
  const graphql = makeServer<Record<string, unknown>, Extra>(options(parts));
  const running = new Set<Promise<void>>();
  parts.server.on('upgrade', (request, socket, head) => {
    const foreign = parts.hosts(request.headers);
    if (foreign) return refuse(socket, foreign.status, foreign.message);
    const status = refusal(request, parts.corsOrigins, sockets.clients.size);
    if (status !== null) return refuse(socket, status);
    sockets.handleUpgrade(request, socket, head, (accepted) =>
      open(graphql, accepted, request, running),
    );
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

/** The status with which an upgrade is refused: no page of another origin, nothing beyond what can be served. */
function refusal(
  { url, headers }: IncomingMessage,
  origins: readonly string[],
  connections: number,
): number | null {
  if (url?.split('?')[0] !== '/graphql') return 404;
  if (!mayAsk(headers, origins)) return 403;
  return connections >= MAXIMUM_CONNECTIONS ? 503 : null;
}

function refuse(socket: Duplex, status: number, why = ''): void {
  socket.on('error', () => socket.destroy());
  const head = `Connection: close\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Length: ${Buffer.byteLength(why)}`;
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${head}\r\n\r\n${why}`);
}

/** Ties one socket to the protocol, and drops it when it shows no sign of life. */
function open(
  graphql: ReturnType<typeof makeServer<Record<string, unknown>, Extra>>,
  socket: WebSocket,
  request: IncomingMessage,
  running: Set<Promise<void>>,
): void {
  const gone = new AbortController();
  let isAlive = true;
  const heartbeat = setInterval(() => {
    if (!isAlive) return socket.terminate();
    isAlive = false;
    socket.ping();
  }, KEEP_ALIVE);
  socket.on('pong', () => {
    isAlive = true;
  });
  // What is no frame, or too large a one: ws closes with the right code itself.
  socket.on('error', () => undefined);
  const closed = graphql.opened(
    {
      protocol: socket.protocol,
      send: (data) =>
        new Promise((resolve, reject) => {
          if (socket.readyState !== socket.OPEN) return resolve();
          socket.send(data, (error) => (error ? reject(error) : resolve()));
        }),
      close: (code, reason) => socket.close(code, reason),
      onMessage(take) {
        socket.on('message', (data) => {
          const work = take(String(data)).catch(() =>
            socket.close(BAD_REQUEST, 'This is no message of graphql-transport-ws'),
          );
          running.add(work);
          void work.finally(() => running.delete(work));
        });
      },
    },
    { request, socket, gone },
  );
  socket.once('close', (code, reason) => {
    clearInterval(heartbeat);
    gone.abort();
    void closed(code, String(reason));
  });
}

function options(parts: WebSocketParts): ServerOptions<Record<string, unknown>, Extra> {
  const { schema, entrance, read, trusted, format } = parts;
  return {
    async onConnect({ extra, connectionParams }) {
      const { authorization, Authorization } = connectionParams ?? {};
      const given = authorization ?? Authorization;
      try {
        extra.caller = await entrance.callerOf(
          extra.request,
          typeof given === 'string' ? given : undefined,
        );
        return true;
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
        extra.socket.close(error.status === 401 ? UNAUTHORIZED : UNAVAILABLE, error.message);
        return false;
      }
    },
    onSubscribe({ extra, subscriptions }, _id, payload) {
      try {
        if (Object.keys(subscriptions).length > MAXIMUM_OPERATIONS) throw tooMany;
        const { document, variableValues, operationName, ...rest } = read(
          trustedRequest(trusted, payload),
        );
        const contextValue = entrance.contextOf(
          extra.request,
          extra.caller as Caller,
          extra.gone.signal,
        );
        demandAccess(contextValue, { schema, ...rest });
        return { schema, document, variableValues, operationName, contextValue };
      } catch (error) {
        return graphqlErrorsOf(error);
      }
    },
    onError: (_context, _id, _payload, errors) => errors.map(format),
    onNext: (_context, _id, _payload, _args, { data, errors }) =>
      errors && { ...(data !== undefined && { data }), errors: errors.map(format) },
  };
}

const tooMany = new AppError(
  'FORBIDDEN',
  `At most ${MAXIMUM_OPERATIONS} operations run on one connection at the same time; complete one, or open another connection.`,
);

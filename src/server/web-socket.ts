import { type IncomingMessage, type Server, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import type { GraphQLError, GraphQLFormattedError, GraphQLSchema } from 'graphql';
import { handleProtocols, makeServer, type ServerOptions } from 'graphql-ws';
import {
  type ServerOptions as ServerConstructorOptions,
  type WebSocket,
  WebSocketServer,
} from 'ws';
import { AppError } from '../errors.js';
import type { Caller } from '../operation/caller.js';
import { demandAccess } from '../operation/demand-access.js';
import { prepareQuery } from '../operation/prepare-operation.js';
import { Tally } from '../util/tally.js';
import { mayAsk } from './authentication.js';
import { BODY_LIMIT, bodyTooLarge } from './graphql-over-http.js';
import type { HostRule } from './host-rule.js';
import type { ConnectionLimits } from './limits/connection-limits.js';
import { checkRequest, graphqlErrorsOf, type ReadOperation } from './read-operation.js';
import type { Entrance } from './request-context.js';
import { RETRY_AFTER_SECONDS } from './request-error.js';
import { type TrustedDocuments, trustedRequest } from './trusted-documents.js';

/** Operations that run on one connection at the same time, subscriptions above all. */
const MAXIMUM_OPERATIONS = 20;
/** What is read of a message, so that one that is too large can be answered; above it the connection is closed. */
const READ_LIMIT = 2 * BODY_LIMIT;
/** Milliseconds that clients have for what is still on its way when the server stops, and to agree to a close. */
const PATIENCE = 5_000;
/** Bytes of a reason (RFC 6455, section 5.5). */
const LONGEST_REASON = 123;
/** Close codes of https://github.com/enisdenjo/graphql-ws/blob/master/PROTOCOL.md and RFC 6455, section 7.4.1 */
const BAD_REQUEST = 4400;
const UNAUTHORIZED = 4401;
const NORMAL = 1000;
const GOING_AWAY = 1001;
const UNAVAILABLE = 1013;

interface Extra extends Record<PropertyKey, unknown> {
  readonly request: IncomingMessage;
  readonly socket: WebSocket;
  /** Aborted when the connection is over. */
  readonly gone: AbortController;
  caller?: Caller;
  /** The message that is being taken. */
  message: string;
}

export interface WebSocketParts {
  readonly server: Server;
  readonly limits: ConnectionLimits;
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
  const { server, entrance, limits } = parts;
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: READ_LIMIT,
    handleProtocols,
    closeTimeout: PATIENCE,
  } as ServerSettings);
  const graphql = makeServer<Record<string, unknown>, Extra>(options(parts));
  const running = new Set<Promise<void>>();
  const clients = new Tally();
  server.on('upgrade', (request, socket, head) => {
    const foreign = parts.hosts(request.headers);
    if (foreign) return refuse(socket, foreign.status, foreign.message);
    const client = entrance.addressOf(request);
    const refused = refusal(request, parts, sockets.clients.size, clients.of(client));
    if (refused) return refuse(socket, ...refused);
    sockets.handleUpgrade(request, socket, head, (accepted) => {
      clients.add(client, 1);
      accepted.once('close', () => clients.add(client, -1));
      open(graphql, accepted, request, limits, running, (message) => answerTo(message, parts));
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
  { corsOrigins, limits }: WebSocketParts,
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

/** Ties one socket to the protocol, and drops it when it shows no sign of life or does nothing. */
function open(
  graphql: ReturnType<typeof makeServer<Record<string, unknown>, Extra>>,
  socket: WebSocket,
  request: IncomingMessage,
  { heartbeat, idle }: ConnectionLimits,
  running: Set<Promise<void>>,
  refuseRequest: (message: string) => object | null,
): void {
  const extra: Extra = { request, socket, gone: new AbortController(), message: '' };
  const stopBeating = keepAlive(socket, heartbeat);
  let working = 0;
  const idling = setTimeout(() => {
    if (working > 0) idling.refresh();
    else close(socket, NORMAL, `No operation ran and no message came for ${idle / 1_000} s`);
  }, idle);
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
      close(code = NORMAL, reason = '') {
        const answer = code === BAD_REQUEST && extra.caller ? refuseRequest(extra.message) : null;
        if (answer) socket.send(JSON.stringify(answer));
        else close(socket, code, reason);
      },
      onMessage(take) {
        socket.on('message', (data) => {
          extra.message = String(data);
          const work = take(extra.message).catch(() =>
            close(socket, BAD_REQUEST, 'This is no message of graphql-transport-ws'),
          );
          running.add(work);
          working += 1;
          idling.refresh();
          void work.finally(() => {
            running.delete(work);
            working -= 1;
            if (socket.readyState === socket.OPEN) idling.refresh();
          });
        });
      },
    },
    extra,
  );
  socket.once('close', (code, reason) => {
    stopBeating();
    clearTimeout(idling);
    extra.gone.abort();
    void closed(code, String(reason));
  });
}

/** What answers a `subscribe` whose payload is no request; null when the message is none at all. */
function answerTo(message: string, { format }: WebSocketParts): object | null {
  try {
    const { type, id, payload } = JSON.parse(message);
    if (type !== 'subscribe' || typeof id !== 'string' || id === '') return null;
    try {
      checkRequest(payload);
    } catch (error) {
      return { id, type: 'error', payload: graphqlErrorsOf(error).map(format) };
    }
  } catch {
    // It is no JSON object.
  }
  return null;
}

/** Ends a socket whose other end has gone away without a word. Returns what stops it. */
function keepAlive(socket: WebSocket, interval: number): () => void {
  let isAlive = true;
  const timer = setInterval(() => {
    if (!isAlive) return socket.terminate();
    isAlive = false;
    socket.ping();
  }, interval);
  socket.on('pong', () => {
    isAlive = true;
  });
  return () => clearInterval(timer);
}

/** Closes with a reason, of which as much is said as a frame holds. */
function close(socket: WebSocket, code: number, reason: string): void {
  const bytes = Buffer.from(reason).subarray(0, LONGEST_REASON);
  // A decoder that waits for more leaves half a character out.
  socket.close(code, new TextDecoder().decode(bytes, { stream: true }));
}

function options(parts: WebSocketParts): ServerOptions<Record<string, unknown>, Extra> {
  const { schema, entrance, limits, read, trusted, format } = parts;
  return {
    connectionInitWaitTimeout: limits.firstMessage,
    async onConnect({ extra, connectionParams }) {
      const { authorization, Authorization } = connectionParams ?? {};
      const given = authorization ?? Authorization;
      try {
        const caller = await entrance.callerOf(
          extra.request,
          typeof given === 'string' ? given : undefined,
        );
        extra.caller = caller;
        if (caller.kind !== 'anonymous' || caller.role !== null) return true;
        close(extra.socket, UNAUTHORIZED, 'Send a token as `authorization` in connectionParams');
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
        close(extra.socket, error.status === 401 ? UNAUTHORIZED : UNAVAILABLE, error.message);
      }
      return false;
    },
    onSubscribe({ extra, subscriptions }, _id, payload) {
      try {
        if (Buffer.byteLength(extra.message) > BODY_LIMIT) throw bodyTooLarge();
        if (Object.keys(subscriptions).length > MAXIMUM_OPERATIONS) throw tooMany;
        const caller = extra.caller as Caller;
        const contextValue = entrance.contextOf(extra.request, caller, extra.gone.signal);
        const given = read(trustedRequest(trusted, payload));
        demandAccess(contextValue, { schema, ...given });
        prepareQuery(contextValue, schema, given);
        const { document, variableValues, operationName } = given;
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

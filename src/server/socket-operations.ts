import type { IncomingMessage } from 'node:http';
import type { makeServer, ServerOptions } from 'graphql-ws';
import type { WebSocket } from 'ws';
import { AppError } from '../errors.js';
import type { Caller } from '../operation/caller.js';
import type { RequestContext } from '../operation/context.js';
import { withInstant } from '../operation/with-instant.js';
import type { AppParts } from './app-part.js';
import type { ConnectionLimits } from './limits/connection-limits.js';
import { checkRequest, executionOf, graphqlErrorsOf, isObject } from './read-operation.js';
import { BODY_LIMIT, bodyTooLarge } from './read-request.js';

/** Bytes of a reason (RFC 6455, section 5.5). */
const LONGEST_REASON = 123;
/** Close codes of https://github.com/enisdenjo/graphql-ws/blob/master/PROTOCOL.md and RFC 6455, section 7.4.1 */
const BAD_REQUEST = 4400;
const UNAUTHORIZED = 4401;
const NORMAL = 1000;
const UNAVAILABLE = 1013;

/** What is known of one connection. */
export interface Extra extends Record<PropertyKey, unknown> {
  readonly request: IncomingMessage;
  readonly socket: WebSocket;
  /** Aborted when the connection is over. */
  readonly gone: AbortController;
  caller?: Caller;
  /** The message that is being taken. */
  message: string;
}

/** Operations that run on one connection at the same time, subscriptions above all. */
const MAXIMUM_OPERATIONS = 20;

/** What becomes of the messages of a connection: the rules of HTTP, over graphql-transport-ws. */
export function socketOperations(
  { entrance, named, schema, read, format }: AppParts,
  { firstMessage }: ConnectionLimits,
): ServerOptions<Record<string, unknown>, Extra> {
  return {
    connectionInitWaitTimeout: firstMessage,
    async onConnect({ extra, connectionParams }) {
      const { request, socket } = extra;
      const { authorization, Authorization } = connectionParams ?? {};
      const given = authorization ?? Authorization;
      try {
        const sent = typeof given === 'string' ? given : undefined;
        const caller = await entrance.callerOf(request, sent);
        extra.caller = caller;
        if (caller.kind !== 'anonymous' || caller.role !== null) return true;
        closeSocket(socket, UNAUTHORIZED, 'Send a token as `authorization` in connectionParams');
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
        closeSocket(socket, error.status === 401 ? UNAUTHORIZED : UNAVAILABLE, error.message);
      }
      return false;
    },
    onSubscribe({ extra, subscriptions }, _id, payload) {
      try {
        if (Buffer.byteLength(extra.message) > BODY_LIMIT) throw bodyTooLarge();
        if (Object.keys(subscriptions).length > MAXIMUM_OPERATIONS) throw tooMany;
        const caller = extra.caller as Caller;
        const contextValue = entrance.contextOf(extra.request, caller, extra.gone.signal);
        return executionOf(schema, read(named(payload)), contextValue);
      } catch (error) {
        return graphqlErrorsOf(error);
      }
    },
    onError: (_context, _id, _payload, errors) => errors.map(format),
    onNext: (_context, _id, _payload, { contextValue }, result) => {
      const { data, errors, extensions } = withInstant(result, contextValue as RequestContext);
      return {
        ...(data !== undefined && { data }),
        ...(errors && { errors: errors.map(format) }),
        ...(extensions && { extensions }),
      };
    },
  };
}

const tooMany = new AppError(
  'FORBIDDEN',
  `At most ${MAXIMUM_OPERATIONS} operations run on one connection at the same time; complete one, or open another connection.`,
);

/** A message whose document is named by its hash alone, in the form of graphql-transport-ws, which asks for a text. */
function withQuery(message: string): string {
  if (!message.includes('persistedQuery')) return message;
  try {
    const { payload, ...others } = JSON.parse(message);
    if (!isObject(payload?.extensions)) return message;
    return JSON.stringify({ ...others, payload: { ...payload, query: payload.query ?? '' } });
  } catch {
    return message;
  }
}

/** What answers a `subscribe` whose payload is no request; null when the message is none at all. */
function answerTo(message: string, format: AppParts['format']): object | null {
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

/** Ties one socket to the protocol, and drops it when it shows no sign of life or does nothing. */
export function openSocket(
  graphql: ReturnType<typeof makeServer<Record<string, unknown>, Extra>>,
  socket: WebSocket,
  request: IncomingMessage,
  { heartbeat, idle }: ConnectionLimits,
  running: Set<Promise<void>>,
  format: AppParts['format'],
): void {
  const extra: Extra = { request, socket, gone: new AbortController(), message: '' };
  const stopBeating = keepAlive(socket, heartbeat);
  let working = 0;
  const idling = setTimeout(() => {
    if (working > 0) idling.refresh();
    else closeSocket(socket, NORMAL, `No operation ran and no message came for ${idle / 1_000} s`);
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
        const answer =
          code === BAD_REQUEST && extra.caller ? answerTo(extra.message, format) : null;
        if (answer) socket.send(JSON.stringify(answer));
        else closeSocket(socket, code, reason);
      },
      onMessage(take) {
        socket.on('message', (data) => {
          extra.message = String(data);
          const work = take(withQuery(extra.message)).catch(() =>
            closeSocket(socket, BAD_REQUEST, 'This is no message of graphql-transport-ws'),
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
function closeSocket(socket: WebSocket, code: number, reason: string): void {
  const bytes = Buffer.from(reason).subarray(0, LONGEST_REASON);
  // A decoder that waits for more leaves half a character out.
  socket.close(code, new TextDecoder().decode(bytes, { stream: true }));
}

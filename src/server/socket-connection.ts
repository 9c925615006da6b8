import type { IncomingMessage } from 'node:http';
import type { makeServer } from 'graphql-ws';
import type { WebSocket } from 'ws';
import type { Caller } from '../operation/caller.js';
import type { ConnectionLimits } from './limits/connection-limits.js';

/** Bytes of a reason (RFC 6455, section 5.5). */
const LONGEST_REASON = 123;
/** Close codes of https://github.com/enisdenjo/graphql-ws/blob/master/PROTOCOL.md and RFC 6455, section 7.4.1 */
const BAD_REQUEST = 4400;
const NORMAL = 1000;

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

/** Ties one socket to the protocol, and drops it when it shows no sign of life or does nothing. */
export function openSocket(
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
        const answer = code === BAD_REQUEST && extra.caller ? refuseRequest(extra.message) : null;
        if (answer) socket.send(JSON.stringify(answer));
        else closeSocket(socket, code, reason);
      },
      onMessage(take) {
        socket.on('message', (data) => {
          extra.message = String(data);
          const work = take(extra.message).catch(() =>
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
export function closeSocket(socket: WebSocket, code: number, reason: string): void {
  const bytes = Buffer.from(reason).subarray(0, LONGEST_REASON);
  // A decoder that waits for more leaves half a character out.
  socket.close(code, new TextDecoder().decode(bytes, { stream: true }));
}

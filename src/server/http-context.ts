import { setMaxListeners } from 'node:events';
import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import type { RequestContext } from '../operation/context.js';
import type { Entrance } from './request-context.js';

/** The context of a request; what it started is given up when its client goes away. Throws as the entrance does. */
export async function contextOf(
  incoming: IncomingMessage,
  entrance: Entrance,
): Promise<RequestContext> {
  const caller = await entrance.callerOf(incoming);
  return entrance.contextOf(incoming, caller, closingOf(incoming.socket));
}

const closing = new WeakMap<Socket, AbortSignal>();

/** Aborted once the connection closes: one signal for all its requests, which come one after the other. */
function closingOf(socket: Socket): AbortSignal {
  const known = closing.get(socket);
  if (known) return known;
  const closed = new AbortController();
  // Requests sent ahead of the answers (pipelined) all listen, and Node would warn of the eleventh as of a leak.
  setMaxListeners(0, closed.signal);
  socket.once('close', () => closed.abort());
  closing.set(socket, closed.signal);
  return closed.signal;
}

import { setMaxListeners } from 'node:events';
import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import { access } from '../api/access.js';
import type { Config } from '../config.js';
import { type Caller, demand } from '../operation/caller.js';
import type { RequestContext } from '../operation/context.js';
import type { KeptSizes } from '../operation/keep-sizes.js';
import { createAuthentication } from './authentication.js';
import { decodeBookmarks } from './bookmarks.js';
import { createAdmission } from './limits/admission.js';
import { clientAddress } from './limits/client-address.js';

/** Lets requests in, over whatever transport they come. */
export interface Entrance {
  /** The address that its client is counted by. */
  addressOf(request: IncomingMessage): string;
  /** Who sends it; a WebSocket brings its `authorization` in a message. Throws UNAUTHENTICATED, RATE_LIMITED. */
  callerOf(request: IncomingMessage, authorization?: string): Promise<Caller>;
  /**
   * What it carries to the resolvers; without a signal, what it started is given up when its connection closes.
   * Throws RATE_LIMITED, and BAD_USER_INPUT for forged bookmarks.
   */
  contextOf(request: IncomingMessage, caller: Caller, signal?: AbortSignal): RequestContext;
}

/** The entrance of one server. */
export async function createEntrance(
  parts: Required<Pick<RequestContext, 'engine' | 'feed'>> & {
    readonly config: Config;
    readonly sizes: KeptSizes;
    readonly localKey: string | null;
  },
): Promise<Entrance> {
  const { engine, config, feed, sizes, localKey } = parts;
  const authenticate = await createAuthentication(config, localKey);
  const admission = createAdmission(config);
  const addressOf = (request: IncomingMessage) => clientAddress(request, config.proxies);
  return {
    addressOf,
    async callerOf(request, authorization) {
      try {
        return await authenticate(request.headers, authorization);
      } catch (error) {
        // Broken tokens cost something, too.
        admission(addressOf(request), null);
        throw error;
      }
    },
    contextOf(request, caller, signal = closingOf(request.socket)) {
      const client = addressOf(request);
      return {
        engine,
        deadline: Date.now() + config.requestTimeout,
        signal,
        bookmarks: decodeBookmarks(request.headers['x-graph-bookmark']?.toString()),
        caller,
        client,
        admit: admission(client, caller.kind === 'token' ? caller.by : null),
        feed,
        sizes: sizes.now(),
        maximumAnswer: config.maximumAnswer,
      };
    },
  };
}

/** The context of an HTTP request. Throws as the entrance does. */
export async function contextOf(
  request: IncomingMessage,
  entrance: Entrance,
): Promise<RequestContext> {
  return entrance.contextOf(request, await entrance.callerOf(request));
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

/** Refuses what is asked beside GraphQL's own fields. Throws UNAUTHENTICATED or FORBIDDEN as the table of access says. */
export function demandRow(
  caller: Caller,
  row: 'import' | 'export' | 'explain' | 'Query.__schema',
): void {
  demand(caller, { coordinate: row, need: access[row] ?? 'admin' });
}

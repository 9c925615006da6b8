import type { IncomingMessage } from 'node:http';
import type { Config } from '../config.js';
import type { Engine } from '../engine/engine.js';
import type { StatementFeed } from '../feed/statement-feed.js';
import type { Caller } from '../operation/caller.js';
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
  /** What it carries to the resolvers. Throws RATE_LIMITED, and BAD_USER_INPUT for forged bookmarks. */
  contextOf(request: IncomingMessage, caller: Caller, signal: AbortSignal): RequestContext;
}

/** The entrance of one server. */
export async function createEntrance(parts: {
  readonly engine: Engine;
  readonly config: Config;
  readonly feed: StatementFeed;
  readonly sizes: KeptSizes;
  readonly localKey: string | null;
}): Promise<Entrance> {
  const { engine, config, feed, sizes, localKey } = parts;
  const authenticate = await createAuthentication(config, localKey);
  const admission = createAdmission(config);
  const addressOf = (request: IncomingMessage) => clientAddress(request, config.proxies);
  const letIn = (request: IncomingMessage, subject: string | null) =>
    admission({ address: addressOf(request), subject });
  return {
    addressOf,
    async callerOf(request, authorization) {
      try {
        return await authenticate(request.headers, authorization);
      } catch (error) {
        // Broken tokens cost something, too.
        letIn(request, null);
        throw error;
      }
    },
    contextOf(request, caller, signal) {
      return {
        engine,
        deadline: Date.now() + config.requestTimeout,
        signal,
        bookmarks: decodeBookmarks(request.headers['x-graph-bookmark']?.toString()),
        caller,
        client: addressOf(request),
        admit: letIn(request, caller.kind === 'token' ? caller.by : null),
        feed,
        sizes: sizes.now(),
        maximumAnswer: config.maximumAnswer,
      };
    },
  };
}

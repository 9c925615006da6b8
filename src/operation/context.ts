import type { ClientOptions, Engine } from '../engine/engine.js';
import type { NewsFeed } from '../feed/news-feed.js';
import type { Cost } from '../plan/cost.js';
import type { Sizes } from '../plan/sizes.js';
import type { Caller } from './caller.js';
import type { PreparedOperation } from './prepared.js';

/** What one request carries to every resolver. */
export interface RequestContext {
  readonly engine: Engine;
  /** Milliseconds since the epoch at which the request is given up. */
  readonly deadline: number;
  readonly signal?: AbortSignal | undefined;
  /** Tokens of what this client saw before; replaced by those of its last call. */
  bookmarks: readonly string[];
  /** Who asks: decides what may be asked, and goes into the record of what is written. */
  readonly caller: Caller;
  /** From where, as limits count clients; left out by programs that hold the store themselves. */
  readonly client?: string | undefined;
  /** Where subscribers hear what is recorded; left out where nothing can be pushed. */
  readonly feed?: NewsFeed | undefined;
  /** Where a subscriber goes on that its transport says it had: instead of the argument `since`. */
  since?: string | undefined;
  /** Where it can go on after the event that it is told. */
  cursor?: string | undefined;
  /** Its query once it has been admitted. */
  prepared?: PreparedOperation | undefined;
  /** How much the store holds, for the price of what must be looked at; unknown where nothing is admitted. */
  readonly sizes?: Sizes | undefined;
  /** Bytes of an answer at most; no limit where it is left out. */
  readonly maximumAnswer?: number | undefined;
  /** What its plans cost so far, once they are bound. */
  cost?: Cost | undefined;
  /** Told of what an operation costs before it runs. Throws OPERATION_TOO_COSTLY or RATE_LIMITED to refuse it. */
  readonly admit?: ((cost: Cost) => void) | undefined;
}

/** Options of the calls that a mutation makes; what they see is what the rest of its request must see. */
export function callsOf(context: RequestContext): ClientOptions {
  const { deadline, signal, bookmarks } = context;
  const onSeen: ClientOptions['onSeen'] = (seen) => {
    context.bookmarks = seen;
  };
  return { deadline, signal, bookmarks, onSeen };
}

import type { Engine } from '../engine/engine.js';
import type { Cost } from '../plan/cost.js';

/** What one request carries to every resolver. */
export interface RequestContext {
  readonly engine: Engine;
  /** Milliseconds since the epoch at which the request is given up. */
  readonly deadline: number;
  readonly signal?: AbortSignal | undefined;
  /** Tokens of what this client saw before; replaced by those of its last call. */
  bookmarks: readonly string[];
  /** Who writes, for the record of an import. */
  readonly by: string;
  /** Whether this caller may change the graph. */
  readonly mayWrite: boolean;
  /** What its plans cost so far, once they are bound. */
  cost?: Cost | undefined;
  /** Told of what an operation costs before it runs. Throws OPERATION_TOO_COSTLY or RATE_LIMITED to refuse it. */
  readonly admit?: ((cost: Cost) => void) | undefined;
}

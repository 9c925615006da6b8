import { AppError } from '../errors.js';
import { raceDeadline, remainingMs } from './deadline.js';
import type { CallOptions } from './engine.js';

/** Gives the slot back; a second call does nothing. */
type Release = () => void;

/** A fixed number of slots, given out in the order of asking. */
export interface Slots {
  /**
   * Waits for a free slot. Throws ENGINE_UNAVAILABLE after `maxWaitMs`, and at once when `maxWaiting` callers
   * wait already; ENGINE_TIMEOUT at the deadline or when the caller goes away.
   */
  acquire(options: CallOptions): Promise<Release>;
}

/** Callers that wait for one slot, before the next is sent away. */
const WAITING_PER_SLOT = 4;

/** Slots that shed load: whoever finds the queue full, or waits longer than `maxWaitMs`, is told to come back later. */
export function createSlots(
  size: number,
  maxWaitMs: number,
  maxWaiting = size * WAITING_PER_SLOT,
): Slots {
  const waiting = new Set<() => void>();
  let used = 0;

  const take = (): Release => {
    used++;
    let held = true;
    return () => {
      if (!held) return;
      held = false;
      used--;
      const next = waiting.values().next();
      if (next.done) return;
      waiting.delete(next.value);
      next.value();
    };
  };

  return {
    async acquire(options) {
      if (used < size && waiting.size === 0) return take();
      if (waiting.size >= maxWaiting) throw busyError();
      let grant: (() => void) | undefined;
      const granted = new Promise<Release>((resolve) => {
        grant = () => resolve(take());
        waiting.add(grant);
      });
      const patience = Date.now() + maxWaitMs;
      const shed = patience < options.deadline;
      try {
        const deadline = Math.min(patience, options.deadline);
        return await raceDeadline(granted, { ...options, deadline });
      } catch (error) {
        // Granted in the same tick as given up: the slot must not be lost.
        if (!waiting.delete(grant as () => void)) void granted.then((release) => release());
        if (shed && remainingMs(options) > 0 && !options.signal?.aborted) throw busyError();
        throw error;
      }
    },
  };
}

/** The error of a caller that is sent away because too many came before. */
export function busyError(): AppError {
  return new AppError('ENGINE_UNAVAILABLE', 'The database is busy; try again in a moment.', {
    details: { retryAfterSeconds: 1 },
  });
}

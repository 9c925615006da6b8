import { checkDeadline, pause } from './deadline.js';
import type { CallOptions } from './engine.js';

/** Tries of a read, and of whatever does not say otherwise. */
const TRIES = 3;
/** Tries of a write: importers that share hubs take turns, and each that yields tries again. */
export const WRITE_TRIES = 10;
const LONGEST_PAUSE_MS = 1_000;
const FIRST_PAUSE_MS = 50;

/**
 * Runs the work at most `tries` times, pausing 50 ms × 2ⁿ, at most a second, with jitter in between and
 * never past the deadline. The last error is thrown as it is; `retryable` must be true only of errors after which
 * running the work again cannot do it twice.
 */
export async function retry<T>(
  options: CallOptions,
  retryable: (error: unknown) => boolean,
  work: () => Promise<T>,
  tries: number = TRIES,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    checkDeadline(options);
    try {
      return await work();
    } catch (error) {
      if (attempt === tries || !retryable(error)) throw error;
      const pauseMs = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (attempt - 1));
      const ms = pauseMs * (0.5 + Math.random());
      // The error tells more than "too late" would, so it stays when there is no time for a retry.
      if (Date.now() + ms >= options.deadline) throw error;
      await pause(ms, options);
    }
  }
}

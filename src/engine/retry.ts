import { checkDeadline, pause } from './deadline.js';
import type { CallOptions } from './engine.js';

const TRIES = 3;
const FIRST_PAUSE_MS = 50;

/**
 * Runs the work at most three times, pausing 50 ms × 2ⁿ with jitter in between and never past the
 * deadline. The last error is thrown as it is; `retryable` must be true only of errors after which
 * running the work again cannot do it twice.
 */
export async function retry<T>(
  options: CallOptions,
  retryable: (error: unknown) => boolean,
  work: () => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    checkDeadline(options);
    try {
      return await work();
    } catch (error) {
      if (attempt === TRIES || !retryable(error)) throw error;
      const ms = FIRST_PAUSE_MS * 2 ** (attempt - 1) * (0.5 + Math.random());
      // The error tells more than "too late" would, so it stays when there is no time for a retry.
      if (Date.now() + ms >= options.deadline) throw error;
      await pause(ms, options);
    }
  }
}

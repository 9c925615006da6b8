import { AppError } from '../errors.js';
import type { CallOptions } from './engine.js';

/** The longest delay a Node timer takes; longer deadlines are looked at again when it ends. */
const LONGEST_TIMER = 2 ** 31 - 1;

/** Milliseconds left until the deadline, never negative. */
export function remainingMs(options: CallOptions): number {
  return Math.max(0, options.deadline - Date.now());
}

/** The error of a call whose deadline has passed; `hint` says what the caller can do. */
export function timeoutError(hint = 'ask for less, or try again'): AppError {
  return new AppError('ENGINE_TIMEOUT', `The database did not answer in time; ${hint}.`);
}

/** Throws ENGINE_TIMEOUT when the deadline has passed or the caller has gone away. */
export function checkDeadline(options: CallOptions): void {
  if (options.signal?.aborted) throw abortError();
  if (remainingMs(options) === 0) throw timeoutError();
}

/**
 * Settles as the promise does, or rejects with ENGINE_TIMEOUT at the deadline or when the signal
 * aborts, whichever is first. A promise that loses is abandoned: its later rejection is swallowed.
 */
export function raceDeadline<T>(
  promise: Promise<T>,
  options: CallOptions,
  hint?: string,
): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const { signal } = options;
    let timer: NodeJS.Timeout;
    const watch = () => {
      const left = remainingMs(options);
      if (left === 0) settle(() => reject(timeoutError(hint)));
      else timer = setTimeout(watch, Math.min(left, LONGEST_TIMER));
    };
    const abort = () => settle(() => reject(abortError()));
    const settle = (answer: () => void) => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', abort);
      answer();
    };
    promise.then(
      (value) => settle(() => resolve(value)),
      (error: unknown) => settle(() => reject(error)),
    );
    if (signal?.aborted) return abort();
    signal?.addEventListener('abort', abort, { once: true });
    watch();
  });
}

/** Waits, but never past the deadline and not when the caller has gone away. */
export async function pause(ms: number, options: CallOptions): Promise<void> {
  if (ms >= remainingMs(options)) throw timeoutError();
  await raceDeadline(new Promise((resolve) => setTimeout(resolve, ms)), options);
}

function abortError(): AppError {
  return new AppError('ENGINE_TIMEOUT', 'The caller went away before the database answered.', {
    details: { aborted: true },
  });
}

import { AppError, type ErrorCode } from '../../errors.js';
import { timeoutError } from '../deadline.js';

/** Grafeo's words when the disk did not take what was written, and for every write after that. */
const DISK = /GRAFEO-X003|GRAFEO-T008|os error \d+/;
/** What other words of Grafeo's are to our callers. */
const SAID: readonly (readonly [words: RegExp, code: ErrorCode, message: string])[] = [
  [
    /plan depth limit|GRAFEO-Q006.*(?:memory|variable-length)/,
    'OPERATION_TOO_COSTLY',
    'The query needs more memory or a deeper plan than the embedded engine allows; ask for less, or in parts.',
  ],
  // It ended the query after 30 s.
  [/GRAFEO-Q003/, 'ENGINE_TIMEOUT', timeoutError().message],
  // A write to what was opened for reads.
  [
    /GRAFEO-T003/,
    'ENGINE_UNAVAILABLE',
    'The folder of the store can only be read, and this would write; copy it to a folder you may write to, and set DATA_PATH to that.',
  ],
];
const PANIC = /panicked|GRAFEO-X/;

/** GQLSTATUS of a transaction that lost against another; running it again is safe. */
const CONFLICT = '40000';

/** True of errors after which the whole transaction may be tried again. */
export function isConflict(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return (error as { gqlStatus?: string }).gqlStatus === CONFLICT || isConflict(error.cause);
}

/** True of errors after which the store takes no more writes until it is opened anew. */
export function isDiskError(error: unknown): boolean {
  return error instanceof Error && (DISK.test(error.message) || isDiskError(error.cause));
}

/** The error of a store whose disk fails; Grafeo's words stay in `cause`. */
export function diskError(address: string, cause: unknown): AppError {
  const words = cause instanceof Error ? cause.message : String(cause);
  // Grafeo says `Input/output error (os error 5)`, Node `EIO: i/o error, fsync`.
  const reason = /([\w /]+)(?: \(os error \d+\)|, \w+$)/.exec(words)?.[1]?.trim();
  return new AppError(
    'ENGINE_UNAVAILABLE',
    `The disk of the store at ${address} fails${reason ? ` (${reason})` : ''}; see to its space and health, then start again and send the last change again: it is never written twice.`,
    { cause, details: { fault: 'disk' } },
  );
}

/**
 * What an error of Grafeo is to our callers: a conflict that outlived its retries is
 * ENGINE_UNAVAILABLE, everything else (syntax, a broken rule, "panicked", GRAFEO-X) is INTERNAL
 * with the query and Grafeo's own words for the log. Our own errors pass.
 */
export function embeddedError(error: unknown, query: string): AppError {
  if (error instanceof AppError) return error;
  if (isConflict(error)) {
    const busy = 'The store is busy with other changes; try again in a moment.';
    return new AppError('ENGINE_UNAVAILABLE', busy, { cause: error });
  }
  const message = error instanceof Error ? error.message : String(error);
  const said = SAID.find(([words]) => words.test(message));
  if (said) return new AppError(said[1], said[2], { cause: error });
  const fault = PANIC.test(message) ? 'The embedded engine failed' : 'The query failed';
  return new AppError('INTERNAL', `${fault}: ${message} in: ${query}`, { cause: error });
}

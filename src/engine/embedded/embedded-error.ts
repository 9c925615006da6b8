import { AppError } from '../../errors.js';

/** GQLSTATUS of a transaction that lost against another; running it again is safe. */
const CONFLICT = '40000';

/** True of errors after which the whole transaction may be tried again. */
export function isConflict(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return (error as { gqlStatus?: string }).gqlStatus === CONFLICT || isConflict(error.cause);
}

/**
 * What an error of Grafeo is to our callers: a conflict that outlived its retries is
 * ENGINE_UNAVAILABLE, everything else (syntax, a broken rule, "panicked", GRAFEO-X) is INTERNAL
 * with the statement and Grafeo's own words for the log. Our own errors pass.
 */
export function embeddedError(error: unknown, statement: string): AppError {
  if (error instanceof AppError) return error;
  if (isConflict(error)) {
    return new AppError(
      'ENGINE_UNAVAILABLE',
      'The store is busy with other changes; try again in a moment.',
      {
        cause: error,
      },
    );
  }
  const message = error instanceof Error ? error.message : String(error);
  const fault = /panicked|GRAFEO-X/.test(message)
    ? 'The embedded engine failed'
    : 'The statement failed';
  return new AppError('INTERNAL', `${fault}: ${message} in: ${statement}`, { cause: error });
}

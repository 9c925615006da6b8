import { Neo4jError } from 'neo4j-driver';
import { AppError, type ErrorCode } from '../../errors.js';
import { timeoutError } from '../deadline.js';

/** Who is answering, for the sentences; `address` has no credentials in it. */
export interface Neo4jPlace {
  readonly address: string;
  readonly database: string | undefined;
}

/** The driver's own codes for a connection that was not there, or is no more. */
const DISCONNECTED = new Set(['ServiceUnavailable', 'SessionExpired', 'ProtocolError']);
/** Transient by name, but the query's own fault: the same would happen again. */
const TOO_COSTLY = new Set([
  'Neo.TransientError.General.MemoryPoolOutOfMemoryError',
  'Neo.TransientError.General.OutOfMemoryError',
  'Neo.ClientError.General.TransactionOutOfMemoryError',
]);

/** The server's words for a value that an index of it cannot hold; it has no code for that. */
const TOO_LONG = /too large to index/i;

const LOGIN = /^Neo\.ClientError\.Security\..*(?:Unauthorized|Authentication|Credentials|Token)/;
const TIMED_OUT = /^Neo\.ClientError\.Transaction\.TransactionTimedOut|\.BookmarkTimeout$/;

/** The server ended a transaction that waited for another's lock; its own words are to try again. */
const LOCK_STOPPED = 'Neo.ClientError.Transaction.LockClientStopped';

/** True of errors that tell of a connection that was not there, or is no more. */
export function isDisconnected(error: unknown): boolean {
  return error instanceof Neo4jError && DISCONNECTED.has(error.code);
}

/** True of errors that another try may cure. Only for reads, and for writes under an import key. */
export function isTransient(error: unknown): boolean {
  if (!(error instanceof Neo4jError)) return false;
  const code = error.code;
  if (TOO_COSTLY.has(code) || code === 'Neo.TransientError.Transaction.BookmarkTimeout')
    return false;
  return isDisconnected(error) || code === LOCK_STOPPED || code.startsWith('Neo.TransientError.');
}

/** What the server's code says, in our words: the first that fits. */
const SAID: readonly (readonly [
  fits: (code: string, error: unknown) => boolean,
  code: ErrorCode,
  message: (place: Neo4jPlace) => string,
])[] = [
  [
    (code) => TOO_COSTLY.has(code),
    'OPERATION_TOO_COSTLY',
    () => 'The query needs more memory than the database allows; ask for less.',
  ],
  [
    (code) => code.startsWith('Neo.ClientError.Transaction.InvalidBookmark'),
    'BAD_USER_INPUT',
    () => 'The bookmark is not one that this database gave out; leave it out.',
  ],
  [
    (code) => LOGIN.test(code),
    'ENGINE_UNAVAILABLE',
    ({ address }) =>
      `Neo4j at ${address} refused the user name or password; check NEO4J_USERNAME and NEO4J_PASSWORD.`,
  ],
  [
    (code) => code === 'Neo.ClientError.Security.Forbidden',
    'ENGINE_UNAVAILABLE',
    ({ address }) =>
      `Neo4j at ${address} does not allow the user of NEO4J_USERNAME to do this; grant it the rights.`,
  ],
  [
    (code) => code === 'Neo.ClientError.Database.DatabaseNotFound',
    'ENGINE_UNAVAILABLE',
    ({ address, database = 'as its default' }) =>
      `Neo4j at ${address} has no database named ${database}; check NEO4J_DATABASE.`,
  ],
  [
    (_, error) => isDisconnected(error) || /acquisition timed out/i.test(wordsOf(error)),
    'ENGINE_UNAVAILABLE',
    ({ address }) =>
      `Neo4j at ${address} does not answer; check that it is running and that NEO4J_URI is right.`,
  ],
  [
    (code) => code === LOCK_STOPPED || code.startsWith('Neo.TransientError.'),
    'ENGINE_UNAVAILABLE',
    ({ address }) => `Neo4j at ${address} is busy or restarting; try again in a moment.`,
  ],
  [
    (_, error) => TOO_LONG.test(wordsOf(error)),
    'BAD_USER_INPUT',
    () =>
      'A value is longer than an index of Neo4j holds, some 8,000 bytes; shorten it. Nothing was written.',
  ],
];

/**
 * What an error of the driver or the server is to our callers. Each sentence names the address and
 * what to check; the driver's words go into `cause`. Our own errors pass.
 */
export function neo4jError(error: unknown, place: Neo4jPlace): AppError {
  if (error instanceof AppError) return error;
  const code = error instanceof Neo4jError ? error.code : '';
  if (TIMED_OUT.test(code)) return timeoutError();
  const said = SAID.find(([fits]) => fits(code, error));
  return said
    ? new AppError(said[1], said[2](place), { cause: error })
    : new AppError('INTERNAL', `Neo4j refused the query: ${code} ${wordsOf(error)}`, {
        cause: error,
      });
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

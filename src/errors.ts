/** Every code an answer can carry in `extensions.code`, with the HTTP status it maps to. */
const ERROR_STATUS = {
  // What Apollo answers, and what clients take for the call to send the document.
  PERSISTED_QUERY_NOT_FOUND: 200,
  BAD_USER_INPUT: 400,
  BUNDLE_INVALID: 400,
  OPERATION_TOO_COSTLY: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  METHOD_NOT_ALLOWED: 405,
  CONFLICT: 409,
  PAYLOAD_TOO_LARGE: 413,
  UNSUPPORTED_MEDIA_TYPE: 415,
  RATE_LIMITED: 429,
  INTERNAL: 500,
  AUTH_UNAVAILABLE: 503,
  ENGINE_UNAVAILABLE: 503,
  ENGINE_TIMEOUT: 504,
} as const;

export type ErrorCode = keyof typeof ERROR_STATUS;

/** Whether a text, such as one that another server answered, is one of them. */
export function isErrorCode(text: string): text is ErrorCode {
  return Object.hasOwn(ERROR_STATUS, text);
}

/**
 * The one error class of the product. Its message names the thing, the value and the way out,
 * and is shown to the caller unless `expose` is false (INTERNAL).
 */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly status: number;
  readonly expose: boolean;
  /** Machine-readable additions to `extensions`: the argument, the limit, all mistakes of a bundle. */
  readonly details: Readonly<Record<string, unknown>>;

  constructor(
    code: ErrorCode,
    message: string,
    { details = {}, cause }: { details?: AppError['details']; cause?: unknown } = {},
  ) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'AppError';
    this.code = code;
    this.status = ERROR_STATUS[code];
    this.expose = code !== 'INTERNAL';
    this.details = details;
  }
}

/**
 * Holds what the code itself promises: throws INTERNAL with the message when it is broken, which is a bug of ours and
 * never a caller's mistake. `invariant(false, …)` marks what cannot be reached.
 */
export function invariant(condition: unknown, message: string): asserts condition {
  if (!condition) throw new AppError('INTERNAL', message);
}

import { AppError, type ErrorCode } from '../errors.js';
import { words } from '../util/words.js';

/** Every kind of fault of an engine call, as counted and logged. */
export const FAULTS = words('unavailable overloaded disk timeout abandoned too_costly internal');
export type Fault = (typeof FAULTS)[number];

/** What a code stands for; codes that are not here tell of the caller's mistake, which is no fault. */
const BY_CODE: Readonly<Partial<Record<ErrorCode, Fault>>> = {
  ENGINE_UNAVAILABLE: 'unavailable',
  ENGINE_TIMEOUT: 'timeout',
  OPERATION_TOO_COSTLY: 'too_costly',
  INTERNAL: 'internal',
};

/** The kind of fault that an error of an engine call tells of; null when the caller asked for what cannot be. */
export function faultOf(error: unknown): Fault | null {
  if (!(error instanceof AppError)) return 'internal';
  if (error.details['fault'] === 'disk') return 'disk';
  if (error.details['retryAfterSeconds'] !== undefined) return 'overloaded';
  if (error.details['aborted'] === true) return 'abandoned';
  return BY_CODE[error.code] ?? null;
}

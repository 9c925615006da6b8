import { AppError } from '../errors.js';

/** What is thrown for an argument, or a part of one, that cannot be used; with what it may be at most. */
export function badArgument(argument: string, message: string, maximum?: number): AppError {
  const details = { argument, ...(maximum !== undefined && { maximum }) };
  return new AppError('BAD_USER_INPUT', message, { details });
}

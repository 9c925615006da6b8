import { AppError } from '../errors.js';

/** The refusal of a statement's id without its voice where several statements have the same words, each by another. */
export function severalVoices(asked: string, found: readonly string[]): AppError {
  return new AppError(
    'BAD_USER_INPUT',
    `${asked} leaves open whose words are meant; give one of ${found.join(', ')}`,
    { details: { id: asked, statements: found } },
  );
}

import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { AppError } from '../errors.js';

export const MASKED = 'Something went wrong on our side; the request id finds it in the log.';

/**
 * An error as clients see it: ours with code and details, GraphQL's own as they are, anything else masked.
 * `onUnexpected` is told what was masked.
 */
export function formatError(
  formatted: GraphQLFormattedError,
  error: unknown,
  onUnexpected: (error: unknown) => void,
): GraphQLFormattedError {
  const refused = error instanceof GraphQLError ? error.originalError : undefined;
  const original = refused instanceof AppError ? refused : unwrapResolverError(error);
  const { message, locations, path } = formatted;
  const place = { ...(locations && { locations }), ...(path && { path }) };
  if (original instanceof AppError && original.expose) {
    return {
      message: original.message,
      ...place,
      extensions: { ...original.details, code: original.code },
    };
  }
  if (original instanceof GraphQLError) {
    const code = formatted.extensions?.['code'];
    return {
      message,
      ...place,
      extensions: {
        code: code === 'INTERNAL_SERVER_ERROR' ? 'INTERNAL' : (code ?? 'BAD_USER_INPUT'),
      },
    };
  }
  onUnexpected(original);
  return { message: MASKED, ...place, extensions: { code: 'INTERNAL' } };
}

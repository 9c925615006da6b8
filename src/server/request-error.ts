import { HeaderMap } from '@apollo/server';
import { type ASTNode, GraphQLError } from 'graphql';
import type { AppError } from '../errors.js';

/** A refusal of a whole request before it is executed: no data, and the HTTP status of the error. */
export function requestError(error: AppError, node?: ASTNode): GraphQLError {
  const headers = new HeaderMap();
  const { retryAfterSeconds } = error.details;
  if (retryAfterSeconds !== undefined) headers.set('retry-after', String(retryAfterSeconds));
  const extensions: Record<string, unknown> = {
    code: error.code,
    http: { status: error.status, headers },
  };
  return new GraphQLError(error.message, {
    nodes: node ?? null,
    originalError: error,
    extensions,
  });
}

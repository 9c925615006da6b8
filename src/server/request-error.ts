import { HeaderMap } from '@apollo/server';
import { type ASTNode, GraphQLError } from 'graphql';
import { AppError } from '../errors.js';

/** A refusal of a whole request before it is executed: no data, and the HTTP status of the error. Others stay as they are. */
export function requestError(error: unknown, node?: ASTNode): unknown {
  if (!(error instanceof AppError)) return error;
  const { code, status, message } = error;
  const http = { status, headers: new HeaderMap(refusalHeaders(error)) };
  const extensions = { code, http };
  return new GraphQLError(message, { nodes: node ?? null, originalError: error, extensions });
}

/** Seconds after which an engine that was away is asked again, unless it is known better. */
export const RETRY_AFTER_SECONDS = 2;

/** What HTTP says beside the status: how to sign in (RFC 6750, section 3), and when to come back. */
export function refusalHeaders({ code, status, details }: AppError): readonly [string, string][] {
  const { retryAfterSeconds = status === 503 ? RETRY_AFTER_SECONDS : undefined, needs } = details;
  const headers: [string, string][] = [];
  if (retryAfterSeconds !== undefined) headers.push(['retry-after', `${retryAfterSeconds}`]);
  // Without a token there is no error to name yet.
  if (code === 'UNAUTHENTICATED')
    headers.push(['www-authenticate', needs ? 'Bearer' : 'Bearer error="invalid_token"']);
  return headers;
}

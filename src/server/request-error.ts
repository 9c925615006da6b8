import { HeaderMap } from '@apollo/server';
import { type ASTNode, GraphQLError } from 'graphql';
import { AppError } from '../errors.js';

/** A refusal of a whole request before it is executed: no data, and the HTTP status of the error. Others stay as they are. */
export function requestError(error: unknown, node?: ASTNode): unknown {
  if (!(error instanceof AppError)) return error;
  const headers = new HeaderMap();
  for (const [name, value] of refusalHeaders(error)) headers.set(name, value);
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

/** Seconds after which an engine that was away is asked again, unless it is known better. */
export const RETRY_AFTER_SECONDS = 2;

/** What HTTP says beside the status: how to sign in (RFC 6750, section 3), and when to come back. */
export function refusalHeaders({
  code,
  status,
  details,
}: AppError): readonly (readonly [string, string])[] {
  const { retryAfterSeconds = status === 503 ? RETRY_AFTER_SECONDS : undefined, needs } = details;
  return [
    ...(retryAfterSeconds === undefined ? [] : [['retry-after', `${retryAfterSeconds}`] as const]),
    // Without a token there is no error to name yet.
    ...(code === 'UNAUTHENTICATED'
      ? [['www-authenticate', needs ? 'Bearer' : 'Bearer error="invalid_token"'] as const]
      : []),
  ];
}

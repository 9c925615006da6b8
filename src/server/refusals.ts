import { HeaderMap } from '@apollo/server';
import type { HttpBindings } from '@hono/node-server';
import { type ASTNode, GraphQLError } from 'graphql';
import { AppError } from '../errors.js';
import type { AppPart } from './app-part.js';
import { type ErrorRules, MASKED, publicMessage } from './format-error.js';

/** What answers a request that no route takes, and one that a route throws for. */
export const useRefusals: AppPart = (app, { errors }) => {
  app.notFound((http) =>
    http.text(`There is nothing at ${http.req.path}; the API is at /graphql.\n`, 404),
  );
  app.onError((error, http) => {
    const { status, headers, refusedFor } = refusalOf(error, errors);
    return http.json({ errors: [refusedFor] }, status as 400, headers);
  });
};

/** What answers a request that failed before GraphQL saw it. */
function refusalOf(error: unknown, rules: ErrorRules) {
  if (error instanceof AppError) {
    const { code, status, details } = error;
    return {
      status,
      headers: Object.fromEntries(refusalHeaders(error)),
      refusedFor: { message: publicMessage(error, rules), extensions: { ...details, code } },
    };
  }
  rules.onUnexpected(error);
  return {
    status: 500,
    headers: {},
    refusedFor: { message: MASKED, extensions: { code: 'INTERNAL' } },
  };
}

/** The error as one line of many tells it. */
export function refusalLine(error: unknown, rules: ErrorRules): object {
  const { message, extensions } = refusalOf(error, rules).refusedFor;
  return { code: extensions.code, message };
}

/** Answers with the refusal on Node's own response; one that has begun breaks off. */
export function answerBroken(
  outgoing: HttpBindings['outgoing'],
  error: unknown,
  rules: ErrorRules,
): void {
  const { status, headers, refusedFor } = refusalOf(error, rules);
  if (outgoing.headersSent) return void outgoing.destroy();
  for (const [name, value] of Object.entries(headers)) outgoing.setHeader(name, value);
  outgoing.setHeader('content-type', 'application/json');
  outgoing.statusCode = status;
  outgoing.end(JSON.stringify({ errors: [refusedFor] }));
}

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
  if (code === 'METHOD_NOT_ALLOWED')
    headers.push(['allow', (details['allow'] as readonly string[]).join(', ')]);
  // Without a token there is no error to name yet.
  if (code === 'UNAUTHENTICATED')
    headers.push(['www-authenticate', needs ? 'Bearer' : 'Bearer error="invalid_token"']);
  return headers;
}

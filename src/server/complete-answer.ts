import type { ApolloServerPlugin } from '@apollo/server';
import { unwrapResolverError } from '@apollo/server/errors';
import type { GraphQLError } from 'graphql';
import { AppError } from '../errors.js';
import type { RequestContext } from '../operation/context.js';
import { encodeBookmarks } from './bookmarks.js';
import { isRefused } from './is-refused.js';
import { refusalHeaders } from './request-error.js';

/** Asks with `1` for what an operation costs. */
export const COST_HEADER = 'x-graph-cost';

/**
 * Completes an answer: the HTTP status of what left it without data, or of an engine that failed; the client's
 * bookmark; and the cost as `extensions.cost` for whoever asks with `x-graph-cost: 1`.
 */
export const completeAnswer: ApolloServerPlugin<RequestContext> = {
  async requestDidStart() {
    return {
      async willSendResponse({ request, response, operation, errors, contextValue }) {
        const { http, body } = response;
        const { bookmarks, cost } = contextValue;
        if (bookmarks.length > 0) http.headers.set('x-graph-bookmark', encodeBookmarks(bookmarks));
        if (body.kind !== 'single') return;
        const result = body.singleResult;
        const refusal = errors && refusalAmong(errors, isRefused({ ...result, errors }, operation));
        if (refusal) {
          http.status = refusal.status;
          for (const [name, value] of refusalHeaders(refusal)) http.headers.set(name, value);
        }
        if (cost && request.http?.headers.get(COST_HEADER) === '1')
          result.extensions = { ...result.extensions, cost };
      },
    };
  },
};

/** The error whose status the answer has: that of an engine which failed, or the first when nothing came of it. */
function refusalAmong(errors: readonly GraphQLError[], isRefused: boolean): AppError | undefined {
  const known = errors.map(unwrapResolverError).filter((error) => error instanceof AppError);
  return known.find(({ status }) => status >= 503) ?? (isRefused ? known[0] : undefined);
}

import type { IncomingHttpHeaders } from 'node:http';
import type { ApolloServerPlugin, HTTPGraphQLHead } from '@apollo/server';
import { unwrapResolverError } from '@apollo/server/errors';
import {
  type FormattedExecutionResult,
  type GraphQLError,
  type OperationDefinitionNode,
  OperationTypeNode,
} from 'graphql';
import { AppError } from '../errors.js';
import type { RequestContext } from '../operation/context.js';
import { explain } from '../operation/explain.js';
import { instantOf } from '../operation/with-instant.js';
import { encodeBookmarks } from './bookmarks.js';
import { NOT_KEPT } from './entity-tag.js';
import { refusalHeaders, requestError } from './refusals.js';
import { demandRow } from './request-context.js';

/** Asks with `1` for what an operation costs, and for what becomes of a query. */
const COST_HEADER = 'x-graph-cost';
const EXPLAIN_HEADER = 'x-graph-explain';

/** Whether who sends these headers asks for more than the data. */
export function asksForMore(headers: IncomingHttpHeaders): boolean {
  return headers[COST_HEADER] !== undefined || headers[EXPLAIN_HEADER] !== undefined;
}

/**
 * Completes an answer: the HTTP status of what left it without data, or of an engine that failed; the client's
 * bookmark; the instant of an `@asOf` as `extensions.asOf`; the cost as `extensions.cost` for whoever asks with `x-graph-cost: 1`; and for whoever may ask with
 * `x-graph-explain: 1` how a query without errors is answered, as `extensions.explain`: others are refused before
 * anything runs.
 */
export const completeAnswer: ApolloServerPlugin<RequestContext> = {
  async requestDidStart({ request }) {
    const asksFor = (header: string) => request.http?.headers.get(header) === '1';
    return {
      async didResolveOperation({ contextValue }) {
        try {
          if (asksFor(EXPLAIN_HEADER)) demandRow(contextValue.caller, 'explain');
        } catch (error) {
          throw requestError(error);
        }
      },
      async willSendResponse({ response: { http, body }, operation, errors, contextValue }) {
        const { bookmarks, cost } = contextValue;
        if (bookmarks.length > 0) http.headers.set('x-graph-bookmark', encodeBookmarks(bookmarks));
        if (body.kind !== 'single') return;
        const result = body.singleResult;
        const instant = instantOf(contextValue);
        if (instant) result.extensions = { ...result.extensions, ...instant };
        if (errors) setHead(http, errors, isRefused(result, operation));
        if (cost && asksFor(COST_HEADER)) result.extensions = { ...result.extensions, cost };
        if (!errors && asksFor(EXPLAIN_HEADER))
          result.extensions = { ...result.extensions, explain: await explain(contextValue, true) };
      },
    };
  },
};

/** Not kept; the status is that of an engine which failed, or of the first error when nothing came of the operation. */
function setHead(http: HTTPGraphQLHead, errors: readonly GraphQLError[], isRefused: boolean) {
  http.headers.set('cache-control', NOT_KEPT);
  const known = errors.map(unwrapResolverError).filter((error) => error instanceof AppError);
  const refusal = known.find(({ status }) => status >= 503) ?? (isRefused ? known[0] : undefined);
  if (!refusal) return;
  http.status = refusal.status;
  for (const [name, value] of refusalHeaders(refusal)) http.headers.set(name, value);
}

/** Whether an operation that ended in errors gave nothing: no data, or a mutation of which no field was done. */
export function isRefused(
  { data }: Pick<FormattedExecutionResult, 'data'>,
  operation: OperationDefinitionNode | undefined,
): boolean {
  if (data === undefined || data === null) return true;
  const isMutation = operation?.operation === OperationTypeNode.MUTATION;
  return isMutation && Object.values(data).every((done) => done === null);
}

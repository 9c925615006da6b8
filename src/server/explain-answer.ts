import type { ApolloServerPlugin } from '@apollo/server';
import type { RequestContext } from '../operation/context.js';
import { explain } from '../operation/explain.js';
import { demandRow } from './demand-row.js';
import { requestError } from './request-error.js';

/** Asks with `1` for what becomes of a query. */
export const EXPLAIN_HEADER = 'x-graph-explain';

/**
 * Explains a query that ends without errors beside its data, as `extensions.explain`, to whoever may ask with
 * `x-graph-explain: 1`: others are refused before anything runs.
 */
export const explainAnswer: ApolloServerPlugin<RequestContext> = {
  async requestDidStart({ request }) {
    if (request.http?.headers.get(EXPLAIN_HEADER) !== '1') return;
    return {
      async didResolveOperation({ contextValue }) {
        try {
          demandRow(contextValue.caller, 'explain');
        } catch (error) {
          throw requestError(error);
        }
      },
      async willSendResponse({ response: { body }, errors, contextValue }) {
        if (body.kind !== 'single' || errors) return;
        const result = body.singleResult;
        result.extensions = { ...result.extensions, explain: await explain(contextValue, true) };
      },
    };
  },
};

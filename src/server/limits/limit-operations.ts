import type { ApolloServerPlugin } from '@apollo/server';
import { unwrapResolverError } from '@apollo/server/errors';
import { getVariableValues } from 'graphql';
import { AppError } from '../../errors.js';
import type { RequestContext } from '../../operation/context.js';
import { fragmentsOf } from '../../operation/fragments-of.js';
import { prepareOperation } from '../../operation/prepare-operation.js';
import { refusalHeaders, requestError } from '../request-error.js';
import { checkDocument, checkVariables } from './document-limits.js';

const COST_HEADER = 'x-graph-cost';

/**
 * Refuses operations before they run: too many aliases or root fields, arguments out of bounds, too costly, too
 * much for this client. Answers the cost as `extensions.cost` to whoever asks with `x-graph-cost: 1`.
 */
export const limitOperations: ApolloServerPlugin<RequestContext> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ schema, document, operation, request, contextValue }) {
        if (!operation) return;
        try {
          const given = request.variables ?? {};
          checkDocument(document, operation);
          checkVariables(given, operation);
          // What mutations answer is planned by the mutation, before it writes.
          if (operation.operation !== 'query') return;
          const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], given);
          // Variables of the wrong type are refused by the execution, which lists them all.
          if (!coerced) return;
          const fragments = fragmentsOf(document);
          prepareOperation(contextValue, { schema, fragments, variables: coerced }, operation);
        } catch (error) {
          throw error instanceof AppError ? requestError(error, operation) : error;
        }
      },
      async willSendResponse({ request, response, errors, contextValue }) {
        if (response.body.kind !== 'single') return;
        const result = response.body.singleResult;
        const refusal = errors?.map(unwrapResolverError).find((error) => error instanceof AppError);
        if (refusal && !result.data) {
          response.http.status = refusal.status;
          for (const [name, value] of refusalHeaders(refusal))
            response.http.headers.set(name, value);
        }
        const { cost } = contextValue;
        if (cost && request.http?.headers.get(COST_HEADER) === '1') {
          result.extensions = { ...result.extensions, cost };
        }
      },
    };
  },
};

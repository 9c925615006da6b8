import type { ApolloServerPlugin } from '@apollo/server';
import { getVariableValues } from 'graphql';
import { AppError } from '../../errors.js';
import type { RequestContext } from '../../operation/context.js';
import { fragmentsOf } from '../../operation/fragments-of.js';
import { prepareOperation } from '../../operation/prepare-operation.js';
import { requestError } from '../request-error.js';
import { checkDocument, checkVariables } from './document-limits.js';

/**
 * Refuses operations before they run: too many aliases or root fields, arguments out of bounds, too costly, too
 * much for this client.
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
    };
  },
};

import type { ApolloServerPlugin } from '@apollo/server';
import type { RequestContext } from '../../operation/context.js';
import { fragmentsOf } from '../../operation/fragments-of.js';
import { prepareQuery } from '../../operation/prepare-operation.js';
import { operationOf } from '../read-operation.js';
import { requestError } from '../request-error.js';
import { checkDocument, checkVariables } from './document-limits.js';
import { checkNulls } from './null-variables.js';

/**
 * Refuses operations before they run: too many aliases or root fields, arguments out of bounds, too costly, too
 * much for this client.
 */
export const limitOperations: ApolloServerPlugin<RequestContext> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ schema, document, operation: found, request, contextValue }) {
        try {
          const operation = found ?? operationOf(document, request.operationName);
          const variableValues = request.variables ?? {};
          checkDocument(document, operation);
          checkVariables(variableValues, operation);
          checkNulls(schema, document, operation, variableValues);
          const fragments = fragmentsOf(document);
          prepareQuery(contextValue, schema, { operation, fragments, variableValues });
        } catch (error) {
          throw requestError(error, found);
        }
      },
    };
  },
};

import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import type { RequestContext } from '../operation/context.js';
import { prepareQuery } from '../operation/prepare-operation.js';
import type { AppParts } from './app-part.js';
import { completeAnswer } from './complete-answer.js';
import { formatError } from './format-error.js';
import { MAXIMUM_TOKENS, readableOperation } from './read-operation.js';
import { requestError } from './refusals.js';
import { traceOperation } from './trace-query.js';
import { stringifyResult, writtenAnswers } from './write-query.js';

/** Starts what answers whatever the compiled writer does not, with this product's limits, errors and headers. */
export async function startApollo({
  schema,
  trusted,
  log,
  errors,
}: AppParts): Promise<ApolloServer<RequestContext>> {
  const apollo = new ApolloServer<RequestContext>({
    schema,
    introspection: trusted === null,
    // They are looked up before, for all transports alike.
    persistedQueries: false,
    // Simple requests are refused before, events among them.
    csrfPrevention: false,
    includeStacktraceInErrorResponses: false,
    parseOptions: { maxTokens: MAXIMUM_TOKENS },
    stopOnTerminationSignals: false,
    logger: log,
    plugins: [
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginCacheControlDisabled(),
      limitOperations,
      traceOperation,
      writtenAnswers,
      completeAnswer,
    ],
    stringifyResult,
    formatError: (formatted, error) => formatError(formatted, error, errors),
  });
  await apollo.start();
  return apollo;
}

/**
 * Refuses operations before they run: too many aliases or root fields, arguments out of bounds, too costly, too
 * much for this client.
 */
const limitOperations: ApolloServerPlugin<RequestContext> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ schema, document, operation, request, contextValue }) {
        try {
          const { operationName, variables } = request;
          prepareQuery(
            contextValue,
            schema,
            readableOperation(schema, document, operationName, variables),
          );
        } catch (error) {
          throw requestError(error, operation);
        }
      },
    };
  },
};

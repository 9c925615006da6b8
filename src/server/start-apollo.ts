import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import type { RequestContext } from '../operation/context.js';
import type { AppParts } from './app-part.js';
import { completeAnswer } from './complete-answer.js';
import { explainAnswer } from './explain-answer.js';
import { formatError } from './format-error.js';
import { limitOperations } from './limits/limit-operations.js';
import { MAXIMUM_TOKENS } from './read-operation.js';
import { traceOperation } from './trace-query.js';
import { stringifyResult, writtenAnswers } from './written-answers.js';

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
    ...(trusted && { persistedQueries: false }),
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
      explainAnswer,
    ],
    stringifyResult,
    formatError: (formatted, error) => formatError(formatted, error, errors),
  });
  await apollo.start();
  return apollo;
}

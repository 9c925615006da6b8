import {
  type ExecutionResult,
  execute,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  parse,
  validate,
} from 'graphql';
import type { RequestContext } from './context.js';
import { fragmentsOf } from './fragments-of.js';
import { prepareQuery } from './prepare-operation.js';
import { withInstant } from './with-instant.js';

/**
 * Runs a GraphQL document without a server, as a server would: parse, validate, execute. With `prepareOnly` nothing
 * runs, and a query that could is left in the context; the answer holds what is wrong with it otherwise.
 */
export async function runOperation(
  schema: GraphQLSchema,
  source: string,
  options: {
    readonly context: RequestContext;
    readonly variables?: Readonly<Record<string, unknown>> | undefined;
    readonly operationName?: string | undefined;
    readonly prepareOnly?: boolean;
  },
): Promise<ExecutionResult> {
  const { context, variables: variableValues = {}, operationName, prepareOnly } = options;
  try {
    const document = parse(source, { maxTokens: 10_000 });
    const errors = validate(schema, document);
    if (errors.length > 0) return { errors };
    const operation = getOperationAST(document, operationName);
    if (prepareOnly && operation) {
      const fragments = fragmentsOf(document);
      prepareQuery(context, schema, { operation, fragments, variableValues });
      if (context.prepared || operation.operation !== 'query') return {};
    }
    const answer = await execute({
      schema,
      document,
      contextValue: context,
      variableValues,
      operationName: operationName ?? null,
    });
    return withInstant(answer, context);
  } catch (error) {
    if (error instanceof GraphQLError) return { errors: [error] };
    throw error;
  }
}

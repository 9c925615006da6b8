import { type ExecutionResult, execute, type GraphQLSchema, parse, validate } from 'graphql';
import type { RequestContext } from './context.js';

/** Runs a GraphQL document without a server, as a server would: parse, validate, execute. */
export async function runOperation(
  schema: GraphQLSchema,
  source: string,
  options: {
    readonly context: RequestContext;
    readonly variables?: Readonly<Record<string, unknown>> | undefined;
    readonly operationName?: string | undefined;
  },
): Promise<ExecutionResult> {
  const document = parse(source, { maxTokens: 10_000 });
  const errors = validate(schema, document);
  if (errors.length > 0) return { errors };
  return execute({
    schema,
    document,
    contextValue: options.context,
    variableValues: options.variables ?? {},
    operationName: options.operationName ?? null,
  });
}

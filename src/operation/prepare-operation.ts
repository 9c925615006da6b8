import { type GraphQLSchema, getVariableValues, type OperationDefinitionNode } from 'graphql';
import { AppError } from '../errors.js';
import { Writing } from '../hydrate/writing.js';
import type { Document } from '../plan/collect-fields.js';
import type { RequestContext } from './context.js';
import { demandAccess } from './demand-access.js';
import { dialectOf } from './dialect-of.js';
import { compileOperation } from './plan-cache.js';
import type { FoundRow, PreparedOperation } from './prepared.js';
import { bindPlan, dataOf, readPlan } from './run-plan.js';

/**
 * Plans the query of a request, binds its parameters and has its cost admitted, once for each request. Throws
 * UNAUTHENTICATED and FORBIDDEN, BAD_USER_INPUT for arguments out of bounds, OPERATION_TOO_COSTLY and
 * RATE_LIMITED; nothing has run then.
 */
export function prepareOperation(
  context: RequestContext,
  document: Document,
  operation: OperationDefinitionNode,
): PreparedOperation {
  if (context.prepared) return context.prepared;
  demandAccess(context, { ...document, operation });
  const compiled = compileOperation(document, operation, dialectOf(context.engine));
  const parameters = bindPlan(compiled.plan, document.variables, context);
  let found: Promise<FoundRow> | undefined;
  let asOf: string | null = null;
  let answer: Promise<Readonly<Record<string, unknown>>> | undefined;
  const read = () => {
    found ??= readPlan(compiled, parameters, context).then((row) => {
      asOf = row.asOf;
      return row;
    });
    return found;
  };
  const fresh: PreparedOperation = {
    compiled,
    parameters,
    read,
    asOf: () => asOf,
    answer: () => {
      answer ??= read().then((row) => dataOf(compiled.plan, row, context));
      return answer;
    },
    refuse: (error) => {
      answer = Promise.reject(error);
      answer.catch(() => undefined);
    },
  };
  context.prepared = fresh;
  return fresh;
}

/**
 * The same from variables as the client sent them. A mutation plans what it answers itself, before it writes, and
 * variables of the wrong type are refused by the execution, which lists them all: nothing is prepared then.
 */
export function prepareQuery(
  context: RequestContext,
  schema: GraphQLSchema,
  { operation, fragments, variableValues }: GivenOperation,
): void {
  if (operation.operation !== 'query') return;
  const definitions = operation.variableDefinitions ?? [];
  const { coerced } = getVariableValues(schema, definitions, variableValues);
  if (coerced) prepareOperation(context, { schema, fragments, variables: coerced }, operation);
}

interface GivenOperation {
  readonly operation: OperationDefinitionNode;
  readonly fragments: Document['fragments'];
  readonly variableValues: Readonly<Record<string, unknown>>;
}

/**
 * The data of the request's query as JSON; null when graphql-js must answer it: it is not prepared, asks the
 * schema for itself, or ends in errors, one that is too large among them. The graph is read once all the same.
 */
export async function writeAnswer(context: RequestContext): Promise<string | null> {
  const { prepared } = context;
  const write = prepared?.compiled.write;
  if (!write) return null;
  const { deadline, maximumAnswer: maximum = Number.POSITIVE_INFINITY } = context;
  try {
    const { row, parameters, bookmarks } = await prepared.read();
    context.bookmarks = bookmarks;
    const writing = new Writing(parameters, { maximum, deadline });
    return await writing.finish(write(row, writing));
  } catch (error) {
    // graphql-js meets the same when it asks for the answer, and reports it at the fields that asked.
    if (error instanceof AppError) prepared.refuse(error);
    return null;
  }
}

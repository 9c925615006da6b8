import type { OperationDefinitionNode } from 'graphql';
import { NotWritable } from '../hydrate/compile-writer.js';
import type { Document } from '../plan/collect-fields.js';
import type { RequestContext } from './context.js';
import { demandAccess } from './demand-access.js';
import { dialectOf } from './dialect-of.js';
import { type CompiledOperation, compileOperation } from './plan-cache.js';
import { bindPlan, runPlan } from './run-plan.js';

/** A query that has been admitted: all that is left is to run it. */
export interface PreparedOperation {
  readonly compiled: CompiledOperation;
  /** Data by response key; the first call reads the graph, the others wait for the same answer. */
  readonly answer: () => Promise<Readonly<Record<string, unknown>>>;
}

const prepared = new WeakMap<RequestContext, PreparedOperation>();

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
  const known = prepared.get(context);
  if (known) return known;
  demandAccess(context, { ...document, operation });
  const compiled = compileOperation(document, operation, dialectOf(context.engine));
  const parameters = bindPlan(compiled.plan, document.variables, context);
  let answer: Promise<Readonly<Record<string, unknown>>> | undefined;
  const fresh: PreparedOperation = {
    compiled,
    answer: () => {
      answer ??= runPlan(compiled, parameters, context);
      return answer;
    },
  };
  prepared.set(context, fresh);
  return fresh;
}

/**
 * The data of the request's query as JSON; null when graphql-js must answer it: it is not prepared, asks the
 * schema for itself, or ends in errors. The graph is read once all the same.
 */
export async function writeAnswer(context: RequestContext): Promise<string | null> {
  const operation = prepared.get(context);
  if (!operation?.compiled.write) return null;
  // Why there is none graphql-js reports, which asks for the same answer: at the fields that asked.
  const data = await operation.answer().catch(() => null);
  if (!data) return null;
  try {
    return operation.compiled.write(data);
  } catch (error) {
    if (error instanceof NotWritable) return null;
    throw error;
  }
}

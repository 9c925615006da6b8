import type { OperationDefinitionNode } from 'graphql';
import type { Document } from '../plan/collect-fields.js';
import type { RequestContext } from './context.js';
import { demandAccess } from './demand-access.js';
import { dialectOf } from './dialect-of.js';
import { type CompiledOperation, compileOperation } from './plan-cache.js';
import { bindPlan, type Parameters } from './run-plan.js';

/** A query that has been admitted: all that is left is to run it. */
interface PreparedOperation {
  readonly compiled: CompiledOperation;
  readonly parameters: Parameters;
}

const prepared = new WeakMap<RequestContext, PreparedOperation>();

/**
 * Plans the query of a request, binds its parameters and has its cost admitted, once for each request. Throws
 * UNAUTHENTICATED or FORBIDDEN for who may not ask,
 * BAD_USER_INPUT for arguments out of bounds, OPERATION_TOO_COSTLY and RATE_LIMITED; nothing has run then.
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
  const fresh = { compiled, parameters };
  prepared.set(context, fresh);
  return fresh;
}

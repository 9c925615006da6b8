import type { GraphQLSchema, OperationDefinitionNode } from 'graphql';
import type { Dialect } from '../cypher/dialect.js';
import { renderOperation } from '../cypher/render-operation.js';
import { compileWriter, type Writer } from '../hydrate/compile-writer.js';
import type { Mapping } from '../mapping/mapping.js';
import type { Document } from '../plan/collect-fields.js';
import type { OperationPlan } from '../plan/plan.js';
import { planOperation } from '../plan/plan-operation.js';
import { shapeOf } from '../plan/shape.js';

/** A plan with its statement, and what writes its answer as JSON; null when only graphql-js can. */
export interface CompiledOperation {
  readonly plan: OperationPlan;
  readonly text: string;
  readonly write: Writer | null;
}

/** Operations whose variables take more shapes than this are planned again. */
const MAXIMUM_SHAPES = 32;

const cache = new WeakMap<OperationDefinitionNode, Map<string, CompiledOperation>>();

/**
 * The statement of an operation, compiled once for each shape of its variables. The key is the very node that
 * the server's document store hands back for a repeated document.
 */
export function compileOperation(
  document: Document,
  operation: OperationDefinitionNode,
  dialect: Dialect,
): CompiledOperation {
  const shapes = cache.get(operation) ?? new Map<string, CompiledOperation>();
  cache.set(operation, shapes);
  const shape = `${Object.values(dialect)} ${shapeOf(document.schema, operation, document.variables)}`;
  const known = shapes.get(shape);
  if (known) return known;
  const plan = planOperation(document, mappingOf(document.schema), operation);
  const text = renderOperation(plan, dialect);
  const compiled = { plan, text, write: compileWriter(document, operation, plan) };
  if (shapes.size >= MAXIMUM_SHAPES) shapes.delete(shapes.keys().next().value ?? '');
  shapes.set(shape, compiled);
  return compiled;
}

/** The mapping that was read when the schema was built. */
export function mappingOf(schema: GraphQLSchema): Mapping {
  return schema.extensions['mapping'] as Mapping;
}

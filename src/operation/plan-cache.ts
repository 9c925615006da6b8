import type { GraphQLSchema, OperationDefinitionNode } from 'graphql';
import type { Dialect } from '../cypher/dialect.js';
import { renderOperation } from '../cypher/render-operation.js';
import { AppError } from '../errors.js';
import { compileWriter, type Writer } from '../hydrate/compile-writer.js';
import type { Mapping } from '../mapping/mapping.js';
import type { Document } from '../plan/collect-fields.js';
import type { OperationPlan } from '../plan/plan.js';
import { planOperation } from '../plan/plan-operation.js';
import { shapeOf } from '../plan/shape.js';

/**
 * A plan with its query, and what writes its answer as JSON; null when only graphql-js can. Both are made when
 * first asked for, so that an operation whose plan is refused is not rendered.
 */
export interface CompiledOperation {
  readonly plan: OperationPlan;
  readonly text: string;
  readonly write: Writer | null;
}

/** Characters of a query; a database takes the longer to plan it. */
const MAXIMUM_QUERY = 410_000;
/** Operations whose variables take more shapes than this are planned again. */
const MAXIMUM_SHAPES = 32;

const cache = new WeakMap<OperationDefinitionNode, Map<string, CompiledOperation>>();

/**
 * The query of an operation, compiled once for each shape of its variables. The key is the very node that
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
  const compiled = new Compiled(document, operation, plan, dialect);
  if (shapes.size >= MAXIMUM_SHAPES) shapes.delete(shapes.keys().next().value ?? '');
  shapes.set(shape, compiled);
  return compiled;
}

class Compiled implements CompiledOperation {
  #text: string | undefined;
  #write: Writer | null | undefined;

  constructor(
    private readonly document: Document,
    private readonly operation: OperationDefinitionNode,
    readonly plan: OperationPlan,
    private readonly dialect: Dialect,
  ) {}

  get text(): string {
    this.#text ??= this.render();
    return this.#text;
  }

  private render(): string {
    const text = renderOperation(this.plan, this.dialect);
    if (text.length <= MAXIMUM_QUERY) return text;
    throw new AppError(
      'OPERATION_TOO_COSTLY',
      `The operation makes a query of ${text.length} characters, and ${MAXIMUM_QUERY} are allowed; select less, or send several operations.`,
      { details: { limit: 'statement', maximum: MAXIMUM_QUERY } },
    );
  }

  get write(): Writer | null {
    if (this.#write === undefined)
      this.#write = compileWriter(this.document, this.operation, this.plan);
    return this.#write;
  }
}

/** The mapping that was read when the schema was built. */
export function mappingOf(schema: GraphQLSchema): Mapping {
  return schema.extensions['mapping'] as Mapping;
}

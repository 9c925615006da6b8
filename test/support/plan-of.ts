import { Kind, type OperationDefinitionNode, parse, validate } from 'graphql';
import { expect } from 'vitest';
import { buildApiSchema } from '../../src/api/schema.js';
import { AppError } from '../../src/errors.js';
import { mappingOf } from '../../src/operation/plan-cache.js';
import type { Document } from '../../src/plan/collect-fields.js';
import type { OperationPlan } from '../../src/plan/plan.js';
import { planOperation } from '../../src/plan/plan-operation.js';

type Variables = Readonly<Record<string, unknown>>;

export const schema = buildApiSchema();

interface Planned {
  readonly document: Document;
  readonly operation: OperationDefinitionNode;
  readonly plan: OperationPlan;
  /** Their values under the variables. */
  readonly parameters: Variables;
}

/** The plan of a valid document's one operation. Throws what it is refused with, by its values too. */
export function planOf(source: string, variables: Variables = {}): Planned {
  const parsed = parse(source);
  expect(validate(schema, parsed)).toEqual([]);
  const { definitions } = parsed;
  const operation = definitions[0] as OperationDefinitionNode;
  const fragments = Object.fromEntries(
    definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition]] : [],
    ),
  );
  const document = { schema, fragments, variables };
  const plan = planOperation(document, mappingOf(schema), operation);
  const parameters = plan.parameters.map(({ name, read }) => [name, read(variables)]);
  return { document, operation, plan, parameters: Object.fromEntries(parameters) };
}

/** What some work is refused with. Throws when it is not. */
export function refusalOf(work: () => unknown): AppError {
  try {
    work();
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  throw new Error('It was not refused');
}

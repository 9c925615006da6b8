import {
  type ASTNode,
  type DocumentNode,
  type GraphQLSchema,
  isNonNullType,
  Kind,
  type OperationDefinitionNode,
  separateOperations,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { AppError } from '../../errors.js';

/**
 * Throws BAD_USER_INPUT where a variable that is null stands in a place that takes no null: validation lets a nullable
 * variable stand there when the place has a default, and execution meets the null only when it reads the argument.
 */
export function checkNulls(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): void {
  const nulls = new Set(
    (operation.variableDefinitions ?? [])
      .filter(({ variable: { name }, defaultValue }) => {
        const given = variables[name.value];
        return given === null || (given === undefined && defaultValue?.kind === Kind.NULL);
      })
      .map(({ variable }) => variable.name.value),
  );
  if (nulls.size === 0) return;
  const types = new TypeInfo(schema);
  const own = separateOperations(document)[operation.name?.value ?? ''] ?? document;
  visit(
    own,
    visitWithTypeInfo(types, {
      Variable({ name }, _key, _parent, _path, ancestors) {
        const type = types.getInputType();
        if (!nulls.has(name.value) || !isNonNullType(type)) return;
        const field = types.getDirective() ?? types.getFieldDef();
        const argument = `${field?.name}(${placeOf(ancestors)})`;
        throw new AppError(
          'BAD_USER_INPUT',
          `$${name.value} is null, and ${argument} takes ${type}; give a value, or leave the variable out.`,
          { details: { argument } },
        );
      },
    }),
  );
}

/** `orderBy.direction` for a value that stands there. */
function placeOf(ancestors: readonly (ASTNode | readonly ASTNode[])[]): string {
  return ancestors
    .flatMap((node) =>
      'kind' in node && (node.kind === Kind.ARGUMENT || node.kind === Kind.OBJECT_FIELD)
        ? node.name.value
        : [],
    )
    .join('.');
}

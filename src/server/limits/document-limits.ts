import { type DocumentNode, Kind, type OperationDefinitionNode, visit } from 'graphql';
import { AppError } from '../../errors.js';
import { fragmentsOf } from '../../operation/fragments-of.js';

const MAXIMUM_ALIASES = 100;
const MAXIMUM_ROOT_FIELDS = 20;
/** Objects and lists in each other, in variables; what reads them is recursive. */
const MAXIMUM_DEPTH = 64;

/** Operations that are within the limits; their documents come again and again. */
const checked = new WeakSet<OperationDefinitionNode>();

/** Throws OPERATION_TOO_COSTLY for more than 100 aliases in a document, or 20 root fields in its operation. */
export function checkDocument(document: DocumentNode, operation: OperationDefinitionNode): void {
  if (checked.has(operation)) return;
  let aliases = 0;
  visit(document, {
    Field(node) {
      if (node.alias) aliases += 1;
    },
  });
  refuseAbove(MAXIMUM_ALIASES, aliases, 'aliases');
  refuseAbove(MAXIMUM_ROOT_FIELDS, countRootFields(document, operation), 'root fields');
  checked.add(operation);
}

/** Fields at the root, those in fragments included. Validation has refused cycles of fragments. */
function countRootFields(document: DocumentNode, operation: OperationDefinitionNode): number {
  const visited = new Set<string>();
  const count = ({ selections }: OperationDefinitionNode['selectionSet']): number =>
    selections.reduce((sum, selection) => {
      if (selection.kind === Kind.FIELD) return sum + 1;
      if (selection.kind === Kind.INLINE_FRAGMENT) return sum + count(selection.selectionSet);
      const name = selection.name.value;
      if (visited.has(name)) return sum;
      visited.add(name);
      const fragment = fragmentsOf(document)[name];
      return fragment ? sum + count(fragment.selectionSet) : sum;
    }, 0);
  return count(operation.selectionSet);
}

function refuseAbove(maximum: number, count: number, limit: string): void {
  if (count <= maximum) return;
  throw new AppError(
    'OPERATION_TOO_COSTLY',
    `The operation has ${count} ${limit}, and ${maximum} are allowed; send several operations.`,
    { details: { limit, maximum, count } },
  );
}

/** Throws BAD_USER_INPUT for variables whose values are nested more than 64 deep. */
export function checkVariables(variables: Readonly<Record<string, unknown>>): void {
  let level: readonly unknown[] = [variables];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > MAXIMUM_DEPTH) {
      throw new AppError(
        'BAD_USER_INPUT',
        `The variables are nested more than ${MAXIMUM_DEPTH} deep; write them flatter.`,
        { details: { limit: 'depth of variables', maximum: MAXIMUM_DEPTH } },
      );
    }
    level = level.flatMap((value) =>
      value !== null && typeof value === 'object' ? Object.values(value) : [],
    );
  }
}

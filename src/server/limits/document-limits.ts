import {
  type DocumentNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  visit,
} from 'graphql';
import { AppError } from '../../errors.js';
import { LISTS } from '../../model/limits.js';
import { fragmentsOf } from '../../operation/fragments-of.js';

const MAXIMUM_ALIASES = 100;
const MAXIMUM_ROOT_FIELDS = 20;
const MAXIMUM_FIELDS = 2_000;
/** Objects and lists in each other, in variables; what reads them is recursive. */
const MAXIMUM_DEPTH = 64;
/** Objects in the variables of a query: a filter of 200 conditions has at most so many. */
const MAXIMUM_OBJECTS = 500;

/** Operations that are within the limits; their documents come again and again. */
const checked = new WeakSet<OperationDefinitionNode>();

/**
 * Throws OPERATION_TOO_COSTLY for more than 100 aliases in a document, 20 root fields in its operation, or 2,000
 * fields in it once its fragments are written out. Validation has refused cycles of fragments.
 */
export function checkDocument(document: DocumentNode, operation: OperationDefinitionNode): void {
  if (checked.has(operation)) return;
  let aliases = 0;
  visit(document, {
    Field(node) {
      if (node.alias) aliases += 1;
    },
  });
  refuseAbove(MAXIMUM_ALIASES, aliases, 'aliases');
  refuseAbove(MAXIMUM_ROOT_FIELDS, countFields(document, operation, false), 'root fields');
  const what = 'fields once its fragments are written out';
  refuseAbove(MAXIMUM_FIELDS, countFields(document, operation, true), what);
  checked.add(operation);
}

/** Fields of an operation, its fragments written out: each fragment is counted once, in linear time. */
function countFields(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  deep: boolean,
): number {
  const fragments = fragmentsOf(document);
  const known = new Map<string, number>();
  const ofFragment = (name: string): number => {
    const fragment = fragments[name];
    const count = known.get(name) ?? (fragment ? ofSet(fragment.selectionSet) : 0);
    known.set(name, count);
    return count;
  };
  const ofSet = ({ selections }: SelectionSetNode): number =>
    selections.reduce((sum, selection) => {
      if (selection.kind === Kind.FRAGMENT_SPREAD) return sum + ofFragment(selection.name.value);
      if (selection.kind === Kind.INLINE_FRAGMENT) return sum + ofSet(selection.selectionSet);
      return sum + 1 + (deep && selection.selectionSet ? ofSet(selection.selectionSet) : 0);
    }, 0);
  return ofSet(operation.selectionSet);
}

function refuseAbove(maximum: number, count: number, limit: string): void {
  if (count <= maximum) return;
  throw new AppError(
    'OPERATION_TOO_COSTLY',
    `The operation has ${count} ${limit}, and ${maximum} are allowed; send several operations.`,
    { details: { limit, maximum, count } },
  );
}

/**
 * Throws BAD_USER_INPUT for variables nested more than 64 deep, and for a query's with more than 500 objects or
 * values in one list: before GraphQL reads them, which takes long. Mutations bring whole bundles.
 */
export function checkVariables(
  variables: Readonly<Record<string, unknown>>,
  { operation }: OperationDefinitionNode,
): void {
  let level: readonly object[] = [variables];
  let objects = 0;
  for (let depth = 0; level.length > 0; depth += 1) {
    objects += level.filter((value) => !Array.isArray(value)).length;
    refuseVariables('nested levels', MAXIMUM_DEPTH, depth);
    if (operation === 'query') {
      refuseVariables('objects', MAXIMUM_OBJECTS, objects);
      for (const value of level) {
        if (Array.isArray(value)) refuseVariables('values at once', LISTS.most, value.length);
      }
    }
    level = level.flatMap((value) =>
      Object.values(value).filter((part) => part !== null && typeof part === 'object'),
    );
  }
}

function refuseVariables(limit: string, maximum: number, count: number): void {
  if (count <= maximum) return;
  throw new AppError(
    'BAD_USER_INPUT',
    `The variables have more than ${maximum} ${limit}; ask for less, or in parts.`,
    { details: { limit, maximum } },
  );
}

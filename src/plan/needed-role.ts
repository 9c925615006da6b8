import {
  type FragmentDefinitionNode,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  type OperationDefinitionNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { accessOf, type Needed, rank } from '../mapping/access.js';

/**
 * The greatest need among all fields an operation names, through fragments and interfaces, whether or not a
 * directive leaves them out. A field of an interface needs what it needs in the strictest type behind it.
 */
export function neededRole(
  document: {
    readonly schema: GraphQLSchema;
    readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  },
  operation: OperationDefinitionNode,
): Needed {
  const { schema, fragments } = document;
  const matrix = accessOf(schema);
  let greatest: Needed = { coordinate: '', need: 'anyone' };
  const types = new TypeInfo(schema);
  const pending: (OperationDefinitionNode | FragmentDefinitionNode)[] = [operation];
  const visited = new Set<string>();
  for (const definition of pending) {
    visit(
      definition,
      visitWithTypeInfo(types, {
        Field(node) {
          const parent = getNamedType(types.getParentType());
          if (!isCompositeType(parent)) return;
          const owners = isAbstractType(parent)
            ? [parent, ...schema.getPossibleTypes(parent)]
            : [parent];
          for (const { name } of owners) {
            const coordinate = `${name}.${node.name.value}`;
            const need = matrix[coordinate];
            if (need && rank(need) > rank(greatest.need)) greatest = { coordinate, need };
          }
        },
        FragmentSpread({ name }) {
          const fragment = fragments[name.value];
          if (!fragment || visited.has(name.value)) return;
          visited.add(name.value);
          pending.push(fragment);
        },
      }),
    );
  }
  return greatest;
}

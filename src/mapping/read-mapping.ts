import {
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isObjectType,
} from 'graphql';
import {
  classDeclaration,
  declaredFields,
  type FieldDeclaration,
  fieldDeclaration,
} from './decorators.js';
import type { FieldMapping, Mapping, TypeMapping } from './mapping.js';

/**
 * Reads the decorators of every type of the schema that stands for nodes or relationships into plain data.
 * Throws one error that lists every mistake.
 */
export function readMapping(schema: GraphQLSchema): Mapping {
  const mistakes: string[] = [];
  const mapping = new Map<string, TypeMapping>();
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    const declaration = classDeclaration(type.name);
    if (!declaration) continue;
    const fields = new Map<string, FieldMapping>();
    for (const field of Object.values(type.getFields())) {
      const declared = findDeclaration(type, field.name);
      // A connection is a group class for its groupings alone: pages and counts are the planner's.
      if (declaration.kind === 'group' && !declared) continue;
      const found = declared ?? { kind: 'property', property: field.name };
      const target = getNamedType(field.type);
      const isValue = !(isObjectType(target) || isInterfaceType(target));
      if (found.kind === 'property' && !isValue) {
        mistakes.push(
          `${type.name}.${field.name} is of type ${target.name}: say @Relation, @Derived, @Reference or @End`,
        );
      }
      if ((found.kind === 'relation' || found.kind === 'reference') && isValue) {
        mistakes.push(
          `${type.name}.${field.name} is a relation but its type ${target.name} holds no fields`,
        );
      }
      if (declaration.kind === 'node' && (found.kind === 'end' || found.kind === 'outgoing')) {
        mistakes.push(`${type.name}.${field.name}: @End and @Outgoing belong on an @Edge class`);
      }
      fields.set(field.name, found);
    }
    for (const name of declaredFields(type.name)) {
      if (!fields.has(name)) mistakes.push(`${type.name}.${name} is mapped but is no @Field`);
    }
    mapping.set(type.name, {
      name: type.name,
      kind: declaration.kind,
      possible: isInterfaceType(type)
        ? schema.getPossibleTypes(type).map((t) => t.name)
        : [type.name],
      fields,
      order: inherited(type, 'order') ?? [],
      orders: inherited(type, 'orders') ?? {},
    });
  }
  if (mistakes.length > 0) throw new Error(`The graph mapping is wrong:\n${mistakes.join('\n')}`);
  return mapping;
}

/** A type's own declaration of a field, or that of the first interface it lists (nearest first). */
function findDeclaration(
  type: GraphQLObjectType | GraphQLInterfaceType,
  field: string,
): FieldDeclaration | undefined {
  for (const owner of [type, ...type.getInterfaces()]) {
    const found = fieldDeclaration(owner.name, field);
    if (found) return found;
  }
  return undefined;
}

function inherited<K extends 'order' | 'orders'>(
  type: GraphQLObjectType | GraphQLInterfaceType,
  key: K,
): NonNullable<ReturnType<typeof classDeclaration>>[K] | undefined {
  for (const owner of [type, ...type.getInterfaces()]) {
    const value = classDeclaration(owner.name)?.[key];
    if (value && Object.keys(value).length > 0) return value;
  }
  return undefined;
}

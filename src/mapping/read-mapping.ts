import {
  type GraphQLField,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from 'graphql';
import { invariant } from '../errors.js';
import type { PropertyTable } from '../model/property.js';
import { relationTable } from '../model/relations.js';
import { declarations, declaredFields } from './decorators.js';
import type { ClassDeclaration, FieldMapping, Mapping, TypeMapping } from './mapping.js';
import { modelField, modelOrders, nodeTable } from './model-field.js';

type FieldsType = GraphQLObjectType | GraphQLInterfaceType;

/**
 * Reads what was said beside the classes of the schema's types into plain data. Throws one error that lists every
 * mistake.
 */
export function readMapping(schema: GraphQLSchema): Mapping {
  const mistakes: string[] = [];
  const types = new Map<string, TypeMapping>();
  for (const type of Object.values(schema.getTypeMap())) {
    const declaration = declarations.classes.get(type.name);
    if (!declaration || !(isObjectType(type) || isInterfaceType(type))) continue;
    const fields = fieldsOf(type, declaration, mistakes);
    const order = inherited(type, 'order') ?? [];
    const orders = {
      ...modelOrders(tableOf(type.name, declaration)),
      ...inherited(type, 'orders'),
    };
    const targets = new Map(
      Object.values(type.getFields()).map((field) => [field.name, getNamedType(field.type).name]),
    );
    types.set(type.name, { ...declaration, name: type.name, fields, targets, order, orders });
  }
  const { roots, filters } = declarations;
  const isUnplanned = (owner: string, fields: object, said: ReadonlyMap<string, unknown>) => {
    for (const name of Object.keys(fields))
      if (!said.has(name)) mistakes.push(`${owner}.${name} does not say how it is planned`);
  };
  isUnplanned('Query', schema.getQueryType()?.getFields() ?? {}, roots);
  for (const [name, conditions] of filters) {
    const type = schema.getType(name);
    if (isInputObjectType(type)) isUnplanned(name, type.getFields(), conditions);
  }
  invariant(mistakes.length === 0, `The graph mapping is wrong:\n${mistakes.join('\n')}`);
  return { types, roots, filters };
}

/** How each field of a type is read: as the table of the graph says, where nothing else is said. */
function fieldsOf(
  type: FieldsType,
  declaration: ClassDeclaration,
  mistakes: string[],
): ReadonlyMap<string, FieldMapping> {
  const said = [type, ...type.getInterfaces()].flatMap(({ name }) => declaredFields(name));
  const fields = new Map<string, FieldMapping>();
  const table = tableOf(type.name, declaration);
  for (const field of Object.values(type.getFields())) {
    const declared = said.find((owner) => owner.has(field.name))?.get(field.name);
    const found = declared ?? modelField(table, field.name);
    if (!found) {
      mistakes.push(`${type.name}.${field.name}${unknownField(declaration.kind)}`);
      continue;
    }
    const mistake = mistakeOf(declaration.kind, found, field);
    if (mistake) mistakes.push(`${type.name}.${field.name}${mistake}`);
    fields.set(field.name, found);
  }
  for (const name of declaredFields(type.name)[0]?.keys() ?? []) {
    if (!fields.has(name)) mistakes.push(`${type.name}.${name} is mapped but is no @Field`);
  }
  return fields;
}

/** The properties that a class may show. */
export function tableOf(name: string, { kind, of }: ClassDeclaration): PropertyTable {
  if (kind === 'node') return nodeTable(name);
  return of ? relationTable(of) : {};
}

function unknownField(kind: ClassDeclaration['kind']): string {
  return kind === 'node' || kind === 'edge'
    ? ' is no property of the model: add its row there, or say how it is read'
    : `: say @Part, for a ${kind} has no properties`;
}

/** What is wrong with a field of a class of that kind; undefined when nothing is. */
function mistakeOf(
  kind: ClassDeclaration['kind'],
  found: FieldMapping,
  { type }: GraphQLField<unknown, unknown>,
): string | undefined {
  const target = getNamedType(type);
  const isValue = !(isObjectType(target) || isInterfaceType(target));
  const isOfGraph = kind === 'node' || kind === 'edge';
  switch (found.kind) {
    case 'property':
      if (!isOfGraph) return `: say @Part, for a ${kind} has no properties`;
      return isValue
        ? undefined
        : ` is of type ${target.name}: say @Relation, @Derived, @Reference or @End`;
    case 'relation':
    case 'reference':
    case 'found':
      return isValue ? ` is a relation but its type ${target.name} holds no fields` : undefined;
    case 'end':
    case 'outgoing':
      return kind === 'node' ? ': @End and @Outgoing belong on an @Edge class' : undefined;
    case 'part':
      return found.of === kind
        ? undefined
        : ` is said to be a part of a ${found.of}, not of a ${kind}`;
    default:
      return undefined;
  }
}

/** What a class says of itself, or the first interface it lists that says it (nearest first). */
function inherited<K extends 'order' | 'orders'>(
  type: FieldsType,
  key: K,
): ClassDeclaration[K] | undefined {
  return [type, ...type.getInterfaces()]
    .map(({ name }) => declarations.classes.get(name)?.[key])
    .find((value) => value && Object.keys(value).length > 0);
}

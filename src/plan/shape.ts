import {
  type GraphQLInputType,
  type GraphQLSchema,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isScalarType,
  type OperationDefinitionNode,
  typeFromAST,
} from 'graphql';
import { isVoiceless } from '../model/ids.js';

/**
 * What of the variables decides the plan: which are given, booleans, enum values, ids of statements without their
 * voice, and the shape of input objects. Everything else is a parameter, so operations that differ in it share one query.
 */
export function shapeOf(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): string {
  return (operation.variableDefinitions ?? [])
    .map((definition) => {
      const type = typeFromAST(schema, definition.type as never) as GraphQLInputType | undefined;
      return type ? shapeOfValue(type, variables[definition.variable.name.value]) : '';
    })
    .join(';');
}

function shapeOfScalar(type: string, value: unknown): string {
  if (type === 'Boolean') return String(value);
  return isVoiceless(value) ? 'v' : '*';
}

function shapeOfValue(type: GraphQLInputType, value: unknown): string {
  // A comparison with null is refused where one that is left out says nothing.
  if (value === null) return '0';
  if (value === undefined) return '-';
  const nullable = getNullableType(type);
  if (isEnumType(nullable)) return String(value);
  if (isScalarType(nullable)) return shapeOfScalar(nullable.name, value);
  if (isListType(nullable)) {
    const item = getNullableType(nullable.ofType);
    const values = Array.isArray(value) ? value : [value];
    if (isScalarType(item)) return values.some(isVoiceless) ? '[v]' : '[]';
    return `[${values.map((one) => shapeOfValue(nullable.ofType, one)).join(',')}]`;
  }
  if (isInputObjectType(nullable)) {
    const given = value as Readonly<Record<string, unknown>>;
    return `{${Object.values(nullable.getFields())
      .filter((field) => given[field.name] !== undefined)
      .map((field) => `${field.name}:${shapeOfValue(field.type, given[field.name])}`)
      .join(',')}}`;
  }
  return '*';
}

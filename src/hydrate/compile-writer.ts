import {
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  getNullableType,
  isAbstractType,
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { collectFields, type Document, subSelections } from '../plan/collect-fields.js';
import { type ResponseObject, TYPENAME } from './response.js';

/** Writes an operation's data as JSON. Throws NotWritable when it holds what graphql-js must make an error of. */
export type Writer = (data: Readonly<Record<string, unknown>>) => string;

/** A null where there must be none, or a value that its type does not take: the answer needs errors. */
export class NotWritable extends Error {}

type Write = (value: unknown) => string;

/**
 * Compiles what graphql-js does with each value below the roots (CompleteValue of the GraphQL specification,
 * section 6.4.3) for one operation, straight to JSON. Null when the operation asks the schema for itself.
 */
export function compileWriter(
  document: Document,
  operation: OperationDefinitionNode,
): Writer | null {
  const query = document.schema.getQueryType();
  if (!query || operation.operation !== 'query') return null;
  const roots = collectFields(document, query, [operation.selectionSet]);
  for (const [node] of roots.values()) {
    if (node && !query.getFields()[node.name.value] && node.name.value !== '__typename')
      return null;
  }
  return objectWriter(document, query, [operation.selectionSet]);
}

/** Compiled when first needed: most selections on abstract types meet few of the concrete ones. */
function objectWriter(
  document: Document,
  type: GraphQLObjectType,
  sets: readonly SelectionSetNode[],
): Write {
  let parts: readonly Part[] | undefined;
  return (value) => {
    parts ??= compileParts(document, type, sets);
    const object = value as ResponseObject;
    let text = '{';
    for (const { head, key, write } of parts) text += write ? head + write(object[key]) : head;
    return `${text}}`;
  };
}

interface Part {
  /** The key, or for what is known beforehand the value as well. */
  readonly head: string;
  readonly key: string;
  readonly write: Write | null;
}

function compileParts(
  document: Document,
  type: GraphQLObjectType,
  sets: readonly SelectionSetNode[],
): readonly Part[] {
  const parts: Part[] = [];
  for (const [key, nodes] of collectFields(document, type, sets)) {
    const head = `${parts.length > 0 ? ',' : ''}${JSON.stringify(key)}:`;
    const name = nodes[0]?.name.value ?? '';
    const field = type.getFields()[name];
    if (field) {
      parts.push({ head, key, write: valueWriter(document, field.type, subSelections(nodes)) });
    } else {
      parts.push({ head: head + JSON.stringify(type.name), key, write: null });
    }
  }
  return parts;
}

function valueWriter(
  document: Document,
  type: GraphQLOutputType,
  sets: readonly SelectionSetNode[],
): Write {
  const write = presentWriter(document, getNullableType(type), sets);
  if (!isNonNullType(type)) return (value) => (value == null ? 'null' : write(value));
  return (value) => {
    if (value == null) throw new NotWritable();
    return write(value);
  };
}

/** Writes values that are there. */
function presentWriter(
  document: Document,
  type: GraphQLOutputType,
  sets: readonly SelectionSetNode[],
): Write {
  if (isListType(type)) return listWriter(valueWriter(document, type.ofType, sets));
  if (isLeafType(type)) return leafWriter(type);
  if (isObjectType(type)) return objectWriter(document, type, sets);
  if (!isAbstractType(type)) throw new TypeError(`${type} is no output type`);
  const writers = new Map<string, Write>(
    document.schema
      .getPossibleTypes(type)
      .map((concrete) => [concrete.name, objectWriter(document, concrete, sets)]),
  );
  return (value) => {
    const write = writers.get((value as ResponseObject)[TYPENAME] ?? '');
    if (!write) throw new NotWritable();
    return write(value);
  };
}

function listWriter(write: Write): Write {
  return (value) => {
    if (!Array.isArray(value)) throw new NotWritable();
    let text = '[';
    for (let index = 0; index < value.length; index += 1) {
      if (index > 0) text += ',';
      text += write(value[index]);
    }
    return `${text}]`;
  };
}

function leafWriter(type: GraphQLLeafType): Write {
  const serialized: Write = (value) => {
    const result = serialize(type, value);
    if (result == null) throw new NotWritable();
    return JSON.stringify(result);
  };
  if (isEnumType(type)) {
    const known = new Map(type.getValues().map(({ name, value }) => [value, JSON.stringify(name)]));
    return (value) => known.get(value) ?? serialized(value);
  }
  if (type.name !== 'String' && type.name !== 'ID') return serialized;
  return (value) => (typeof value === 'string' ? JSON.stringify(value) : serialized(value));
}

function serialize(type: GraphQLLeafType, value: unknown): unknown {
  try {
    return type.serialize(value);
  } catch {
    throw new NotWritable();
  }
}

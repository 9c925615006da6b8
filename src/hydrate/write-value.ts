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
  type SelectionSetNode,
} from 'graphql';
import { invariant } from '../errors.js';
import { collectFields, type Document, subSelections } from '../plan/collect-fields.js';
import { type ResponseObject, TYPENAME } from './response.js';

/** Writes a value as JSON. Throws NotWritable for what graphql-js must make an error of. */
export type WriteValue = (value: unknown) => string;

/** A null where there must be none, or a value that its type does not take. */
export class NotWritable extends Error {}

/**
 * Compiles what graphql-js does with a value of a type under these selections (CompleteValue of the GraphQL
 * specification, section 6.4.3), straight to JSON.
 */
export function valueWriter(
  document: Document,
  type: GraphQLOutputType,
  sets: readonly SelectionSetNode[],
): WriteValue {
  const write = presentWriter(document, getNullableType(type), sets);
  if (!isNonNullType(type)) return (value) => (value == null ? 'null' : write(value));
  return (value) => {
    if (value == null) throw new NotWritable();
    return write(value);
  };
}

/** Compiled when first needed: most selections on abstract types meet few of the concrete ones. */
function objectWriter(
  document: Document,
  type: GraphQLObjectType,
  sets: readonly SelectionSetNode[],
): WriteValue {
  let parts: readonly Part<(object: ResponseObject) => string>[] | undefined;
  return (value) => {
    parts ??= partsOf(document, type, sets, (key, fieldType, selections) => {
      const write = valueWriter(document, fieldType, selections);
      return (object) => write(object[key]);
    });
    return writeParts(parts, value as ResponseObject, undefined, undefined);
  };
}

/** One response key: what stands before its value, or with `write` null all of it. */
export interface Part<Write> {
  readonly head: string;
  readonly write: Write | null;
}

/** The response keys of a selection on an object, in their order. */
export function partsOf<Write>(
  document: Document,
  type: GraphQLObjectType,
  sets: readonly SelectionSetNode[],
  writerOf: (key: string, type: GraphQLOutputType, sets: readonly SelectionSetNode[]) => Write,
): readonly Part<Write>[] {
  return [...collectFields(document, type, sets)].map(([key, nodes], index) => {
    const head = `${index > 0 ? ',' : ''}${JSON.stringify(key)}:`;
    const field = type.getFields()[nodes[0]?.name.value ?? ''];
    return field
      ? { head, write: writerOf(key, field.type, subSelections(nodes)) }
      : { head: head + JSON.stringify(type.name), write: null };
  });
}

/** Writes an object: each part is given the same three things, of which it takes what it needs. */
export function writeParts<A, B, C>(
  parts: readonly Part<(a: A, b: B, c: C) => string>[],
  a: A,
  b: B,
  c: C,
): string {
  let text = '{';
  for (const { head, write } of parts) text += write ? head + write(a, b, c) : head;
  return `${text}}`;
}

/** Writes values that are there. */
function presentWriter(
  document: Document,
  type: GraphQLOutputType,
  sets: readonly SelectionSetNode[],
): WriteValue {
  if (isListType(type)) return listWriter(valueWriter(document, type.ofType, sets));
  if (isLeafType(type)) return leafWriter(type);
  if (isObjectType(type)) return objectWriter(document, type, sets);
  invariant(isAbstractType(type), `${type} is no output type`);
  const writers = new Map<string, WriteValue>(
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

function listWriter(write: WriteValue): WriteValue {
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

function leafWriter(type: GraphQLLeafType): WriteValue {
  const serialized: WriteValue = (value) => {
    const result = serialize(type, value);
    if (result == null) throw new NotWritable();
    return JSON.stringify(result);
  };
  if (isEnumType(type)) {
    const known = new Map(type.getValues().map(({ name, value }) => [value, JSON.stringify(name)]));
    return (value) => known.get(value) ?? serialized(value);
  }
  if (type.name !== 'String' && type.name !== 'ID') return serialized;
  return (value) => (typeof value === 'string' ? quoted(value) : serialized(value));
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what JSON escapes (RFC 8259, section 7)
const ESCAPED = /["\\\u0000-\u001f\ud800-\udfff]/;

/** A text as JSON; looking for what needs an escape first is faster than JSON.stringify alone. */
function quoted(text: string): string {
  return ESCAPED.test(text) ? JSON.stringify(text) : `"${text}"`;
}

function serialize(type: GraphQLLeafType, value: unknown): unknown {
  try {
    return type.serialize(value);
  } catch {
    throw new NotWritable();
  }
}

import neo4j from 'neo4j-driver';
import { invariant } from '../../errors.js';
import type { Value } from '../../model/value.js';
import { checkValue, narrowInteger } from '../value.js';

/** A parameter map as the driver takes it: whole numbers as integers, all others as floats. */
export function toNeo4j(parameters: Readonly<Record<string, Value>>): Record<string, unknown> {
  return mapEntries(parameters, (value, name) => {
    checkValue(value, `$${name}`);
    return encode(value);
  });
}

/**
 * A value of a result, whose lists are changed in place; integers as numbers where that is exact. Throws INTERNAL for
 * nodes and the like.
 */
export function fromNeo4j(value: unknown): Value {
  if (typeof value === 'bigint') return narrowInteger(value);
  if (value === null || typeof value !== 'object') return value as Value;
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index += 1) value[index] = fromNeo4j(value[index]);
    return value;
  }
  if (Object.getPrototypeOf(value) !== Object.prototype)
    invariant(false, `A query must return projections only, not a ${value.constructor.name}`);
  return mapEntries(value as { readonly [key: string]: unknown }, fromNeo4j);
}

function encode(value: Value): unknown {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? neo4j.int(value) : value;
  if (value === null || typeof value !== 'object') return value;
  if (isList(value)) return value.map(encode);
  return mapEntries(value, encode);
}

function isList(value: object): value is readonly Value[] {
  return Array.isArray(value);
}

function mapEntries<T, R>(
  map: { readonly [key: string]: T },
  convert: (value: T, key: string) => R,
): Record<string, R> {
  return Object.fromEntries(Object.entries(map).map(([key, value]) => [key, convert(value, key)]));
}

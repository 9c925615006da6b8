import { invariant } from '../errors.js';
import type { Value } from '../model/value.js';

const SMALLEST = -(2n ** 63n);
const LARGEST = 2n ** 63n - 1n;

/**
 * Refuses, with INTERNAL, what no engine stores: undefined, functions, symbols, numbers that are not
 * finite, integers beyond 64 bits, objects other than plain maps, and the map key `__proto__`, which Grafeo loses.
 * `path` names the place.
 */
export function checkValue(value: unknown, path: string): asserts value is Value {
  if (Array.isArray(value))
    for (let index = 0; index < value.length; index++)
      checkValue(value[index], `${path}[${index}]`);
  else if (isPlainMap(value))
    for (const [key, item] of Object.entries(value)) checkValue(item, `${path}.${key}`);
  else if (!isScalar(value))
    invariant(false, `The parameter ${path} cannot be stored: ${String(value)} (${typeof value})`);
}

function isScalar(value: unknown): boolean {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return true;
    case 'number':
      return Number.isFinite(value);
    case 'bigint':
      return value >= SMALLEST && value <= LARGEST;
    default:
      return value === null;
  }
}

/** An integer as a number where that is exact, as a bigint elsewhere. */
export function narrowInteger(value: bigint): number | bigint {
  return value >= BigInt(Number.MIN_SAFE_INTEGER) && value <= BigInt(Number.MAX_SAFE_INTEGER)
    ? Number(value)
    : value;
}

function isPlainMap(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  const prototype = Object.getPrototypeOf(value);
  const isPlain = prototype === Object.prototype || prototype === null;
  return isPlain && !Object.hasOwn(value, '__proto__');
}

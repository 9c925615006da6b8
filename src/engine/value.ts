import { AppError } from '../errors.js';
import type { Value } from '../model/value.js';

const SMALLEST = -(2n ** 63n);
const LARGEST = 2n ** 63n - 1n;

/**
 * Refuses, with INTERNAL, what no engine stores: undefined, functions, symbols, numbers that are not
 * finite, integers beyond 64 bits, objects other than plain maps, and the map key `__proto__`, which Grafeo loses.
 * `path` names the place.
 */
export function checkValue(value: unknown, path: string): asserts value is Value {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return;
    case 'number':
      if (Number.isFinite(value)) return;
      break;
    case 'bigint':
      if (value >= SMALLEST && value <= LARGEST) return;
      break;
    case 'object':
      if (value === null) return;
      if (Array.isArray(value)) {
        for (let index = 0; index < value.length; index++)
          checkValue(value[index], `${path}[${index}]`);
        return;
      }
      if (isPlainMap(value)) {
        if (!Object.hasOwn(value, '__proto__')) {
          for (const [key, item] of Object.entries(value)) checkValue(item, `${path}.${key}`);
          return;
        }
      }
  }
  throw new AppError(
    'INTERNAL',
    `The parameter ${path} cannot be stored: ${String(value)} (${typeof value})`,
  );
}

/** An integer as a number where that is exact, as a bigint elsewhere. */
export function narrowInteger(value: bigint): number | bigint {
  return value >= BigInt(Number.MIN_SAFE_INTEGER) && value <= BigInt(Number.MAX_SAFE_INTEGER)
    ? Number(value)
    : value;
}

function isPlainMap(value: object): boolean {
  const prototype = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

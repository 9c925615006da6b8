import { expect } from 'vitest';

/** Compares an answer with what is expected, where `{"$set": [...]}` means these elements in any order. */
export function matches(actual: unknown, expected: unknown): void {
  expect(sortSets(actual, expected)).toEqual(unwrapSets(expected));
}

function isSet(value: unknown): value is { $set: unknown[] } {
  return value !== null && typeof value === 'object' && '$set' in value;
}

function unwrapSets(expected: unknown): unknown {
  if (isSet(expected)) return expected.$set.map(unwrapSets).map(key).sort();
  if (Array.isArray(expected)) return expected.map(unwrapSets);
  if (expected === null || typeof expected !== 'object') return expected;
  return Object.fromEntries(
    Object.entries(expected).map(([name, value]) => [name, unwrapSets(value)]),
  );
}

function sortSets(actual: unknown, expected: unknown): unknown {
  if (isSet(expected)) return Array.isArray(actual) ? actual.map(key).sort() : actual;
  if (Array.isArray(actual)) {
    return actual.map((item, index) =>
      sortSets(item, Array.isArray(expected) ? expected[index] : undefined),
    );
  }
  if (actual === null || typeof actual !== 'object') return actual;
  return Object.fromEntries(
    Object.entries(actual).map(([name, value]) => [
      name,
      sortSets(value, (expected as Record<string, unknown> | null)?.[name]),
    ]),
  );
}

function key(value: unknown): string {
  return JSON.stringify(value);
}

import { CURSOR } from './reference/interpreter.js';

/** The first place where the product's answer differs from the reference's, or null. Any cursor equals any other. */
export function difference(actual: unknown, expected: unknown, path = ''): string | null {
  if (isCursor(expected) && typeof actual === 'string') return null;
  if (isPlain(actual) && isPlain(expected) && Array.isArray(actual) === Array.isArray(expected)) {
    for (const key of new Set([...Object.keys(actual), ...Object.keys(expected)])) {
      const found = difference(actual[key], expected[key], `${path}/${key}`);
      if (found) return found;
    }
    return null;
  }
  return actual === expected
    ? null
    : `${path}: ${JSON.stringify(actual)} instead of ${JSON.stringify(expected)}`;
}

export interface CursorPair {
  readonly product: string;
  readonly reference: string;
}

/** The cursors of two equal answers in pairs, by the response key of their list. */
export function pairCursors(
  actual: unknown,
  expected: unknown,
  list = '',
  pairs = new Map<string, CursorPair[]>(),
): ReadonlyMap<string, readonly CursorPair[]> {
  if (isCursor(expected)) {
    const known = pairs.get(list) ?? [];
    known.push({ product: String(actual), reference: expected });
    pairs.set(list, known);
  } else if (isPlain(expected) && isPlain(actual)) {
    for (const [key, value] of Object.entries(expected)) {
      const isList = isPlain(value) && !Array.isArray(value) && key !== 'pageInfo';
      pairCursors(actual[key], value, isList && /^f\d/.test(key) ? key : list, pairs);
    }
  }
  return pairs;
}

function isCursor(value: unknown): value is string {
  return typeof value === 'string' && value.startsWith(CURSOR);
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object';
}

import { fold } from '../../../src/util/fold.js';

/** One key of an order: absent values (null) come last in both directions. */
export interface Key<T> {
  readonly of: (item: T) => string | number | null | undefined;
  readonly direction?: 'ASC' | 'DESC';
}

/** Strings by code point, numbers by size. */
function compare(a: string | number, b: string | number): number {
  if (typeof a === 'number' || typeof b === 'number') return Number(a) - Number(b);
  const left = [...a];
  const right = [...b];
  const at = left.findIndex((point, index) => point !== right[index]);
  if (at < 0 || at >= right.length) return left.length - right.length;
  return (left[at]?.codePointAt(0) ?? 0) - (right[at]?.codePointAt(0) ?? 0);
}

export function compareBy<T>(keys: readonly Key<T>[]): (a: T, b: T) => number {
  return (a, b) => {
    for (const { of, direction } of keys) {
      const [left, right] = [of(a) ?? null, of(b) ?? null];
      if (left === right) continue;
      if (left === null) return 1;
      if (right === null) return -1;
      const order = compare(left, right);
      if (order !== 0) return direction === 'DESC' ? -order : order;
    }
    return 0;
  };
}

/** How names and other words are ordered and compared without case. */
export function folded(text: unknown): string | null {
  return typeof text === 'string' ? fold(text) : null;
}

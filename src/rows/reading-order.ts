import type { Properties } from '../model/value.js';

/** Where a statement stands in its article. */
interface Read {
  readonly id: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Statements as stored, in reading order: by where they begin, the longer first. */
export function inReadingOrder<T extends Properties>(statements: readonly T[]): readonly T[] {
  return ([...statements] as unknown as (T & Read)[]).sort(compareReading);
}

export function compareReading(a: Read, b: Read): number {
  return (
    (a.starts[0] ?? 0) - (b.starts[0] ?? 0) ||
    a.starts.length - b.starts.length ||
    (b.ends.at(-1) ?? 0) - (a.ends.at(-1) ?? 0) ||
    (a.id < b.id ? -1 : 1)
  );
}

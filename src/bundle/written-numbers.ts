const written = new WeakMap<object, Map<string | number, string>>();

/** Notes how a number that stands in an object or list was written: 0123, where its value is 123. */
export function noteNumber(holder: object, key: string | number, source: string): void {
  const numbers = written.get(holder) ?? new Map<string | number, string>();
  written.set(holder, numbers.set(key, source));
}

/** The digits of a number as its author wrote them. */
export function writtenNumber(holder: object, key: string | number, value: number): string {
  return written.get(holder)?.get(key) ?? String(value);
}

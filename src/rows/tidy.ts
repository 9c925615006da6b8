import { boundsOf } from '../model/edtf.js';

/** Orders strings by their UTF-16 units: the same everywhere, whatever the locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * Plain data in one form: keys sorted, what is absent (undefined, null, an empty list) and what goes without
 * saying left out: `background: false`, a date's own precision, the words of a span.
 */
export function tidy(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(tidy);
  if (value === null || typeof value !== 'object') return value;
  const record = value as Record<string, unknown>;
  const isSpan = 'start' in record && 'end' in record;
  // A time expression has a precision of its own.
  const isExpression = 'type' in record;
  const entries = Object.entries(record).filter(([key, part]) => {
    if (part === undefined || part === null || (Array.isArray(part) && part.length === 0))
      return false;
    if (key === 'background') return part !== false;
    if (key === 'precision' && typeof record['edtf'] === 'string' && !isExpression)
      return part !== boundsOf(record['edtf'])?.precision;
    return !(isSpan && key === 'text');
  });
  return Object.fromEntries(
    entries
      .sort(([a], [b]) => compareText(a, b))
      .map(([key, part]) => [
        key,
        key === 'timeExpression' ? String(part).toLowerCase() : tidy(part),
      ]),
  );
}

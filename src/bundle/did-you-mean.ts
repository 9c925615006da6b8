import { closest, distance } from 'fastest-levenshtein';

/** More names than this are not searched: the sentence is not worth the time. */
const MAXIMUM_NAMES = 2_000;

/** `; did you mean x?` when a known name is near the one given, else nothing. */
export function didYouMean(given: string, names: readonly string[]): string {
  if (names.length === 0 || names.length > MAXIMUM_NAMES || given.length > 100) return '';
  const lower = given.toLowerCase();
  const found = closest(
    lower,
    names.map((name) => name.toLowerCase()),
  );
  const name = names.find((known) => known.toLowerCase() === found) ?? '';
  return distance(lower, found) <= Math.max(1, Math.floor(name.length / 3))
    ? `; did you mean ${name}?`
    : '';
}

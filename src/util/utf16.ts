/** A half-open range in UTF-16 code units. */
export interface Utf16Range {
  readonly start: number;
  readonly end: number;
}

/** Where in a text, in code points, characters stand that UTF-16 takes two code units for, in their order. */
export function longCharacters(text: string): readonly number[] {
  const found: number[] = [];
  let at = 0;
  for (const character of text) {
    if (character.length > 1) found.push(at);
    at += 1;
  }
  return found;
}

/** A range in code points, in code units of a text that has long characters there. */
export function toUtf16(start: number, end: number, long: readonly number[]): Utf16Range {
  return { start: start + countBelow(long, start), end: end + countBelow(long, end) };
}

/** How many of sorted numbers are less than one: found by halves. */
function countBelow(sorted: readonly number[], limit: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? limit) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

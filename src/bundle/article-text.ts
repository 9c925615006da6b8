/** An article's text by code points. */
export class ArticleText {
  readonly length: number;
  /** Where each code point begins in UTF-16 units, and the end; null when every one is a single unit. */
  private readonly units: Uint32Array | null;
  private bytes: Uint8Array | undefined;
  private grams: Grams | undefined;

  constructor(readonly whole: string) {
    this.units = /[\ud800-\udfff]/.test(whole) ? unitsOf(whole) : null;
    this.length = this.units ? this.units.length - 1 : whole.length;
  }

  /** The words of the half-open range [start, end). */
  slice(start: number, end: number): string {
    if (end <= start) return '';
    if (!this.units) return this.whole.slice(start, end);
    return this.whole.slice(this.units[start] ?? this.whole.length, this.units[end]);
  }

  /** Where the words occur, in code points, at most `limit` times. */
  find(
    words: string,
    limit = Number.POSITIVE_INFINITY,
  ): readonly { readonly start: number; readonly end: number }[] {
    const found: { start: number; end: number }[] = [];
    for (const at of this.candidates(words)) {
      if (found.length >= limit) break;
      if (!this.whole.startsWith(words, at)) continue;
      const start = this.pointAt(at);
      const end = this.pointAt(at + words.length);
      if (start !== null && end !== null) found.push({ start, end });
    }
    return found.sort((a, b) => a.start - b.start);
  }

  /** Which other way of counting would make [start, end) the words, or null. */
  otherUnit(start: number, end: number, words: string): string | null {
    if (this.whole.slice(start, end) === words) return 'in UTF-16 units';
    this.bytes ??= new TextEncoder().encode(this.whole);
    const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
    if (decoder.decode(this.bytes.subarray(start, end)) === words) return 'in bytes';
    if (this.slice(start, end + 1) === words) return 'with an inclusive end';
    return null;
  }

  /** Places at which the words may begin: thousands of statements are looked up in one text. */
  private *candidates(words: string): Iterable<number> {
    if (words.length < GRAM) {
      for (let at = this.whole.indexOf(words); at >= 0; at = this.whole.indexOf(words, at + 1))
        yield at;
      return;
    }
    this.grams ??= indexGrams(this.whole);
    const { last, previous, counts } = this.grams;
    // The rarest of its grams leads to the fewest places.
    let offset = 0;
    for (let at = 1; at + GRAM <= words.length; at++) {
      const isRarer = (counts[gramAt(words, at)] ?? 0) < (counts[gramAt(words, offset)] ?? 0);
      if (isRarer) offset = at;
    }
    for (let at = last[gramAt(words, offset)] ?? -1; at >= offset; at = previous[at] ?? -1)
      yield at - offset;
  }

  /** The code point that begins at a UTF-16 unit; null in the middle of one. */
  private pointAt(unit: number): number | null {
    if (!this.units) return unit;
    let low = 0;
    let high = this.units.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.units[middle] as number) < unit) low = middle + 1;
      else high = middle;
    }
    return this.units[low] === unit ? low : null;
  }
}

function unitsOf(text: string): Uint32Array {
  const units = new Uint32Array(text.length + 1);
  let points = 0;
  for (let unit = 0; unit < text.length; unit += (text.codePointAt(unit) ?? 0) > 0xffff ? 2 : 1) {
    units[points] = unit;
    points += 1;
  }
  units[points] = text.length;
  return units.subarray(0, points + 1);
}

const GRAM = 8;
const BUCKETS = 1 << 18;

/** Positions by the hash of the eight units that begin there, latest first, each naming the one before it. */
interface Grams {
  readonly last: Int32Array;
  readonly previous: Int32Array;
  readonly counts: Int32Array;
}

function indexGrams(text: string): Grams {
  const last = new Int32Array(BUCKETS).fill(-1);
  const previous = new Int32Array(text.length);
  const counts = new Int32Array(BUCKETS);
  for (let at = 0; at + GRAM <= text.length; at++) {
    const gram = gramAt(text, at);
    previous[at] = last[gram] as number;
    last[gram] = at;
    counts[gram] = (counts[gram] as number) + 1;
  }
  return { last, previous, counts };
}

function gramAt(text: string, at: number): number {
  let hash = 0;
  for (let index = at; index < at + GRAM; index++)
    hash = (Math.imul(hash, 31) + text.charCodeAt(index)) | 0;
  return (hash ^ (hash >>> 14)) & (BUCKETS - 1);
}

/** An article's text by code points. */
export class ArticleText {
  private readonly points: readonly string[];

  constructor(readonly whole: string) {
    this.points = [...whole];
  }

  get length(): number {
    return this.points.length;
  }

  /** The words of the half-open range [start, end). */
  slice(start: number, end: number): string {
    return this.points.slice(start, end).join('');
  }

  /** Where the words occur, in code points. */
  find(words: string): readonly { readonly start: number; readonly end: number }[] {
    const found: { start: number; end: number }[] = [];
    const length = [...words].length;
    for (let at = this.whole.indexOf(words); at >= 0; at = this.whole.indexOf(words, at + 1)) {
      const start = [...this.whole.slice(0, at)].length;
      found.push({ start, end: start + length });
    }
    return found;
  }

  /** Which other way of counting would make [start, end) the words, or null. */
  otherUnit(start: number, end: number, words: string): string | null {
    if (this.whole.slice(start, end) === words) return 'UTF-16 units';
    if (Buffer.from(this.whole).subarray(start, end).toString('utf8') === words) return 'bytes';
    if (this.slice(start, end + 1) === words) return 'an inclusive end';
    return null;
  }
}

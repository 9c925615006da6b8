/** A half-open range in code points with its words. */
export interface CodePointSpan {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Cuts a text that is slices joined by one blank back into the slices. Lengths are in code points. */
export function splitBySpans(
  text: string,
  starts: readonly number[],
  ends: readonly number[],
): readonly CodePointSpan[] {
  const points = [...text];
  let offset = 0;
  return starts.map((start, index) => {
    const end = ends[index] ?? start;
    const slice = points.slice(offset, offset + end - start).join('');
    offset += end - start + 1;
    return { start, end, text: slice };
  });
}

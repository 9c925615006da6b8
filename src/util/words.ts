/** One of the words of a line, which single blanks part. */
export type WordOf<Line extends string> = Line extends `${infer Word} ${infer Rest}`
  ? Word | WordOf<Rest>
  : Line;

/** The words of lines. */
export function words<Line extends string>(...lines: readonly Line[]): readonly WordOf<Line>[] {
  return lines.flatMap((line) => line.split(' ') as never[]);
}

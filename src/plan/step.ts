/** One hop, ready to be drawn: `<-[:TYPE*min..max]-(:Label)`. */
export interface Step {
  readonly types: readonly string[];
  readonly direction: 'OUT' | 'IN' | 'ANY';
  readonly hops: readonly [number, number] | null;
  readonly label: string;
  /** Whether it holds still or not. */
  readonly ever?: true;
}

/** The same path to nodes of that label. */
export function endingIn(label: string, path: readonly Step[]): readonly Step[] {
  const last = path.at(-1);
  return last ? path.with(-1, { ...last, label }) : path;
}

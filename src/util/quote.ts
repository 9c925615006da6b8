const LONGEST = 80;

/** A value as a message quotes it: as JSON, and no more of it than helps to find it. */
export function quote(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}…`;
}

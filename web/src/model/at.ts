/** A stretch of a text that is not a statement, such as the evidence of a role, as the address has it: `12-34`. */
export function atOf({ start, end }: { readonly start: number; readonly end: number }): string {
  return `${start}-${end}`;
}

/** The stretch that an address names; null when it names a statement, or nothing. */
export function rangeOf(at: string | null): { start: number; end: number } | null {
  const [, start, end] = /^(\d+)-(\d+)$/.exec(at ?? '') ?? [];
  return start && end ? { start: Number(start), end: Number(end) } : null;
}

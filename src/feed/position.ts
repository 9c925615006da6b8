/** A place among all that was recorded, in the order of the store's clock. */
export interface Position {
  /** An instant of that clock. */
  readonly at: string;
  /** How much is told of what was recorded at it; null for all. */
  readonly told: number | null;
}

const FORM = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)(?:\/(\d{1,9}))?$/;

/** A position as clients keep it: `2026-01-31T12:00:00.000Z`, with `/12` where 12 of what was recorded then are told. */
export function showPosition({ at, told }: Position): string {
  return told === null ? at : `${at}/${told}`;
}

/** The same from that form; null for anything else. */
export function readPosition(text: string): Position | null {
  const [, at = '', told] = FORM.exec(text) ?? [];
  if (Number.isNaN(Date.parse(at))) return null;
  return { at, told: told === undefined ? null : Number(told) };
}

/** The instant from which on there is more to tell: the position's own, or the next. */
export function nextInstant({ at, told }: Position): string {
  return told === null ? new Date(Date.parse(at) + 1).toISOString() : at;
}

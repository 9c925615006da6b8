/** The instants a date can mean, ISO 8601 UTC with milliseconds; null where it is open. */
export interface DateBounds {
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly precision: 'SECOND' | 'DAY' | 'WEEK' | 'MONTH' | 'SEASON' | 'YEAR' | 'UNKNOWN';
}

const SINGLE =
  /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2}):(\d{2})(Z|[+-]\d{2}:\d{2})?)?)?)?[~?%]?$/;

/**
 * Bounds of an EDTF date, level 1 and seasons 21 to 24 (ISO 8601-2, section 4), which are read as those of the
 * northern hemisphere: winter begins in December of its year. A time without a zone is read as UTC.
 * Returns null when the text is no such date or names a day that does not exist.
 */
export function boundsOf(edtf: string): DateBounds | null {
  const [first, second, ...rest] = edtf.split('/');
  if (first === undefined || rest.length > 0) return null;
  if (second === undefined) return single(first);
  const from = OPEN.has(first) ? OPEN_END : single(first);
  const to = OPEN.has(second) ? OPEN_END : single(second);
  if (!from || !to || from === to) return null;
  const { earliest } = from;
  const { latest } = to;
  if (earliest !== null && latest !== null && earliest > latest) return null;
  const days = (Date.parse(latest ?? '') - Date.parse(earliest ?? '')) / DAY_MS;
  return { earliest, latest, precision: Math.round(days) === 7 ? 'WEEK' : 'UNKNOWN' };
}

const OPEN = new Set(['', '..']);
const OPEN_END = { earliest: null, latest: null };

const DAY_MS = 86_400_000;

function single(text: string): DateBounds | null {
  const match = SINGLE.exec(text);
  if (!match) return null;
  const [, year, month, day, hour, minute, second, zone] = match;
  const y = Number(year);
  if (month === undefined) return range(y, 0, 12, 'YEAR');
  const m = Number(month);
  if (day === undefined) {
    if (m >= 21 && m <= 24) return range(y, 2 + 3 * (m - 21), 3, 'SEASON');
    return m >= 1 && m <= 12 ? range(y, m - 1, 1, 'MONTH') : null;
  }
  const start = utc(y, m - 1, Number(day));
  if (start.getUTCMonth() !== m - 1 || start.getUTCDate() !== Number(day)) return null;
  if (hour === undefined) return bounds(start.getTime(), start.getTime() + DAY_MS, 'DAY');
  const instant = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}${zone ?? 'Z'}`);
  // An instant of the next day, 24:00:00, is one of Date's and none of EDTF's.
  if (Number.isNaN(instant) || Number(hour) > 23) return null;
  return bounds(instant, instant + 1_000, 'SECOND');
}

type Precision = DateBounds['precision'];

function range(year: number, month: number, months: number, precision: Precision): DateBounds {
  const end = utc(year, month + months, 1);
  return bounds(utc(year, month, 1).getTime(), end.getTime(), precision);
}

/** From an instant until the millisecond before another. */
function bounds(start: number, end: number, precision: Precision): DateBounds {
  const earliest = new Date(start).toISOString();
  return { earliest, latest: new Date(end - 1).toISOString(), precision };
}

/** Midnight UTC; unlike Date.UTC it takes the years 0 to 99 as they are. */
function utc(year: number, month: number, day: number): Date {
  const date = new Date(0);
  date.setUTCFullYear(year, month, day);
  return date;
}

/** The instants a date can mean, ISO 8601 UTC with milliseconds; null where it is open. */
export interface DateBounds {
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly precision: 'SECOND' | 'DAY' | 'WEEK' | 'MONTH' | 'SEASON' | 'YEAR' | 'UNKNOWN';
}

const SINGLE =
  /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2}):(\d{2})(Z|[+-]\d{2}:\d{2})?)?)?)?[~?%]?$/;

/** First month (0-based) and length in months of the seasons 21 to 24, northern hemisphere. */
const SEASONS: Readonly<Record<number, readonly [number, number]>> = {
  21: [2, 3],
  22: [5, 3],
  23: [8, 3],
  24: [11, 3],
};

/**
 * Bounds of an EDTF date, level 1 and seasons 21 to 24 (ISO 8601-2, section 4), which are read as those of the
 * northern hemisphere: winter begins in December of its year. A time without a zone is read as UTC.
 * Returns null when the text is no such date or names a day that does not exist.
 */
export function boundsOf(edtf: string): DateBounds | null {
  const [first, second, ...rest] = edtf.split('/');
  if (first === undefined || rest.length > 0) return null;
  if (second === undefined) return single(first);
  const from = isOpen(first) ? null : single(first);
  const to = isOpen(second) ? null : single(second);
  if ((from === null && !isOpen(first)) || (to === null && !isOpen(second)) || (!from && !to))
    return null;
  const earliest = from?.earliest ?? null;
  const latest = to?.latest ?? null;
  if (earliest !== null && latest !== null && earliest > latest) return null;
  return { earliest, latest, precision: intervalPrecision(earliest, latest) };
}

function isOpen(part: string): boolean {
  return part === '' || part === '..';
}

const DAY_MS = 86_400_000;

function intervalPrecision(
  earliest: string | null,
  latest: string | null,
): DateBounds['precision'] {
  if (earliest === null || latest === null) return 'UNKNOWN';
  const days = Math.round((Date.parse(latest) - Date.parse(earliest)) / DAY_MS);
  return days === 7 ? 'WEEK' : 'UNKNOWN';
}

function single(text: string): DateBounds | null {
  const match = SINGLE.exec(text);
  if (!match) return null;
  const [, year, month, day, hour, minute, second, zone] = match;
  const y = Number(year);
  if (month === undefined) return range(y, 0, 12, 'YEAR');
  const m = Number(month);
  const season = SEASONS[m];
  if (day === undefined) {
    if (season) return range(y, season[0], season[1], 'SEASON');
    return m >= 1 && m <= 12 ? range(y, m - 1, 1, 'MONTH') : null;
  }
  const start = utc(y, m - 1, Number(day));
  if (m < 1 || m > 12 || start.getUTCMonth() !== m - 1 || start.getUTCDate() !== Number(day))
    return null;
  if (hour === undefined) {
    return {
      earliest: start.toISOString(),
      latest: new Date(start.getTime() + DAY_MS - 1).toISOString(),
      precision: 'DAY',
    };
  }
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return null;
  const instant = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}${zone ?? 'Z'}`);
  if (Number.isNaN(instant)) return null;
  return {
    earliest: new Date(instant).toISOString(),
    latest: new Date(instant + 999).toISOString(),
    precision: 'SECOND',
  };
}

function range(
  year: number,
  month: number,
  months: number,
  precision: DateBounds['precision'],
): DateBounds {
  return {
    earliest: utc(year, month, 1).toISOString(),
    latest: new Date(utc(year, month + months, 1).getTime() - 1).toISOString(),
    precision,
  };
}

/** Midnight UTC; unlike Date.UTC it takes the years 0 to 99 as they are. */
function utc(year: number, month: number, day: number): Date {
  const date = new Date(0);
  date.setUTCFullYear(year, month, day);
  return date;
}

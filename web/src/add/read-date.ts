import { boundsOf } from '../../../src/model/edtf.js';

/** A date as somebody wrote it: what it means, or why it cannot be told. */
export interface ReadDate {
  /** As the store keeps it; null while it cannot be told. */
  readonly edtf: string | null;
  /** What it is taken for, or what is wrong with it. */
  readonly note: string;
  /** What it may mean, when it may mean several days. */
  readonly choices: readonly string[];
}

const LANGUAGES = ['en', 'uk', 'ru', 'de', 'fr', 'es', 'pl'];
const CLOCK =
  /^(.*?)[\sT,]*(?:\bat\s+)?(\d{1,2}):(\d{2})(?::(\d{2}))?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?$/i;
const EXAMPLES = 'Write it as 12 May 2024, 12.05.2024, 2024-05-12, 2024-05 or 2024';

/** Reads a date in the forms people write; an empty one is none. */
export function readDate(written: string): ReadDate {
  const text = written.trim().replace(/\s+/g, ' ');
  if (text === '') return { edtf: null, note: '', choices: [] };
  if (boundsOf(text)) return meant(text);
  const clock = CLOCK.exec(text);
  const day = clock?.[1] && /\d/.test(clock[1]) ? clock[1] : text;
  const time = day === text ? '' : timeOf(clock);
  const days = daysOf(day.replace(/[.,]$/, '')).map((one) => one + time);
  const real = days.filter((one) => boundsOf(one) !== null);
  const [first, second] = real;
  if (first && second)
    return { edtf: null, note: 'This may be two days. Which one is meant?', choices: real };
  if (first) return meant(first);
  return { edtf: null, note: whyNot(day, days), choices: [] };
}

function whyNot(day: string, days: readonly string[]): string {
  if (days.length > 0) return `There is no such day. ${EXAMPLES}.`;
  if (/^\D*\d{1,2}[./-]\d{1,2}[./-]\d{2}$/.test(day)) return `Write the year with four digits.`;
  if (!/\d{4}/.test(day) && monthOf(day.replace(/[\d.]/g, '').trim()))
    return 'The year is missing.';
  return `This is not understood as a date. ${EXAMPLES}.`;
}

function meant(edtf: string): ReadDate {
  return { edtf, note: inWords(edtf), choices: [] };
}

/** A date as the store keeps it, in words: `Sunday, 12 May 2024`. */
export function inWords(edtf: string): string {
  const [, year, month, day, time] = /^(\d{4})-(\d{2})(?:-(\d{2})(?:T(.+))?)?$/.exec(edtf) ?? [];
  if (!year || !month || Number(month) > 12) return edtf;
  const date = new Date(0);
  date.setUTCFullYear(Number(year), Number(month) - 1, Number(day ?? 1));
  const format = new Intl.DateTimeFormat('en-GB', {
    ...(day && ({ weekday: 'long', day: 'numeric' } as const)),
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const zone = time && !/[Z+-]/.test(time) ? ', its zone not stated' : '';
  return format.format(date) + (time ? `, ${time}${zone}` : '');
}

function timeOf(clock: RegExpExecArray | null): string {
  const [, , hour = '', minute, second = '00', zone = ''] = clock ?? [];
  const offset = /^(?:Z|UTC|GMT)$/i.test(zone)
    ? 'Z'
    : zone.replace(/^([+-]\d{2})(\d{2})$/, '$1:$2');
  return `T${hour.padStart(2, '0')}:${minute}:${second}${offset}`;
}

/** Every day, month or year that a text can mean, whether there is such a day or not. */
function daysOf(text: string): string[] {
  const two = (part = '') => part.padStart(2, '0');
  const ordered = /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})$/.exec(text);
  if (ordered) return [`${ordered[1]}-${two(ordered[2])}-${two(ordered[3])}`];
  const figures = /^(\d{1,2})\s*([-./])\s*(\d{1,2})\s*\2\s*(\d{4})$/.exec(text);
  if (figures) {
    const [, a, sign, b, year] = figures;
    const dayFirst = `${year}-${two(b)}-${two(a)}`;
    // With points the day stands first wherever points are used.
    if (sign === '.' || a === b) return [dayFirst];
    return [dayFirst, `${year}-${two(a)}-${two(b)}`];
  }
  const ofMonth = /^(\d{1,2})\s*[./]\s*(\d{4})$/.exec(text);
  if (ofMonth) return [`${ofMonth[2]}-${two(ofMonth[1])}`];
  return namedDay(text).map(({ year, month, day }) =>
    day ? `${year}-${two(month)}-${two(day)}` : `${year}-${two(month)}`,
  );
}

/** `5 May 2024`, `May 5th, 2024`, `Sunday, 5 May 2024`, `5 мая 2024 г.`, `May 2024`. */
function namedDay(text: string) {
  const words = text.toLowerCase().match(/\p{L}+|\d+/gu) ?? [];
  const month = words.map(monthOf).find((one) => one !== null);
  const year = words.find((word) => /^\d{4}$/.test(word));
  const day = words.find((word) => /^\d{1,2}$/.test(word));
  return month && year ? [{ year, month, day }] : [];
}

let months: Map<string, string> | undefined;

/** The number of a month by its name, whole or short, in the languages that articles are often in. */
function monthOf(name: string): string | null {
  months ??= new Map(
    LANGUAGES.flatMap((language) =>
      (['long', 'short'] as const).flatMap((length) =>
        Array.from({ length: 12 }, (_, index) => index).flatMap((index) => {
          const date = new Date(Date.UTC(2024, index, 1));
          const options = { month: length, timeZone: 'UTC' } as const;
          const inDay = new Intl.DateTimeFormat(language, { ...options, day: 'numeric' });
          const alone = new Intl.DateTimeFormat(language, options).format(date);
          const declined = inDay.formatToParts(date).find(({ type }) => type === 'month')?.value;
          return [alone, declined ?? alone].map(
            (one) =>
              [
                one.toLowerCase().replace(/\W$/u, (sign) => (/\p{L}/u.test(sign) ? sign : '')),
                `${index + 1}`,
              ] as const,
          );
        }),
      ),
    ),
  );
  return months.get(name.toLowerCase()) ?? null;
}

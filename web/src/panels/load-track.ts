import { COUNT, DATES, TIMELINE } from '../api/operations.js';
import type { Filter } from '../api/statement-filter.js';
import {
  askLists,
  askStatements,
  requestOf,
  type Scope,
  sumByKey,
  totalOf,
} from '../api/statement-page.js';
import { VOICES, type Voice } from '../model/voices.js';
import { type Bar, barsOfPeriods, barsOfSayings, type Interval } from './time-bars.js';

/** Statements whose dates of saying are asked for. */
const MOST = 500;
/** With so few months there is room for a bar a day; over so many only for one a year. */
const FEW_MONTHS = 3;
const MANY_MONTHS = 120;

/** What the timeline shows of a scope. */
export interface Track {
  /** Of what each bar is the count; null where it is an uncertain date itself. */
  readonly interval: Interval | null;
  readonly bars: readonly Bar[];
  readonly undated: number;
  /** What is left out for its number. */
  readonly rest: number;
}

/** By publication: the API's counts of days, months or years over all that matches, voice by voice. */
export async function loadPublished(
  scope: Scope,
  filters: readonly Filter[],
  signal: AbortSignal,
): Promise<Track> {
  const ask = (interval: Interval) =>
    Promise.all(
      VOICES.map(async ({ voice, kinds }) => {
        const ofVoice = [...filters, { sourceKind: { in: kinds } }];
        const request = requestOf(scope, ofVoice, 0, TIMELINE, { interval });
        const found = await askLists(request, signal);
        const counts = sumByKey(found, ({ periods }) =>
          periods.map(({ start, count }) => ({ key: start, count })),
        );
        return { voice, counts, total: totalOf(found) };
      }),
    );
  const months = await ask('MONTH');
  const interval = intervalOf(months.flatMap(({ counts }) => [...counts.keys()]));
  const found = interval === 'MONTH' ? months : await ask(interval);
  const bars = barsOfPeriods(
    new Map<Voice, ReadonlyMap<string, number>>(found.map(({ voice, counts }) => [voice, counts])),
    interval,
  );
  const total = found.reduce((sum, one) => sum + one.total, 0);
  const dated = bars.reduce((sum, { count }) => sum + count, 0);
  return { interval, bars, undated: total - dated, rest: 0 };
}

function intervalOf(starts: readonly string[]): Interval {
  const months = new Set(starts);
  if (months.size <= FEW_MONTHS) return 'DAY';
  const sorted = [...months].sort();
  const [first, last] = [sorted[0], sorted.at(-1)].map((start) => new Date(start ?? 0));
  const years = (last?.getUTCFullYear() ?? 0) - (first?.getUTCFullYear() ?? 0);
  return years * 12 > MANY_MONTHS ? 'YEAR' : 'MONTH';
}

/** By when it was said: the statements that say so. */
export async function loadSaid(
  scope: Scope,
  filters: readonly Filter[],
  signal: AbortSignal,
): Promise<Track> {
  const isDated = { saidAt: { isNull: false } };
  const [dated, all] = await Promise.all([
    askStatements(requestOf(scope, [...filters, isDated], MOST, DATES, {}), signal),
    askLists(requestOf(scope, filters, 0, COUNT, {}), signal),
  ]);
  return {
    interval: null,
    bars: barsOfSayings(dated.nodes),
    undated: totalOf(all) - dated.totalCount,
    rest: dated.totalCount - dated.nodes.length,
  };
}

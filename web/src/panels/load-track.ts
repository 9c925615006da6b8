import { ask } from '../api/ask.js';
import { HEARD } from '../api/heard-operations.js';
import { COUNT, DATES, SAID_ENDS, TIMELINE } from '../api/operations.js';
import { all, type Filter } from '../api/statement-filter.js';
import {
  askLists,
  askStatements,
  requestOf,
  type Scope,
  sumByKey,
  totalOf,
} from '../api/statement-page.js';
import { scopeFilter } from '../explorer/view.js';
import { VOICES, type Voice } from '../model/voices.js';
import { type Bar, barsOfPeriods, barsOfSayings, binsOf, type Interval } from './time-bars.js';

/** So many statements have a bar for each date of saying; more are counted. */
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
}

/** By publication: the API's counts of days, months or years over all that matches, voice by voice. */
export async function loadPublished(
  scope: Scope,
  filters: readonly Filter[],
  signal: AbortSignal,
): Promise<Track> {
  const count = (interval: Interval) =>
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
  const months = await count('MONTH');
  const interval = intervalOf(months.flatMap(({ counts }) => [...counts.keys()]));
  const found = interval === 'MONTH' ? months : await count(interval);
  const bars = barsOfPeriods(
    new Map<Voice, ReadonlyMap<string, number>>(found.map(({ voice, counts }) => [voice, counts])),
    interval,
  );
  const total = found.reduce((sum, one) => sum + one.total, 0);
  const dated = bars.reduce((sum, { count }) => sum + count, 0);
  return { interval, bars, undated: total - dated };
}

function intervalOf(starts: readonly string[]): Interval {
  const months = new Set(starts);
  if (months.size <= FEW_MONTHS) return 'DAY';
  const sorted = [...months].sort();
  const [first, last] = [sorted[0], sorted.at(-1)].map((start) => new Date(start ?? 0));
  const years = (last?.getUTCFullYear() ?? 0) - (first?.getUTCFullYear() ?? 0);
  return years * 12 > MANY_MONTHS ? 'YEAR' : 'MONTH';
}

/** By when it was said: the statements that say so, or their counts where they are many. */
export async function loadSaid(
  scope: Scope,
  filters: readonly Filter[],
  signal: AbortSignal,
): Promise<Track> {
  const isDated = { saidAt: { isNull: false } };
  const [dated, whole] = await Promise.all([
    askStatements(requestOf(scope, [...filters, isDated], MOST, DATES, {}), signal),
    askLists(requestOf(scope, filters, 0, COUNT, {}), signal),
  ]);
  const undated = totalOf(whole) - dated.totalCount;
  if (dated.totalCount <= dated.nodes.length)
    return { interval: null, bars: barsOfSayings(dated.nodes), undated };
  return { ...(await countSaid(scope, [...filters, isDated], signal)), undated };
}

/** Counts over all that says when it was said, voice by voice, each under the first instant its date can mean. */
async function countSaid(
  scope: Scope,
  filters: readonly Filter[],
  signal: AbortSignal,
): Promise<Omit<Track, 'undated'>> {
  const filter = all(...scopeFilter(scope), ...filters);
  const { first, last } = await ask(SAID_ENDS, { filter }, signal);
  const [begin, end] = [first, last].map(({ nodes: [one] }) =>
    Date.parse(one?.saidAt?.earliest ?? one?.saidAt?.latest ?? ''),
  );
  const { interval, bins } = binsOf(begin ?? 0, end ?? 0);
  const bars = await Promise.all(
    bins.map(async (bin, at): Promise<Bar> => {
      // A date that is open to one side belongs to the bar at that end.
      const within = [
        ...(at < bins.length - 1 ? [{ saidAt: { lt: instant(bin.to + 1) } }] : []),
        ...(at > 0 ? [{ not: { saidAt: { lt: instant(bin.from) } } }] : []),
      ];
      const found = await askLists(requestOf(scope, [...filters, ...within], 0, HEARD, {}), signal);
      const counts = sumByKey(found, ({ kinds }) => kinds);
      const voices = VOICES.map(({ voice, kinds }) => ({
        voice,
        count: kinds.reduce((sum, kind) => sum + (counts.get(kind) ?? 0), 0),
      }));
      return { ...bin, voices, members: [], count: totalOf(found) };
    }),
  );
  return { interval, bars: bars.filter(({ count }) => count > 0) };
}

function instant(time: number): string {
  return new Date(time).toISOString();
}

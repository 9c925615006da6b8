import type { Statement } from '../api/fragments.js';
import { COUNT, DATES, TIMELINE } from '../api/operations.js';
import type { Filter } from '../api/statement-filter.js';
import { askLists, askStatements, requestOf, type Scope, totalOf } from '../api/statement-page.js';
import { type Bar, barsOfPeriods, barsOfSayings } from './time-bars.js';

/** Statements whose dates of saying are asked for. */
const MOST = 500;
/** With so few months there is room for a bar a day. */
const FEW_MONTHS = 3;

/** What the timeline shows of a scope. */
export interface Track {
  /** `known` are statements at hand, to be lit up. */
  readonly bars: (known: readonly Statement[]) => readonly Bar[];
  readonly undated: number;
  /** What is left out for its number. */
  readonly rest: number;
}

/** By publication: counts of days or months. */
export async function loadPublished(
  scope: Scope,
  filters: readonly Filter[],
  signal: AbortSignal,
): Promise<Track> {
  const ask = (interval: 'DAY' | 'MONTH') =>
    askLists(requestOf(scope, filters, 0, TIMELINE, { interval }), signal);
  const months = await ask('MONTH');
  const few = months.lists.every(({ periods }) => periods.length <= FEW_MONTHS);
  const found = few ? await ask('DAY') : months;
  const bars = (known: readonly Statement[]) => barsOfPeriods(found, few ? 'DAY' : 'MONTH', known);
  const undated = totalOf(found) - bars([]).reduce((sum, { count }) => sum + count, 0);
  return { bars, undated, rest: 0 };
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
  const bars = barsOfSayings(dated.nodes);
  return {
    bars: () => bars,
    undated: totalOf(all) - dated.totalCount,
    rest: dated.totalCount - dated.nodes.length,
  };
}

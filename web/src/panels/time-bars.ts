import type { Dated, PeriodsListed } from '../api/operations.js';
import { type Lists, sumByKey } from '../api/statement-page.js';

type Member = Pick<Dated, 'id' | 'sourceKind' | 'article'>;

/** Statements in time, in milliseconds; an uncertain date reaches over all it can mean. */
export interface Bar {
  readonly from: number;
  readonly to: number;
  readonly label: string;
  readonly count: number;
  /** Some of them, for what is lit up; all of them when they are few. */
  readonly members: readonly Member[];
}

/** In milliseconds. */
export const DAY = 86_400_000;
const MOST_BARS = 120;

export function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

/** A bar for each day or month with a publication; `known` are those of its statements that are at hand. */
export function barsOfPeriods(
  found: Lists<PeriodsListed, PeriodsListed>,
  interval: 'DAY' | 'MONTH',
  known: readonly Member[],
): Bar[] {
  const counts = sumByKey(found, ({ periods }) =>
    periods.map(({ start, count }) => ({ key: start, count })),
  );
  const members = new Map<string, Member[]>();
  const length = interval === 'DAY' ? 'yyyy-mm-dd'.length : 'yyyy-mm'.length;
  for (const one of known) {
    const key = one.article.publishedAt?.earliest?.slice(0, length) ?? '';
    members.set(key, [...(members.get(key) ?? []), one]);
  }
  return [...counts]
    .map(([start, count]): Bar => {
      const from = Date.parse(start);
      const name = dayOf(from).slice(0, length);
      const inside = members.get(name) ?? [];
      const dates = inside.flatMap(({ article }) => article.publishedAt ?? []);
      const [only, ...others] = new Map(dates.map((date) => [date.edtf, date])).values();
      const end = interval === 'DAY' ? from + DAY - 1 : endOfMonth(from);
      const latest = dates.flatMap((date) => (date.latest ? [Date.parse(date.latest)] : []));
      const isWhole = only && others.length === 0 && inside.length === count;
      return {
        from,
        to: Math.max(end, ...latest),
        label: isWhole ? (only.text ?? only.edtf) : name,
        count,
        members: inside,
      };
    })
    .sort((a, b) => a.from - b.from);
}

function endOfMonth(from: number): number {
  const date = new Date(from);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1) - 1;
}

/** One bar for each distinct date of saying; when those are too many, one for each stretch of equal length. */
export function barsOfSayings(statements: readonly Dated[]): Bar[] {
  const groups = new Map<string, Bar>();
  for (const statement of statements) {
    const { saidAt } = statement;
    if (!saidAt || (!saidAt.earliest && !saidAt.latest)) continue;
    const members = [...(groups.get(saidAt.edtf)?.members ?? []), statement];
    groups.set(saidAt.edtf, {
      from: saidAt.earliest ? Date.parse(saidAt.earliest) : -Infinity,
      to: saidAt.latest ? Date.parse(saidAt.latest) : Infinity,
      label: saidAt.text ?? saidAt.edtf,
      count: members.length,
      members,
    });
  }
  const bars = [...groups.values()].sort((a, b) => a.from - b.from);
  return bars.length <= MOST_BARS ? bars : joinBars(bars);
}

function joinBars(bars: readonly Bar[]): Bar[] {
  const first = bars.find(({ from }) => Number.isFinite(from))?.from ?? 0;
  const last = bars.at(-1)?.from ?? first;
  const width = (last - first) / MOST_BARS + 1;
  const bins = new Map<number, Bar>();
  for (const bar of bars) {
    const at = Math.max(0, Math.floor((bar.from - first) / width));
    const [from, to] = [first + at * width, first + (at + 1) * width - 1];
    const before = bins.get(at);
    bins.set(at, {
      from,
      to,
      label: `${dayOf(from)} to ${dayOf(to)}`,
      count: (before?.count ?? 0) + bar.count,
      members: [...(before?.members ?? []), ...bar.members],
    });
  }
  return [...bins.values()];
}

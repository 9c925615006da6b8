import type { Dated } from '../api/operations.js';
import { dateInWords } from '../model/date-in-words.js';
import { VOICES, type Voice, voiceOf } from '../model/voices.js';

type Member = Pick<Dated, 'id' | 'sourceKind' | 'article'>;

/** Of what a bar is the count. */
export type Interval = 'DAY' | 'MONTH' | 'YEAR';

/** Statements in time, in milliseconds; an uncertain date reaches over all it can mean. */
export interface Bar {
  readonly from: number;
  readonly to: number;
  readonly label: string;
  readonly count: number;
  /** How many of them each voice has, in the order of the voices. */
  readonly voices: readonly { readonly voice: Voice; readonly count: number }[];
  /** All of them where they are few; of a count, none. */
  readonly members: readonly Member[];
}

/** What is shown, in milliseconds, and where in it a time is, in percent. */
export interface Frame {
  readonly start: number;
  readonly span: number;
  readonly percent: (time: number) => number;
}

/** In milliseconds. */
export const DAY = 86_400_000;
const MOST_BARS = 120;
/** Each bar of a count is a question of its own. */
const MOST_BINS = 36;
/** How much of an ISO date names an interval. */
const LENGTHS: Readonly<Record<Interval, number>> = {
  DAY: 'yyyy-mm-dd'.length,
  MONTH: 'yyyy-mm'.length,
  YEAR: 'yyyy'.length,
};

export function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, LENGTHS.DAY);
}

/** An interval by its beginning, in words. */
function nameOfInterval(start: number, interval: Interval): string {
  return dateInWords(new Date(start).toISOString().slice(0, LENGTHS[interval]));
}

/** The beginning of an interval some intervals after the one in which a time lies. */
export function startOf(time: number, interval: Interval, after = 0): number {
  const date = new Date(time);
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()];
  switch (interval) {
    case 'DAY':
      return Date.UTC(year, month, day + after);
    case 'MONTH':
      return Date.UTC(year, month + after);
    case 'YEAR':
      return Date.UTC(year + after, 0);
    default:
      return interval satisfies never;
  }
}

/** A bar for each interval with a publication, of counts by the beginning of the interval for each voice. */
export function barsOfPeriods(
  counts: ReadonlyMap<Voice, ReadonlyMap<string, number>>,
  interval: Interval,
): Bar[] {
  const starts = new Set([...counts.values()].flatMap((ofVoice) => [...ofVoice.keys()]));
  return [...starts].sort().map((start): Bar => {
    const from = Date.parse(start);
    const voices = VOICES.map(({ voice }) => ({
      voice,
      count: counts.get(voice)?.get(start) ?? 0,
    }));
    return {
      ...{ from, voices, members: [] },
      to: startOf(from, interval, 1) - 1,
      label: nameOfInterval(from, interval),
      count: voices.reduce((sum, { count }) => sum + count, 0),
    };
  });
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
      label: saidAt.text ?? dateInWords(saidAt.edtf),
      ...countsOf(members),
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
    const members = [...(bins.get(at)?.members ?? []), ...bar.members];
    bins.set(at, {
      from,
      to,
      label: `${nameOfInterval(from, 'DAY')} to ${nameOfInterval(to, 'DAY')}`,
      ...countsOf(members),
    });
  }
  return [...bins.values()];
}

function countsOf(members: readonly Member[]): Pick<Bar, 'count' | 'voices' | 'members'> {
  const voices = VOICES.map(({ voice }) => ({
    voice,
    count: members.filter(({ sourceKind }) => voiceOf(sourceKind) === voice).length,
  }));
  return { count: members.length, voices, members };
}

/** Stretches of time that cover two instants, not too many. */
export function binsOf(
  first: number,
  last: number,
): {
  readonly interval: Interval;
  readonly bins: readonly Pick<Bar, 'from' | 'to' | 'label'>[];
} {
  for (const [interval, step] of STEPS) {
    const bins: Pick<Bar, 'from' | 'to' | 'label'>[] = [];
    let from = startOf(first, interval);
    while (from <= last && bins.length <= MOST_BINS) {
      const next = startOf(from, interval, step);
      const [label, end] = [from, next - DAY].map((time) => nameOfInterval(time, interval));
      bins.push({ from, to: next - 1, label: label === end ? `${label}` : `${label} to ${end}` });
      from = next;
    }
    if (bins.length <= MOST_BINS) return { interval, bins };
  }
  const label = `${nameOfInterval(first, 'YEAR')} to ${nameOfInterval(last, 'YEAR')}`;
  return { interval: 'YEAR', bins: [{ from: first, to: last, label }] };
}

/** Where an axis is marked: not too close, each with its date. */
export function ticksOf(
  start: number,
  span: number,
  most: number,
): { readonly at: number; readonly label: string }[] {
  for (const [interval, step] of STEPS) {
    const ticks: { at: number; label: string }[] = [];
    let at = firstTick(start, interval, step);
    while (at <= start + span && ticks.length <= most) {
      ticks.push({ at, label: nameOfInterval(at, interval) });
      at = startOf(at, interval, step);
    }
    if (ticks.length <= most) return ticks;
  }
  return [];
}

const STEPS: readonly (readonly [Interval, number])[] = [
  ['DAY', 1],
  ['DAY', 2],
  ['DAY', 7],
  ['DAY', 14],
  ['MONTH', 1],
  ['MONTH', 3],
  ['MONTH', 6],
  ['YEAR', 1],
  ['YEAR', 2],
  ['YEAR', 5],
  ['YEAR', 10],
  ['YEAR', 50],
  ['YEAR', 500],
];

/** The first beginning of an interval that is not before; months and years that a step divides. */
function firstTick(start: number, interval: Interval, step: number): number {
  let at = startOf(start, interval, startOf(start, interval) < start ? 1 : 0);
  if (interval === 'DAY') return at;
  const numberOf = (time: number) =>
    interval === 'MONTH' ? new Date(time).getUTCMonth() : new Date(time).getUTCFullYear();
  while (numberOf(at) % step !== 0) at = startOf(at, interval, 1);
  return at;
}

/** Bars in words: how many statements, by which voices. */
export function tellBar({ label, count, voices }: Bar): string {
  const parts = VOICES.flatMap(({ voice, label: name }) => {
    const { count: many = 0 } = voices.find((one) => one.voice === voice) ?? {};
    return many > 0 ? [`${name} ${many.toLocaleString()}`] : [];
  });
  return `${label}: ${count.toLocaleString()} statement${count === 1 ? '' : 's'} (${parts.join(', ')})`;
}

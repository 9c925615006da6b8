import type { Value } from '../model/value.js';
import { compareText } from './tidy.js';

/** What so many articles give for one thing; `first` sorts the one of them that was published first, and holds its id. */
export interface Ballot<V> {
  readonly value: V;
  readonly count: number;
  readonly first: string;
}

/** The value that is shown of those that articles give, and the others, in the order in which they would be shown. */
export interface Elected<V> {
  readonly shown: Ballot<V> | undefined;
  readonly others: readonly Ballot<V>[];
}

/** Most articles decide, else the earliest published of them, else the smaller id of an article. */
export function elect<V extends Value>(ballots: Iterable<Ballot<V>>): Elected<V> {
  const sums = new Map<string, Ballot<V>>();
  for (const ballot of ballots) {
    const key = JSON.stringify(ballot.value);
    const known = sums.get(key);
    sums.set(key, known ? joined(known, ballot) : ballot);
  }
  const [shown, ...others] = [...sums].sort(compareBallots).map(([, ballot]) => ballot);
  return { shown, others };
}

function joined<V>(a: Ballot<V>, b: Ballot<V>): Ballot<V> {
  return { ...(a.first <= b.first ? a : b), count: a.count + b.count };
}

function compareBallots<V>([keyA, a]: [string, Ballot<V>], [keyB, b]: [string, Ballot<V>]): number {
  return b.count - a.count || compareText(a.first, b.first) || compareText(keyA, keyB);
}

/** By what an article stands before others that say something else: its first instant of publication, then its id. */
export function firstKey(sortAt: string, articleId: string): string {
  return `${sortAt || UNDATED} ${articleId}`;
}

/** After every instant. */
export const UNDATED = '~';

/** The article's id again. */
export function articleOf(first: string): string {
  return first.slice(first.lastIndexOf(' ') + 1);
}

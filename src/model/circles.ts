import { findLoops } from '../util/find-loops.js';
import { groupBy } from '../util/group-by.js';
import { boundsOf } from './edtf.js';
import { dateForm } from './stored-form.js';

/**
 * A link of a tree with the instants between which it holds, however its dates are meant: from the last that its
 * beginning can mean to the first that its end can. An unknown one is '' or '\uffff', for it may be any.
 */
export interface TimedLink {
  readonly from: string;
  readonly to: string;
  readonly since: string;
  readonly until: string;
}

/** The stored properties of a link that say between which instants it holds so: the first that is there. */
export const HOLDS = {
  since: [dateForm('from').latest, 'holdsFrom'],
  until: [dateForm('to').earliest, 'holdsTo'],
} as const;

/** The instants of a link whose beginning and end, EDTF, are stated as these. */
export function heldBetween(
  begins: string | undefined,
  ends: string | undefined,
): Pick<TimedLink, 'since' | 'until'> {
  const since = begins === undefined ? null : boundsOf(begins)?.latest;
  const until = ends === undefined ? null : boundsOf(ends)?.earliest;
  return { since: since ?? '', until: until ?? '\uffff' };
}

/**
 * The circles that links make at some instant at which all of them hold, each once, as the ids along it from the
 * smallest on; what is dated otherwise, such as a unit that is put under one that was under it, is none. Of circles
 * that share links not all are told.
 */
export function findCircles(links: readonly TimedLink[]): readonly (readonly string[])[] {
  const inCircles = linksInCircles(links);
  const instants = [...new Set(inCircles.map(({ since }) => since))].sort();
  const circles = new Map<string, readonly string[]>();
  for (const instant of instants) {
    const holding = inCircles.filter(({ since, until }) => since <= instant && instant <= until);
    for (const circle of circlesOf(holding)) circles.set(circle.join(' '), circle);
  }
  return [...circles.values()];
}

function circlesOf(links: readonly TimedLink[]): readonly (readonly string[])[] {
  const ids = [...new Set(links.flatMap(({ from, to }) => [from, to]))].sort();
  const places = new Map(ids.map((id, index) => [id, index]));
  const next: number[][] = ids.map(() => []);
  for (const { from, to } of links) next[places.get(from) ?? 0]?.push(places.get(to) ?? 0);
  return findLoops(next).map((loop) => {
    const start = loop.indexOf(Math.min(...loop));
    return [...loop.slice(start), ...loop.slice(0, start)].map((index) => String(ids[index]));
  });
}

/** Without those that begin where nothing leads or end where nothing goes on, and what is so without them. */
function linksInCircles(links: readonly TimedLink[]): readonly TimedLink[] {
  return led(led(links, 'from', 'to'), 'to', 'from');
}

/** Links that begin (or, turned, end) where some others of these lead, again and again. */
function led(links: readonly TimedLink[], start: 'from' | 'to', end: 'from' | 'to') {
  const leading = groupBy(links, (link) => [link[start], link]);
  const waiting = new Map<string, number>();
  for (const link of links) waiting.set(link[end], (waiting.get(link[end]) ?? 0) + 1);
  const free = [...leading.keys()].filter((id) => !waiting.has(id));
  const gone = new Set(free);
  for (let id = free.pop(); id !== undefined; id = free.pop()) {
    for (const { [end]: next } of leading.get(id) ?? []) {
      const left = (waiting.get(next) ?? 0) - 1;
      waiting.set(next, left);
      if (left > 0) continue;
      gone.add(next);
      free.push(next);
    }
  }
  return links.filter((link) => !gone.has(link[start]));
}

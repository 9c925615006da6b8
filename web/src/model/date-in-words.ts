import { boundsOf } from '../../../src/model/edtf.js';

const SHAPES: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
  SECOND: { day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit' },
  DAY: { day: 'numeric', month: 'long', year: 'numeric' },
  MONTH: { month: 'long', year: 'numeric' },
  YEAR: { year: 'numeric' },
};

/** An EDTF date as people write it, at UTC: `2025-05~` is "about May 2025"; what has no such form stays as it is. */
export function dateInWords(edtf: string): string {
  const [from = '', to] = edtf.split('/');
  if (to === undefined) return single(edtf);
  if (from === '' || from === '..') return `until ${single(to)}`;
  if (to === '' || to === '..') return `since ${single(from)}`;
  return `${single(from)} to ${single(to)}`;
}

/** The same without the time of its day, as rows of a list have room for. */
export function dayInWords(edtf: string): string {
  return dateInWords(edtf.replace(/T[^/]*/g, ''));
}

function single(edtf: string): string {
  const bounds = boundsOf(edtf);
  const shape = SHAPES[bounds?.precision ?? ''];
  if (!bounds?.earliest || !shape) return edtf;
  const format = new Intl.DateTimeFormat('en-GB', { ...shape, timeZone: 'UTC' });
  return `${/[~?%]$/.test(edtf) ? 'about ' : ''}${format.format(new Date(bounds.earliest))}`;
}

interface Dated {
  readonly edtf: string;
}

/** For which time something is told, and when it was seen to be so. */
export interface Held {
  readonly from: Dated | null;
  readonly to: Dated | null;
  readonly observedFrom: Dated | null;
  readonly observedTo: Dated | null;
}

/** "since May 2025, seen on 25 May 2025"; empty when nothing is dated. */
export function heldInWords({ from, to, observedFrom, observedTo }: Held): string {
  const held = rangeInWords(from, to);
  const seen = rangeInWords(observedFrom, observedTo);
  return [held, seen && `seen ${seen}`].filter(Boolean).join(', ');
}

function rangeInWords(from: Dated | null, to: Dated | null): string {
  const [first, last] = [from, to].map((date) => date && dateInWords(date.edtf));
  if (first && first === last) return `${/^\d+ /.test(first) ? 'on' : 'in'} ${first}`;
  if (first && last) return `from ${first} to ${last}`;
  if (first) return `since ${first}`;
  return last ? `until ${last}` : '';
}

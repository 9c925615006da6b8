import { boundsOf } from '../../model/edtf.js';
import type { BundleDate } from '../parts.js';
import type { Draft } from '../validate-bundle.js';
import type { PartRule } from './rule.js';

/** Nothing ends before it begins, and nothing was last seen before it was first. */
export const datesInOrder: PartRule = {
  object({ from, until, to, observedFrom, observedTo }, say) {
    if (isAfter(from, until)) say('ends before from begins', 'until');
    else if (isAfter(from, to)) say('ends before from begins', 'to');
    if (isAfter(observedFrom, observedTo)) say('ends before observedFrom begins', 'observedTo');
  },
};

/** Whether the earliest instant of a date lies after the latest of another; false where one of them is no date. */
function isAfter(from: unknown, to: unknown): boolean {
  const begin = edtfOf(from);
  const end = begin && edtfOf(to);
  if (!begin || !end) return false;
  const { earliest = null } = boundsOf(begin) ?? {};
  const { latest = null } = boundsOf(end) ?? {};
  return earliest !== null && latest !== null && earliest > latest;
}

function edtfOf(date: unknown): string | undefined {
  return (date as Draft<BundleDate> | undefined)?.edtf;
}

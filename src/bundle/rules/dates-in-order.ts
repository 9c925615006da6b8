import { boundsOf } from '../../model/edtf.js';
import type { BundleDate } from '../parts.js';
import type { Draft } from '../validate-bundle.js';
import type { PartRule } from './rule.js';

/** Nothing ends before it begins, and nothing was last seen before it was first. */
export const datesInOrder: PartRule = {
  object(object, say, _, properties) {
    const bounds = (name: string) =>
      boundsOf((object[name] as Draft<BundleDate> | undefined)?.edtf ?? '');
    for (const [from, to] of [
      ['from', properties.has('until') ? 'until' : 'to'],
      ['observedFrom', 'observedTo'],
    ] as const) {
      const begin = bounds(from)?.earliest;
      const end = bounds(to)?.latest;
      if (begin && end && begin > end) say(`ends before ${from} begins`, to);
    }
  },
};

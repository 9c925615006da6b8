import { boundsOf } from '../../model/edtf.js';
import type { PartRule } from './rule.js';

/** Every date is one of EDTF that exists. */
export const datesExist: PartRule = {
  text(value, say, _, rule) {
    if (rule.kind === 'edtf' && boundsOf(value) === null)
      say(
        `${JSON.stringify(value)} is no EDTF date, or a day that does not exist; write 2025-05-27, 2025-05 or 2025-05-19/2025-05-25`,
      );
  },
};

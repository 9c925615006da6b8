import type { PartRule } from './rule.js';
import { countedOtherwise } from './spans.js';

/** Every span lies in the text and holds the words that are given with it. */
export const spanInText: PartRule = {
  object({ start, end, text: words }, say, { text }) {
    if (!text || typeof start !== 'number' || typeof end !== 'number') return;
    if (end <= start || end > text.length) {
      say(`[${start}, ${end}) is no range of a text of ${text.length} code points`);
      return;
    }
    const found = text.slice(start, end);
    if (typeof words !== 'string' || found === words) return;
    const shown = (part: string) => JSON.stringify(part.slice(0, 80));
    const hint = countedOtherwise(text.otherUnit(start, end, words));
    say(hint ?? `the span holds ${shown(found)}, not ${shown(words)}`);
  },
};

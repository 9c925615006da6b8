import type { BundleSpan } from '../parts.js';
import type { Draft } from '../validate-bundle.js';
import type { Say } from './rule.js';

/** Whether a span has both its ends. */
export function isRange(span: Draft<BundleSpan>): span is BundleSpan {
  return span.start !== undefined && span.end !== undefined;
}

/** Whether the parts follow each other in the text, each after the end of the one before; says which does not. */
export function inOrder(spans: readonly BundleSpan[], say: Say): boolean {
  const wrong = spans.findIndex(({ start }, index) => start < (spans[index - 1]?.end ?? 0));
  if (wrong < 0) return true;
  const before = spans[wrong - 1];
  say(
    `begins at ${spans[wrong]?.start}, before the end ${before?.end} of the part before it; give each part once, in the order of the text`,
    'spans',
    wrong,
  );
  return false;
}

/** What to say of a span that fits when it is counted in another unit; null when it fits in none. */
export function countedOtherwise(unit: string | null | undefined): string | null {
  return unit ? `the span fits when counted ${unit}; count half-open ranges of code points` : null;
}

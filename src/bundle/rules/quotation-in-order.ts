import type { ItemRule } from './rule.js';
import { inOrder, isRange } from './spans.js';

/** The parts of a quotation follow each other in the text. */
export const quotationInOrder: ItemRule<'quotations'> = ({ spans = [] }, say) => {
  if (spans.every(isRange)) inOrder(spans, say);
};

import type { ConnectionPlan } from './plan.js';

/** Whether all that a connection answers is its page: its value is that page's rows, and not `[rows, total, …groups]`. */
export function isPageAlone({ page, count, groups }: ConnectionPlan): boolean {
  return page !== null && !count && groups.length === 0;
}

/** Whether a row of the page is one element, and not `[element, …, sort keys]`. */
export function isElementAlone({ elements, keyed }: ConnectionPlan): boolean {
  return elements.length === 1 && !keyed;
}

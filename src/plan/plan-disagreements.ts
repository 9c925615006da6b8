import { instant, wellFormedId } from './arguments.js';
import { compareDate } from './compare-date.js';
import { type PlanContext, type RootField, typeNamed } from './context.js';
import { boundedBy } from './page.js';
import { all, type RootPlan } from './plan.js';
import { recorded } from './recorded.js';

/** Pairs of contradicting statements of which one is about a node, or about what lies in or under it; or how many. */
export function planDisagreements(
  context: PlanContext,
  root: RootField,
  isCounted: boolean,
): RootPlan {
  const { key, type, selections, args } = root;
  const published = (argument: 'from' | 'to', operator: '>=' | '<=') =>
    args.values[argument] instanceof Date
      ? [compareDate('publishedAt', operator, args.at([argument], instant))]
      : [];
  const dates = [...published('from', '>='), ...published('to', '<=')];
  return {
    kind: 'disagreements',
    key,
    id: args.at(['about'], wellFormedId),
    limit: isCounted ? null : boundedBy(args),
    where: all([recorded(context, typeNamed(context, 'Statement')), ...dates]),
    withCircles: dates.length === 0,
    row: isCounted
      ? { columns: [], labels: null, shapes: new Map() }
      : context.planRow({ ...context, isRepeated: true }, type, selections, 'OUT'),
  };
}

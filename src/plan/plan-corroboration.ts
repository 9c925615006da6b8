import type { SelectedField } from './collect-fields.js';
import { type PlanContext, typeNamed } from './context.js';
import { completeOrder } from './order.js';
import { boundedBy } from './page.js';
import type { CorroborationOutput, CorroborationPlan, CountedOutput, RowPlan } from './plan.js';
import { recorded } from './recorded.js';
import { selectedParts } from './selected-parts.js';
import { deeper } from './size.js';

/** Plans `corroboration`: the related statements once, and which lists of them go out in which selection. */
export function planCorroboration(outer: PlanContext, selected: SelectedField): CorroborationPlan {
  const context = deeper(outer);
  const statement = typeNamed(context, 'Statement');
  const elements: RowPlan[] = [];
  const outputs = selectedParts(context, selected, 'corroboration').map(
    (selected): CorroborationOutput => {
      const { part: kind, key } = selected;
      return kind === 'independent'
        ? { kind, key }
        : { kind, key, ...planCounted(context, selected, elements) };
    },
  );
  return {
    where: recorded(context, statement),
    order: completeOrder(statement, statement.order, null),
    elements,
    outputs,
  };
}

/** The size and the first of a list; each selection of these becomes one of the elements. */
function planCounted(
  context: PlanContext,
  selected: SelectedField,
  elements: RowPlan[],
): CountedOutput {
  const sizes: string[] = [];
  const lists: CountedOutput['lists'][number][] = [];
  for (const inner of selectedParts(context, selected, 'counted')) {
    const { part, key, type, selections } = inner;
    if (part === 'size') {
      sizes.push(key);
      continue;
    }
    const args = context.parameters.argumentsOf(inner);
    const row = context.planRow(context, type, selections, null);
    lists.push({ key, element: elements.push(row) - 1, limit: boundedBy(args) });
  }
  return { sizes, lists };
}

import type { SelectedField } from './collect-fields.js';
import { type PlanContext, typeNamed } from './context.js';
import { completeOrder } from './order.js';
import { boundedBy } from './page.js';
import type {
  CorroborationOutput,
  CorroborationPlan,
  CountedOutput,
  FoldOutput,
  RowPlan,
} from './plan.js';
import { recorded } from './recorded.js';
import { selectedParts } from './selected-parts.js';
import { deeper } from './size.js';

/** The selections on statements, and on what ties them, that a corroboration holds. */
interface Rows {
  readonly elements: RowPlan[];
  readonly through: RowPlan[];
}

/** Plans `corroboration`: the related statements once, and which lists of them go out in which selection. */
export function planCorroboration(outer: PlanContext, selected: SelectedField): CorroborationPlan {
  const context = deeper(outer);
  const statement = typeNamed(context, 'Statement');
  const rows: Rows = { elements: [], through: [] };
  const outputs = selectedParts(context, selected, 'corroboration').map(
    (selected): CorroborationOutput => {
      const { part: kind, key } = selected;
      return kind === 'independent'
        ? { kind, key }
        : { kind, key, ...planCounted(context, selected, rows) };
    },
  );
  return {
    where: recorded(context, statement),
    order: completeOrder(statement, statement.order, null),
    ...rows,
    isFolded: outputs.some(({ kind }) => kind === 'independent' || kind === 'origins'),
    outputs,
  };
}

/** The size and the first of a list; each selection of these becomes one of the elements. */
function planCounted(context: PlanContext, selected: SelectedField, rows: Rows): CountedOutput {
  const sizes: string[] = [];
  const lists: CountedOutput['lists'][number][] = [];
  const folds: CountedOutput['folds'][number][] = [];
  for (const inner of selectedParts(context, selected, 'counted')) {
    const { part, key, type, selections } = inner;
    if (part === 'size') sizes.push(key);
    else if (part === 'folds') folds.push({ key, outputs: planFolds(context, inner, rows) });
    else {
      const args = context.parameters.argumentsOf(inner);
      const row = context.planRow(context, type, selections, null);
      lists.push({ key, element: rows.elements.push(row) - 1, limit: boundedBy(args) });
    }
  }
  return { sizes, lists, folds };
}

function planFolds(
  context: PlanContext,
  selected: SelectedField,
  { elements, through }: Rows,
): readonly FoldOutput[] {
  return selectedParts(context, selected, 'fold').map(
    ({ part: kind, key, type, selections }): FoldOutput => {
      if (kind === 'by') return { kind, key };
      const row = context.planRow(context, type, selections, null);
      return { kind, key, element: (kind === 'through' ? through : elements).push(row) - 1 };
    },
  );
}

import { AppError } from '../errors.js';
import { isOpenEnded, type RelationType } from '../model/relations.js';
import { instant, wellFormedId } from './arguments.js';
import { badArgument } from './bad-argument.js';
import type { SelectedField } from './collect-fields.js';
import { compareDate } from './compare-date.js';
import type { PlanContext, RootField } from './context.js';
import { boundedBy } from './page.js';
import type { PathOutput, RootPlan, RowPlan, StepOutput } from './plan.js';
import { selectedParts } from './selected-parts.js';

/** The longest path that is looked for, in relations. */
export const MAXIMUM_LENGTH = 6;
const MAXIMUM_PATHS = 50;

/** Plans `paths`: the shortest chains between two nodes along given relations. */
export function planPaths(outer: PlanContext, root: RootField): RootPlan {
  const context = { ...outer, isRepeated: true };
  const { key, field, args } = root;
  const { elements, outputs } = planOutputs(context, root);
  const published = (argument: string, operator: '>=' | '<=') =>
    args.values[argument] instanceof Date
      ? [compareDate('publishedAt', operator, args.at([argument], instant))]
      : [];
  const types = relationTypes(args.values['relations'], `${field.name}(relations)`);
  const asksSentence = outputs.some(
    (output) => output.kind === 'steps' && output.outputs.some(({ kind }) => kind === 'sentence'),
  );
  const defaultLength = field.args.find(({ name }) => name === 'maxLength')?.defaultValue;
  return {
    kind: 'paths',
    key,
    paths: {
      types,
      from: args.at(['from'], wellFormedId),
      to: args.at(['to'], wellFormedId),
      maxLength: args.parameter(({ from, to, maxLength }) => {
        if (from === to)
          throw new AppError('BAD_USER_INPUT', `${field.name}(to): give two different nodes`);
        return length(maxLength ?? defaultLength, `${field.name}(maxLength)`);
      }),
      limit: boundedBy(args, MAXIMUM_PATHS),
      published: [...published('publishedFrom', '>='), ...published('publishedTo', '<=')],
      directed: asksSentence && types.some(isOpenEnded),
      elements,
      outputs,
    },
  };
}

/** What is selected of each path, of its nodes and of its steps. */
function planOutputs(context: PlanContext, selected: SelectedField) {
  const elements: RowPlan[] = [];
  const element = ({ type, selections }: SelectedField) =>
    elements.push(context.planRow(context, type, selections, null)) - 1;
  const planSteps = (step: SelectedField): readonly StepOutput[] =>
    selectedParts(context, step, 'step').map((inner) => {
      const { part: kind, key } = inner;
      return kind === 'from' || kind === 'to'
        ? { kind, key, element: element(inner) }
        : { kind, key };
    });
  const outputs = selectedParts(context, selected, 'path').map((inner): PathOutput => {
    const { part: kind, key } = inner;
    if (kind === 'length') return { kind, key };
    if (kind === 'nodes') return { kind, key, element: element(inner) };
    return { kind, key, outputs: planSteps(inner) };
  });
  return { elements, outputs };
}

/** The shape of a variable holds its enum values, so the types are those of every run of this plan. */
function relationTypes(value: unknown, where: string): readonly RelationType[] {
  const types = [...new Set(value as readonly RelationType[])].sort();
  if (types.length > 0) return types;
  throw badArgument(where, `${where}: give at least one relation, or leave it out`);
}

function length(value: unknown, where: string): unknown {
  if (typeof value === 'number' && value >= 1 && value <= MAXIMUM_LENGTH) return value;
  const message = `${where}: a path has 1 to ${MAXIMUM_LENGTH} relations, not ${value}`;
  throw badArgument(where, message, MAXIMUM_LENGTH);
}

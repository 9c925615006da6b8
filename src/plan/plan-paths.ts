import {
  type FieldNode,
  type GraphQLField,
  type GraphQLObjectType,
  getNamedType,
  type SelectionSetNode,
} from 'graphql';
import { AppError } from '../errors.js';
import { type FieldArguments, instant, wellFormedId } from './arguments.js';
import { collectFields, subSelections } from './collect-fields.js';
import type { PlanContext } from './context.js';
import { boundedBy } from './page.js';
import type { PathOutput, RootPlan, RowPlan, StepOutput } from './plan.js';

/** The longest path that is looked for, in relations. */
export const MAXIMUM_LENGTH = 6;
const MAXIMUM_PATHS = 50;

/** Plans `paths`: the shortest chains between two nodes along given relations. */
export function planPaths(
  outer: PlanContext,
  key: string,
  field: GraphQLField<unknown, unknown>,
  nodes: readonly FieldNode[],
  args: FieldArguments,
): RootPlan {
  const context = { ...outer, isRepeated: true };
  const elements: RowPlan[] = [];
  const element = (typeName: string, selections: readonly SelectionSetNode[]) => {
    const type = context.schema.getType(typeName) as GraphQLObjectType;
    return elements.push(context.planRow(context, type, selections, null)) - 1;
  };
  const pathType = getNamedType(field.type) as GraphQLObjectType;
  const outputs: PathOutput[] = [];
  for (const [name, group] of collectFields(context, pathType, subSelections(nodes))) {
    const selected = group[0]?.name.value;
    if (selected === 'length') outputs.push({ kind: 'length', key: name });
    if (selected === 'nodes') {
      outputs.push({ kind: 'nodes', key: name, element: element('Node', subSelections(group)) });
    }
    if (selected === 'steps') outputs.push({ kind: 'steps', key: name, outputs: steps(group) });
  }
  const bound = (argument: string) =>
    args.values[argument] instanceof Date ? args.at([argument], instant) : null;
  const defaultLength = field.args.find(({ name }) => name === 'maxLength')?.defaultValue;
  return {
    kind: 'paths',
    key,
    paths: {
      types: relationTypes(args.values['relations'], `${field.name}(relations)`),
      from: args.at(['from'], wellFormedId),
      to: args.parameter(({ from, to }) => {
        if (from !== to) return wellFormedId(to, `${field.name}(to)`);
        throw new AppError('BAD_USER_INPUT', `${field.name}(to): give two different nodes`);
      }),
      maxLength: args.parameter(({ maxLength }) =>
        length(maxLength ?? defaultLength, `${field.name}(maxLength)`),
      ),
      limit: boundedBy(args, field, MAXIMUM_PATHS),
      publishedFrom: bound('publishedFrom'),
      publishedTo: bound('publishedTo'),
      asOf: context.asOf,
      elements,
      outputs,
    },
  };

  function steps(group: readonly FieldNode[]): readonly StepOutput[] {
    const type = context.schema.getType('PathStep') as GraphQLObjectType;
    return [...collectFields(context, type, subSelections(group))].flatMap(
      ([name, inner]): StepOutput[] => {
        const selected = inner[0]?.name.value;
        if (selected === 'from' || selected === 'to') {
          return [{ kind: selected, key: name, element: element('Node', subSelections(inner)) }];
        }
        return selected === 'relation' || selected === 'sentence'
          ? [{ kind: selected, key: name }]
          : [];
      },
    );
  }
}

/** The shape of a variable holds its enum values, so the types are those of every run of this plan. */
function relationTypes(value: unknown, where: string): readonly string[] {
  const types = [...new Set(value as readonly string[])].sort();
  if (types.length > 0) return types;
  throw new AppError('BAD_USER_INPUT', `${where}: give at least one relation, or leave it out`, {
    details: { argument: where },
  });
}

function length(value: unknown, where: string): unknown {
  if (typeof value === 'number' && value >= 1 && value <= MAXIMUM_LENGTH) return value;
  throw new AppError(
    'BAD_USER_INPUT',
    `${where}: a path has 1 to ${MAXIMUM_LENGTH} relations, not ${value}`,
    { details: { argument: where, maximum: MAXIMUM_LENGTH } },
  );
}

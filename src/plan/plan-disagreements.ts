import { type FieldNode, type GraphQLField, getNamedType } from 'graphql';
import type { TypeMapping } from '../mapping/mapping.js';
import { type FieldArguments, instant, wellFormedId } from './arguments.js';
import { subSelections } from './collect-fields.js';
import type { PlanContext } from './context.js';
import { boundedBy } from './page.js';
import { all, type Predicate, type RootPlan } from './plan.js';
import { recorded } from './recorded.js';

/** Pairs of contradicting statements of which one is about a node, or about what lies in or under it. */
export function planDisagreements(
  context: PlanContext,
  key: string,
  field: GraphQLField<unknown, unknown>,
  nodes: readonly FieldNode[],
  args: FieldArguments,
): RootPlan {
  const published = (argument: 'from' | 'to', operator: '>=' | '<='): Predicate[] =>
    args.values[argument] instanceof Date
      ? [
          {
            kind: 'compare',
            on: 'node',
            property: 'sortAt',
            operator,
            parameter: args.at([argument], instant),
            folded: false,
          },
        ]
      : [];
  return {
    kind: 'disagreements',
    key,
    id: args.at(['about'], wellFormedId),
    limit: boundedBy(args, field),
    where: all([
      recorded(context, context.mapping.get('Statement') as TypeMapping),
      ...published('from', '>='),
      ...published('to', '<='),
    ]),
    row: context.planRow(
      { ...context, isRepeated: true },
      getNamedType(field.type),
      subSelections(nodes),
      'OUT',
    ),
  };
}

import { type FieldNode, type GraphQLField, type GraphQLObjectType, getNamedType } from 'graphql';
import type { TypeMapping } from '../mapping/mapping.js';
import { collectFields, subSelections } from './collect-fields.js';
import type { PlanContext } from './context.js';
import { completeOrder } from './order.js';
import { boundedBy } from './page.js';
import type { CorroborationOutput, CorroborationPlan, EvidenceOutput, RowPlan } from './plan.js';
import { recorded } from './recorded.js';
import { deeper } from './size.js';

/** Plans `corroboration`: the related statements once, and which lists of them go out in which selection. */
export function planCorroboration(
  outer: PlanContext,
  field: GraphQLField<unknown, unknown>,
  nodes: readonly FieldNode[],
): CorroborationPlan {
  const context = deeper(outer);
  const type = getNamedType(field.type) as GraphQLObjectType;
  const statement = context.mapping.get('Statement') as TypeMapping;
  const elements: RowPlan[] = [];
  const outputs: CorroborationOutput[] = [];
  for (const [key, group] of collectFields(context, type, subSelections(nodes))) {
    const name = group[0]?.name.value;
    const selected = name ? type.getFields()[name] : undefined;
    if (!selected) continue;
    if (name === 'independentOrigins') {
      outputs.push({ kind: 'independent', key });
      continue;
    }
    const { size, lists } = planEvidence(
      context,
      getNamedType(selected.type) as GraphQLObjectType,
      group,
      elements,
    );
    if (name === 'origins') outputs.push({ kind: 'origins', key, size, lists });
    if (name === 'same' || name === 'supporting' || name === 'contradicting') {
      outputs.push({ kind: 'evidence', key, relation: name, size, lists });
    }
  }
  return {
    where: recorded(context, statement),
    order: completeOrder(statement, statement.order, null),
    elements,
    outputs,
  };
}

/** `count` and `statements(first)` of a list; each list's selection becomes one of the elements. */
function planEvidence(
  context: PlanContext,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
  elements: RowPlan[],
) {
  const size: string[] = [];
  const lists: EvidenceOutput[] = [];
  for (const [key, group] of collectFields(context, type, subSelections(nodes))) {
    const name = group[0]?.name.value ?? '';
    const selected = type.getFields()[name];
    if (name === 'count') size.push(key);
    if (name !== 'statements' || !selected) continue;
    const args = context.parameters.argumentsOf(selected, group[0] as FieldNode);
    const row = context.planRow(context, getNamedType(selected.type), subSelections(group), null);
    lists.push({
      key,
      element: elements.push(row) - 1,
      limit: boundedBy(args, selected),
    });
  }
  return { size, lists };
}

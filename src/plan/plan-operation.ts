import {
  type FieldNode,
  getNamedType,
  getNullableType,
  isListType,
  type OperationDefinitionNode,
} from 'graphql';
import { AppError } from '../errors.js';
import type { Mapping } from '../mapping/mapping.js';
import { ParameterList, wellFormedId } from './arguments.js';
import { collectFields, type Document, subSelections } from './collect-fields.js';
import type { PlanContext } from './context.js';
import { MAXIMUM_PAGE } from './page.js';
import type { OperationPlan, RootPlan } from './plan.js';
import { planConnection } from './plan-connection.js';
import { all } from './plan-filter.js';
import { planRow } from './plan-row.js';
import { relationTarget } from './relation-target.js';

/**
 * Plans all root fields of a query together. The plan holds for every set of variables of the same shape
 * (see `shapeOf`). Throws BAD_USER_INPUT for arguments out of bounds.
 */
export function planOperation(
  document: Document,
  mapping: Mapping,
  operation: OperationDefinitionNode,
): OperationPlan {
  const query = document.schema.getQueryType();
  if (!query || operation.operation !== 'query')
    throw new AppError('INTERNAL', 'Only queries are planned');
  const parameters = new ParameterList(document.variables);
  const context: PlanContext = { ...document, mapping, parameters, planRow };
  const roots: RootPlan[] = [];
  for (const [key, nodes] of collectFields(document, query, [operation.selectionSet])) {
    const field = query.getFields()[nodes[0]?.name.value ?? ''];
    if (!field) continue;
    roots.push(planRoot(context, key, field, nodes));
  }
  return { roots, parameters: parameters.sources };
}

/** A root is known by its shape: `x(id): T`, `xs(ids): [T]`, or a connection. */
function planRoot(
  context: PlanContext,
  key: string,
  field: NonNullable<
    ReturnType<NonNullable<ReturnType<Document['schema']['getQueryType']>>['getFields']>[string]
  >,
  nodes: readonly FieldNode[],
): RootPlan {
  const args = context.parameters.argumentsOf(field, nodes[0] as FieldNode);
  const type = getNamedType(field.type);
  if (isListType(getNullableType(field.type)) && 'ids' in args.values) {
    const ids = args.at(['ids'], (value, where) => {
      if ((value as unknown[]).length > MAXIMUM_PAGE) {
        throw new AppError(
          'BAD_USER_INPUT',
          `${where}: at most ${MAXIMUM_PAGE} ids at once, not ${(value as unknown[]).length}`,
        );
      }
      return wellFormedId(value, where);
    });
    return {
      kind: 'byIds',
      key,
      label: type.name,
      ids,
      row: planRow(context, type, subSelections(nodes)),
    };
  }
  if (context.mapping.get(type.name)?.kind === 'node' && 'id' in args.values) {
    const id = args.at(['id'], wellFormedId);
    return {
      kind: 'byId',
      key,
      label: type.name,
      id,
      row: planRow(context, type, subSelections(nodes)),
    };
  }
  if (type.name.endsWith('Connection') && field.name !== 'search') {
    const target = relationTarget(context.schema, context.mapping, type, 'OUT');
    const connection = planConnection(context, {
      field,
      nodes,
      args,
      target,
      path: [],
      where: all([]),
      order: target.node.order,
      direction: 'OUT',
    });
    return { kind: 'connection', key, connection };
  }
  throw new AppError(
    'BAD_USER_INPUT',
    `Query.${field.name} is declared but this version does not answer it yet`,
  );
}

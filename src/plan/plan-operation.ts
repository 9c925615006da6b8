import {
  type FieldNode,
  type GraphQLField,
  getNamedType,
  getNullableType,
  isListType,
  type OperationDefinitionNode,
} from 'graphql';
import { AppError } from '../errors.js';
import type { Mapping } from '../mapping/mapping.js';
import { type FieldArguments, instant, ParameterList, wellFormedId } from './arguments.js';
import { collectFields, type Document, subSelections } from './collect-fields.js';
import type { PlanContext } from './context.js';
import { all, type OperationPlan, type Predicate, type RootPlan } from './plan.js';
import { planConnection } from './plan-connection.js';
import { planDisagreements } from './plan-disagreements.js';
import { planPaths } from './plan-paths.js';
import { planRow } from './plan-row.js';
import { planResolve, planSearch } from './plan-search.js';
import { recorded } from './recorded.js';
import { relationTarget } from './relation-target.js';
import { PlanSize } from './size.js';

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
  const context = planContext(document, mapping);
  const roots: RootPlan[] = [];
  for (const [key, nodes] of collectFields(document, query, [operation.selectionSet])) {
    const field = query.getFields()[nodes[0]?.name.value ?? ''];
    if (!field) continue;
    roots.push(planRoot(context, key, field, nodes));
  }
  return { roots, parameters: context.parameters.sources };
}

/** What planning an operation begins with. */
export function planContext(document: Document, mapping: Mapping): PlanContext {
  const { schema, fragments, variables } = document;
  return {
    schema,
    fragments,
    variables,
    mapping,
    parameters: new ParameterList(variables),
    size: new PlanSize(),
    level: 0,
    isRepeated: false,
    asOf: null,
    planRow,
  };
}

/** A root is known by its name, or by its shape: `x(id): T`, `xs(ids): [T]`, or a connection. */
function planRoot(
  document: PlanContext,
  key: string,
  field: GraphQLField<unknown, unknown>,
  nodes: readonly FieldNode[],
): RootPlan {
  const args = document.parameters.argumentsOf(field, nodes[0] as FieldNode);
  const asOf = args.values['asOf'] instanceof Date ? args.at(['asOf'], instant) : null;
  const context: PlanContext = { ...document, asOf };
  const type = getNamedType(field.type);
  switch (field.name) {
    case 'search':
      return planSearch(context, key, field, nodes, args);
    case 'resolve':
      return planResolve(context, key, field, nodes, args);
    case 'paths':
      return planPaths(context, key, field, nodes, args);
    case 'disagreements':
      return planDisagreements(context, key, field, nodes, args);
  }
  const target = context.mapping.get(type.name);
  // A node that was retracted can still be asked for by its id; one that was not yet recorded cannot.
  const where = asOf && target ? recorded(context, target) : all([]);
  if (isListType(getNullableType(field.type)) && 'ids' in args.values) {
    const ids = args.at(['ids'], wellFormedId);
    const row = planRow({ ...context, isRepeated: true }, type, subSelections(nodes));
    return { kind: 'byIds', key, label: type.name, ids, where, row };
  }
  if (target?.kind === 'node' && 'id' in args.values) {
    const id = args.at(['id'], wellFormedId);
    const row = planRow(context, type, subSelections(nodes));
    return { kind: 'byId', key, label: type.name, id, where, row };
  }
  if (!type.name.endsWith('Connection'))
    throw new AppError('INTERNAL', `Query.${field.name} has no plan`);
  const reached = relationTarget(context.schema, context.mapping, type, 'OUT');
  const connection = planConnection(context, {
    field,
    nodes,
    args,
    target: reached,
    path: [],
    where: field.name === 'history' ? touching(context, args) : all([]),
    order: reached.node.order,
    direction: 'OUT',
  });
  return { kind: 'connection', key, connection };
}

/** `history(id)`: the changes that touched the node, found from the node. */
function touching({ mapping }: PlanContext, args: FieldArguments): Predicate {
  const touched = mapping.get('Change')?.fields.get('touched');
  const step = touched?.kind === 'relation' ? touched.path[0] : undefined;
  if (!step) throw new AppError('INTERNAL', 'Query.history has no relation to follow');
  return {
    kind: 'some',
    step: { ...step, hops: null, label: 'Node' },
    where: {
      ...{ kind: 'compare', on: 'node', property: 'id', operator: '=', folded: false },
      parameter: args.at(['id'], wellFormedId),
    },
  };
}

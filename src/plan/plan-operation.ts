import { getDirectiveValues, type OperationDefinitionNode } from 'graphql';
import { invariant } from '../errors.js';
import type { Mapping, TypeMapping } from '../mapping/mapping.js';
import {
  type FieldArguments,
  idsOrNothing,
  instant,
  isGiven,
  mistakeIn,
  ParameterList,
  wellFormedId,
} from './arguments.js';
import { type Document, type SelectedField, selectedFields } from './collect-fields.js';
import { type PlanContext, type RootField, typeNamed } from './context.js';
import {
  all,
  always,
  type OperationPlan,
  type ParameterName,
  type Predicate,
  type RootPlan,
} from './plan.js';
import { planConnection } from './plan-connection.js';
import { planDisagreements } from './plan-disagreements.js';
import { planPaths } from './plan-paths.js';
import { planRow } from './plan-row.js';
import { planResolve, planSearch } from './plan-search.js';
import { ofType } from './recorded.js';
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
  invariant(query && operation.operation === 'query', 'Only queries are planned');
  const planning = planContext(document, mapping);
  const asOf = planInstant(planning, operation);
  const context = { ...planning, asOf };
  const roots = selectedFields(document, query, [operation.selectionSet]).map((selected) =>
    planRoot(context, selected),
  );
  return { roots, parameters: context.parameters.sources, asOf };
}

/** What planning an operation begins with. */
export function planContext(document: Document, mapping: Mapping): PlanContext {
  return {
    ...document,
    mapping,
    parameters: new ParameterList(document.variables),
    size: new PlanSize(),
    level: 0,
    isRepeated: false,
    heldAt: null,
    asOf: null,
    planRow,
  };
}

/** The parameter with the instant of an operation's `@asOf`; null where it has none. */
function planInstant(
  { schema, parameters, variables }: PlanContext,
  operation: OperationDefinitionNode,
): ParameterName | null {
  const directive = schema.getDirective('asOf');
  invariant(directive, 'The schema has no @asOf');
  const read = (now: PlanContext['variables']) =>
    getDirectiveValues(directive, operation, now)?.['at'];
  return isGiven(read(variables)) ? parameters.add((now) => instant(read(now))) : null;
}

function planRoot(context: PlanContext, selected: SelectedField): RootPlan {
  const args = context.parameters.argumentsOf(selected);
  const root = { ...selected, args };
  const mapping = context.mapping.roots.get(selected.field.name);
  invariant(mapping, `Query.${selected.field.name} does not say how it is planned`);
  switch (mapping.plan) {
    case 'byId':
    case 'byIds':
      return planById(context, root, mapping.plan);
    case 'connection':
      return planList(context, root, mapping.through);
    case 'search':
      return planSearch(context, root, mapping.over);
    case 'resolve':
      return planResolve(context, root, mapping.over);
    case 'paths':
      return planPaths(context, root);
    case 'disagreements':
    case 'disagreementsCount':
      return planDisagreements(context, root, mapping.plan === 'disagreementsCount');
  }
}

/** The node of an id, or those of some. */
function planById(
  context: PlanContext,
  { key, field, type, selections, args }: RootField,
  kind: 'byId' | 'byIds',
): RootPlan {
  // A node that was retracted can still be asked for by its id; one that was not yet recorded cannot.
  const where = all([
    ofType(typeNamed(context, type.name)),
    context.asOf ? { kind: 'existed' } : always,
  ]);
  if (kind === 'byId') {
    const id = args.at(['id'], wellFormedId);
    return { kind, key, label: type.name, id, where, row: planRow(context, type, selections) };
  }
  const ids = args.at(['ids'], idsOrNothing);
  const mistakes = args.parameter(({ ids: given }) =>
    (given as readonly unknown[]).map((id, index) => mistakeIn(id, `${field.name}(ids.${index})`)),
  );
  const row = planRow({ ...context, isRepeated: true }, type, selections);
  return { kind, key, label: type.name, ids, mistakes, where, row };
}

/** All nodes of a type, or those from which a relation leads to the node whose id is given. */
function planList(context: PlanContext, root: RootField, through: string | undefined): RootPlan {
  const target = relationTarget(context, root.type, 'OUT');
  const connection = planConnection(context, {
    selected: root,
    args: root.args,
    target,
    path: [],
    where: through ? leadsTo(context, target.node, through, root.args) : all([]),
    order: target.node.order,
    direction: 'OUT',
  });
  return { kind: 'connection', key: root.key, connection };
}

function leadsTo(
  context: PlanContext,
  { fields, targets }: TypeMapping,
  relation: string,
  args: FieldArguments,
): Predicate {
  const followed = fields.get(relation);
  const step = followed?.kind === 'relation' ? followed.path[0] : undefined;
  invariant(step, `${args.field.name} has no relation ${relation} to follow`);
  return {
    kind: 'some',
    step: { ...step, hops: null, label: typeNamed(context, targets.get(relation)).name },
    where: {
      ...{ kind: 'compare', on: 'node', property: 'id', operator: '=', folded: false },
      parameter: args.at(['id'], wellFormedId),
    },
  };
}

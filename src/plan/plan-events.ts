import {
  type GraphQLNamedType,
  type GraphQLResolveInfo,
  getNamedType,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import { invariant } from '../errors.js';
import type { Mapping, Parts } from '../mapping/mapping.js';
import type { FieldArguments } from './arguments.js';
import { subSelections } from './collect-fields.js';
import { type PlanContext, typeNamed } from './context.js';
import { all, always, type OperationPlan, type Predicate, type RootPlan } from './plan.js';
import { planConnection } from './plan-connection.js';
import { planFilter } from './plan-filter.js';
import { planContext } from './plan-operation.js';
import { planRow } from './plan-row.js';
import { relationTarget } from './relation-target.js';
import { selectedParts } from './selected-parts.js';

/** The parameter that holds the ids of the nodes that there is news of. */
export const TOLD = 'told';

/** What the one query of a part of the news answers, by its roots. */
export const EVENTS = {
  /** For each id an object where the filter lets news of its node through, else null. */
  passes: 'passes',
  /** A page of the list: `ids` of those shown, and each selection of their edges under its own key. */
  edges: 'edges',
  total: 'total',
  /** The nodes as one selection shows them. */
  node: (key: string) => `node ${key}`,
  edge: (key: string) => `edge_${key}`,
} as const;

/** A selected field of an event, by its response key. */
export interface EventOutput {
  readonly key: string;
  readonly part: Parts['event'];
}

export interface EventsPlan {
  readonly plan: OperationPlan;
  readonly outputs: readonly EventOutput[];
}

/** What is known of a subscription's field. */
type Given = Pick<
  GraphQLResolveInfo,
  'schema' | 'fragments' | 'variableValues' | 'fieldName' | 'parentType' | 'fieldNodes'
>;

/**
 * Plans a subscription to events over nodes of given ids, `most` at a time: the nodes, their edges in the list of the
 * connection `list` under the field's own filter, and its total, side by side. Throws BAD_USER_INPUT for a wrong filter.
 */
export function planEvents(given: Given, mapping: Mapping, list: string, most: number): EventsPlan {
  const { schema, fragments, variableValues: variables, fieldName, parentType } = given;
  const planning = planContext({ schema, fragments, variables }, mapping);
  const field = parentType.getFields()[fieldName];
  const [first, ...others] = given.fieldNodes;
  invariant(field && first, `Subscription.${fieldName} has no plan`);
  const nodes = [first, ...others] as const;
  const args = pageOf(planning.parameters.argumentsOf({ field, nodes }), most);
  const shown = { key: fieldName, field, nodes, type: getNamedType(field.type) };
  const parts = selectedParts(planning, { ...shown, selections: subSelections(nodes) }, 'event');
  const connection = schema.getType(list);
  invariant(connection, `No type is named ${list}`);
  const planList = (key: string, where: Predicate, selections: readonly SelectionSetNode[]) =>
    planPage(planning, args, { ...shown, key, type: connection, selections }, where);
  const of = (part: Parts['event']) => parts.filter((one) => one.part === part);
  const byIds = (
    key: string,
    where: Predicate,
    type: GraphQLNamedType,
    selections: Selections,
  ): RootPlan => {
    const row = planRow({ ...planning, isRepeated: true }, type, selections);
    return { kind: 'byIds', key, label: 'Node', ids: TOLD, mistakes: null, where, row };
  };
  const node = schema.getType('Node');
  invariant(node, 'No type is named Node');
  const edges = of('edge').map(({ key, selections }) =>
    select('edges', EVENTS.edge(key), selections),
  );
  const roots: readonly RootPlan[] = [
    byIds(EVENTS.passes, passing(planning, args, mapping), node, [set([select('id')])]),
    ...of('node').map(({ key, type, selections }) =>
      byIds(EVENTS.node(key), always, type, selections),
    ),
    ...(edges.length > 0
      ? [
          planList(EVENTS.edges, isTold, [
            set([...edges, select('nodes', 'ids', [set([select('id')])])]),
          ]),
        ]
      : []),
    ...(of('total').length > 0
      ? [planList(EVENTS.total, always, [set([select('totalCount')])])]
      : []),
  ];
  // A subscription is admitted for what a full part costs.
  const ids = { name: TOLD, read: () => Array.from({ length: most }, () => '') };
  const plan = { roots, parameters: [...planning.parameters.sources, ids], asOf: null };
  return { plan, outputs: parts.map(({ key, part }) => ({ key, part })) };
}

type Selections = readonly SelectionSetNode[];

const isTold: Predicate = {
  kind: 'compare',
  on: 'node',
  property: 'id',
  operator: 'IN',
  parameter: TOLD,
  folded: false,
};

/** The same arguments, as if the field had pages and the first of them were asked for. */
function pageOf(args: FieldArguments, first: number): FieldArguments {
  return {
    ...args,
    values: { ...args.values, first },
    parameter: (read) => args.parameter((values) => read({ ...values, first })),
  };
}

function planPage(
  planning: PlanContext,
  args: FieldArguments,
  selected: Parameters<typeof planConnection>[1]['selected'],
  where: Predicate,
): RootPlan {
  const target = relationTarget(planning, selected.type, 'OUT');
  const { order } = target.node;
  const wanted = { selected, args, target, path: [], where, order, direction: 'OUT' } as const;
  return { kind: 'connection', key: selected.key, connection: planConnection(planning, wanted) };
}

/**
 * Which nodes a filter of statements lets news of through: the statements that match, retracted or not, and what such a
 * statement stands in, is said by or is about.
 */
function passing(planning: PlanContext, args: FieldArguments, mapping: Mapping): Predicate {
  const statement = typeNamed({ mapping }, 'Statement');
  const matches = () => planFilter(planning, args, statement, { retracted: true }).where;
  if (args.values['filter'] === undefined || args.values['filter'] === null) return always;
  const types = ['APPEARS_IN', 'SAID_BY', 'ABOUT'];
  const step = { types, direction: 'IN', hops: null, label: statement.name } as const;
  return {
    kind: 'or',
    of: [
      all([{ kind: 'labels', labels: [statement.name] }, matches()]),
      { kind: 'some', step, where: matches() },
    ],
  };
}

function set(selections: SelectionSetNode['selections']): SelectionSetNode {
  return { kind: Kind.SELECTION_SET, selections };
}

/** The selection of a field, under another key if one is given, with all that is selected of it. */
function select(name: string, alias?: string, selections: Selections = []) {
  const nameOf = (value: string) => ({ kind: Kind.NAME, value }) as const;
  return {
    kind: Kind.FIELD,
    name: nameOf(name),
    ...(alias !== undefined && { alias: nameOf(alias) }),
    ...(selections.length > 0 && {
      selectionSet: set(selections.flatMap((one) => one.selections)),
    }),
  } as const;
}

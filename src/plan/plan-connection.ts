import {
  type FieldNode,
  type GraphQLField,
  getNamedType,
  isInputObjectType,
  isObjectType,
} from 'graphql';
import { AppError } from '../errors.js';
import type { Direction, OrderKey } from '../mapping/mapping.js';
import type { FieldArguments } from './arguments.js';
import { collectFields, subSelections } from './collect-fields.js';
import type { PlanContext } from './context.js';
import { completeOrder } from './order.js';
import { planPage } from './page.js';
import { planPick } from './pick.js';
import {
  all,
  type ConnectionOutput,
  type ConnectionPlan,
  endingIn,
  type GroupsPlan,
  type Predicate,
  type RowPlan,
  type SearchPlan,
  type Step,
} from './plan.js';
import { namesHypothetical, planFilter } from './plan-filter.js';
import { planGroups } from './plan-groups.js';
import { listed, recordedEdge } from './recorded.js';
import type { RelationTarget } from './relation-target.js';
import { deeper, sizeOf } from './size.js';

interface ConnectionField {
  readonly field: GraphQLField<unknown, unknown>;
  readonly nodes: readonly FieldNode[];
  readonly args: FieldArguments;
  readonly target: RelationTarget;
  /** Empty for a root. */
  readonly path: readonly Step[];
  readonly where: Predicate;
  readonly order: readonly OrderKey[];
  readonly direction: Direction;
  /** Ranked hits instead of the nodes of a type. */
  readonly search?: SearchPlan;
}

/** Plans a connection field; a page is fetched only when something of it is selected, a count likewise. */
export function planConnection(outer: PlanContext, wanted: ConnectionField): ConnectionPlan {
  const context = deeper(outer);
  const { field, nodes, args, target, direction } = wanted;
  if (!target.connection) throw new AppError('INTERNAL', `${field.name} is no connection`);
  const type = target.connection.type;
  const order = completeOrder(target.node, wanted.order, args.values['orderBy']);
  const elements: RowPlan[] = [];
  const groups: GroupsPlan[] = [];
  const outputs: ConnectionOutput[] = [];
  for (const [key, group] of collectFields(context, type, subSelections(nodes))) {
    const name = group[0]?.name.value;
    const selected = name ? type.getFields()[name] : undefined;
    if (!selected) continue;
    switch (name) {
      case 'nodes':
      case 'edges': {
        const row = context.planRow(
          context,
          getNamedType(selected.type),
          subSelections(group),
          direction,
        );
        outputs.push({ kind: 'elements', key, element: elements.push(row) - 1 });
        break;
      }
      case 'pageInfo': {
        const pageInfo = getNamedType(selected.type);
        if (isObjectType(pageInfo)) {
          outputs.push({
            kind: 'pageInfo',
            key,
            pick: planPick(context, pageInfo, subSelections(group)),
          });
        }
        break;
      }
      case 'totalCount':
        outputs.push({ kind: 'count', key });
        break;
      default: {
        const declared = context.mapping.get(type.name)?.fields.get(selected.name);
        if (declared?.kind !== 'groups')
          throw new AppError('INTERNAL', `${type.name}.${name} has no place in the graph`);
        outputs.push({ kind: 'groups', key, index: groups.length });
        groups.push(
          planGroups(
            context,
            selected,
            group,
            context.parameters.argumentsOf(selected, group[0] as FieldNode),
            declared,
            {
              path: [],
              where: all([]),
              order: completeOrder(target.node, target.node.order, null),
            },
          ),
        );
      }
    }
  }
  const shown = outputs.flatMap((output) =>
    output.kind === 'pageInfo' ? output.pick.map((pick) => pick.field) : [],
  );
  const page = planPage(field.name, args, order, shown);
  const filterArgument = field.args.find((argument) => argument.name === 'filter');
  const filterType = filterArgument ? getNamedType(filterArgument.type) : null;
  const showsEdge = elements.some(usesEdge) || order.some((key) => key.on !== 'node');
  const withHypothetical = !filterType || namesHypothetical(args.values['filter']);
  const list = listed(context, target.node, withHypothetical);
  const where = all([
    wanted.where,
    wanted.search ? all([]) : list.where,
    recordedEdge(context, target.edge),
    isInputObjectType(filterType)
      ? planFilter(context, filterType, args, {
          node: target.node,
          edge: filterType.name === 'AboutFilter' ? target.edge : null,
        })
      : all([]),
  ]);
  // The page, the total and each grouping have the conditions in a match of their own.
  context.size.add(sizeOf(where) * outputs.length);
  return {
    kind: 'connection',
    path: endingIn(list.label, wanted.path),
    label: target.node.name,
    shown: list.label,
    where,
    order,
    page: outputs.some(({ kind }) => kind === 'elements' || kind === 'pageInfo') ? page : null,
    elements,
    keyed: elements.some(showsCursor) || shown.some((name) => name.endsWith('Cursor')),
    count: outputs.some((output) => output.kind === 'count'),
    groups,
    search: wanted.search ?? null,
    distinct: target.edge === null && !showsEdge,
    outputs,
  };
}

function showsCursor(row: RowPlan): boolean {
  return [...row.shapes.values()].some((outputs) =>
    outputs.some((output) => output.kind === 'cursor'),
  );
}

/** Whether a row shows anything of the relationship it was reached by. */
export function usesEdge(row: RowPlan): boolean {
  return row.columns.some(
    (column) =>
      (column.kind === 'property' && column.on === 'edge') ||
      (column.kind === 'reference' && column.on === 'edge') ||
      column.kind === 'relationType' ||
      column.kind === 'outgoing' ||
      (column.kind === 'row' && column.on === 'node' && usesEdge(column.row)),
  );
}

/** Whether a row shows anything of the node at the near end. */
export function usesOrigin(row: RowPlan): boolean {
  return row.columns.some(
    (column) =>
      column.kind === 'outgoing' ||
      (column.kind === 'row' && (column.on === 'origin' || usesOrigin(column.row))),
  );
}

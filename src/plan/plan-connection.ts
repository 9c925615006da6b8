import { isObjectType } from 'graphql';
import { invariant } from '../errors.js';
import type { OrderKey } from '../mapping/mapping.js';
import type { Direction } from '../model/ends.js';
import type { FieldArguments } from './arguments.js';
import type { ArticleWay } from './article-way.js';
import type { SelectedField } from './collect-fields.js';
import type { PlanContext } from './context.js';
import { connectionLayout } from './layout.js';
import { completeOrder } from './order.js';
import { planPage } from './page.js';
import { planPick } from './pick.js';
import {
  all,
  always,
  type ConnectionOutput,
  type ConnectionPlan,
  endingIn,
  type GroupsPlan,
  type Predicate,
  type RowPlan,
  type Step,
} from './plan.js';
import { planFilter } from './plan-filter.js';
import { planGroups } from './plan-groups.js';
import { listed, recordedEdge } from './recorded.js';
import type { RelationTarget } from './relation-target.js';
import type { SearchPlan } from './search-plan.js';
import { type SelectedMapping, selectedMappings } from './selected-parts.js';
import { deeper, sizeOf } from './size.js';

/** A connection field, and the list that it shows a page of. */
export interface ConnectionField {
  readonly selected: SelectedField;
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
  const { args, target } = wanted;
  const order = completeOrder(target.node, wanted.order, args.values['orderBy']);
  const { elements, groups, outputs } = planOutputs(context, wanted);
  const infos = outputs.flatMap((output) =>
    output.kind === 'pageInfo' ? output.pick.map(({ field }) => field) : [],
  );
  const page = planPage(args, order, infos);
  const filter = planFilter(context, args, target.node);
  const list = listed(context, target.node, filter.whole, wanted.path.length === 0);
  const where = all([
    wanted.where,
    wanted.search && !context.asOf ? always : list.where,
    recordedEdge(context, target.edge),
    filter.where,
  ]);
  // The page, the total and each grouping have the conditions in a match of their own.
  context.size.add(sizeOf(where) * outputs.length);
  const showsEdge = elements.some(usesEdge) || order.some((key) => key.on !== 'node');
  const shown = {
    page: outputs.some(({ kind }) => kind === 'elements' || kind === 'pageInfo') ? page : null,
    elements,
    keyed: elements.some(showsCursor) || infos.some(isCursor),
    count: outputs.some((output) => output.kind === 'count'),
    groups,
  };
  return {
    ...shown,
    kind: 'connection',
    path: endingIn(list.label, wanted.path),
    label: target.node.name,
    shown: list.label,
    where,
    order,
    search: wanted.search ?? null,
    distinct: target.edge === null && !showsEdge,
    outputs,
    layout: connectionLayout(shown),
  };
}

/** What is selected of a connection: rows of its page, its page info, its total, and groups of its whole list. */
function planOutputs(context: PlanContext, wanted: ConnectionField) {
  const elements: RowPlan[] = [];
  const groups: GroupsPlan[] = [];
  const planOutput = (selected: SelectedMapping): ConnectionOutput => {
    const { mapping, key, field, type, selections } = selected;
    if (mapping.kind === 'groups') {
      const { node } = wanted.target;
      const order = completeOrder(node, node.order, null);
      const plan = planGroups(context, selected, mapping, { path: [], where: always, order });
      return {
        kind: plan.isCounted ? 'groupCount' : 'groups',
        key,
        index: groups.push(plan) - 1,
      };
    }
    const isPart = mapping.kind === 'part' && mapping.of === 'connection';
    invariant(isPart, `${field.name} is no part of a connection`);
    if (mapping.part === 'count') return { kind: 'count', key };
    if (mapping.part === 'elements') {
      const row = context.planRow(context, type, selections, wanted.direction);
      return { kind: 'elements', key, element: elements.push(row) - 1 };
    }
    invariant(isObjectType(type), `${type.name} is no page info`);
    return { kind: 'pageInfo', key, pick: planPick(context, type, selections) };
  };
  const outputs = selectedMappings(context, wanted.selected).map(planOutput);
  return { elements, groups, outputs };
}

/** Whether a field of a connection's page info is a cursor (Relay, section 4.1.2). */
function isCursor(field: string): boolean {
  return field === 'startCursor' || field === 'endCursor';
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
      ((column.kind === 'reference' || column.kind === 'found' || column.kind === 'foundCount') &&
        column.on === 'edge') ||
      (column.kind === 'longCharacters' && isOfEdge(column.way)) ||
      column.kind === 'relationType' ||
      column.kind === 'outgoing' ||
      (column.kind === 'row' && column.on === 'node' && usesEdge(column.row)),
  );
}

function isOfEdge(way: ArticleWay): boolean {
  return way.kind === 'start' || (way.kind === 'property' && way.on === 'edge');
}

/** Whether a row shows anything of the node at the near end. */
export function usesOrigin(row: RowPlan): boolean {
  return row.columns.some(
    (column) =>
      column.kind === 'outgoing' ||
      (column.kind === 'row' && (column.on === 'origin' || usesOrigin(column.row))),
  );
}

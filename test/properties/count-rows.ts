import { isElementAlone, isPageAlone } from '../../src/plan/layout.js';
import type { ConnectionPlan, GroupsPlan, OperationPlan, RowPlan } from '../../src/plan/plan.js';

// biome-ignore lint/suspicious/noExplicitAny: positional lists, read along the plan
type Cells = readonly any[];

/** Nodes and relationships in what a statement returned, those nested in others included. */
export function countRows(plan: OperationPlan, row: Cells): number {
  return add(plan.roots, (root, index) => {
    const value = row[index];
    switch (root.kind) {
      case 'byId':
        return ofList(root.row, value);
      case 'byIds':
        return ofList(
          root.row,
          value.map((found: Cells) => found[1]),
        );
      case 'connection':
        return ofConnection(root.connection, value);
      case 'disagreements':
        return ofList(root.row, value);
      case 'paths':
        return add(value as Cells, ([, steps]) =>
          add(steps as Cells, (step) => 1 + ofElements(root.paths.elements, step.slice(6))),
        );
      case 'resolve':
        return add(value as Cells, ([, candidates]) =>
          add(candidates as Cells, (candidate) => 1 + ofElements(root.elements, candidate)),
        );
    }
  });
}

function add<T>(items: readonly T[], count: (item: T, index: number) => number): number {
  return items.reduce((sum, item, index) => sum + count(item, index), 0);
}

function ofList(plan: RowPlan, rows: Cells): number {
  return add(rows, (row) => 1 + ofRow(plan, row));
}

/** One row in several selections. */
function ofElements(plans: readonly RowPlan[], rows: Cells): number {
  return add(plans, (plan, index) => ofRow(plan, rows[index]));
}

function ofRow(plan: RowPlan, row: Cells): number {
  return add(plan.columns, (column, index) => {
    const value = row[index];
    switch (column.kind) {
      case 'circle':
        return ofList(column.row, value);
      case 'row':
        return value === null ? 0 : ofRow(column.row, value);
      case 'reference':
        return ofList(column.row, value);
      case 'found':
        return ofList(column.found.row, value);
      case 'relation':
        return ofList(column.relation.row, value);
      case 'connection':
        return ofConnection(column.connection, value);
      case 'groups':
        return ofGroups(column.groups, value);
      case 'corroboration': {
        const [witnesses, , , nodes] = value as Cells;
        const { elements, through } = column.corroboration;
        return (
          add(witnesses as Cells, (one) => 1 + ofElements(elements, one.slice(6))) +
          add((nodes ?? []) as Cells, (one) => 1 + ofElements(through, one.slice(1)))
        );
      }
      default:
        return 0;
    }
  });
}

function ofConnection(plan: ConnectionPlan, value: Cells): number {
  const [rows, , ...groups] = isPageAlone(plan) ? [value] : value;
  const page = add(
    (rows ?? []) as Cells,
    (row) => 1 + ofElements(plan.elements, isElementAlone(plan) ? [row] : row),
  );
  return page + add(plan.groups, (group, index) => ofGroups(group, groups[index]));
}

function ofGroups(plan: GroupsPlan, groups: Cells): number {
  if (plan.isCounted) return 0;
  return add(groups, ([, , nodes, ...members]) => {
    const shown = add(plan.nodes, ({ row }, index) =>
      nodes[index] ? 1 + ofRow(row, nodes[index]) : 0,
    );
    return 1 + shown + add(plan.members, ({ row }, index) => ofList(row, members[index]));
  });
}

import { isElementAlone, isPageAlone } from './connection-layout.js';
import type {
  ConnectionPlan,
  CorroborationPlan,
  GroupsPlan,
  OperationPlan,
  RootPlan,
  RowPlan,
} from './plan.js';

/** Into each element of a list, or to the element at an index. */
export type Way = readonly ('each' | number)[];

const known = new WeakMap<OperationPlan, readonly Way[]>();

/** Where in an operation's one row articles stand by their ids for their texts: root first. */
export function textWays(plan: OperationPlan): readonly Way[] {
  let ways = known.get(plan);
  if (!ways) {
    ways = plan.roots.flatMap((root, index) => ofRoot(root, [index]));
    known.set(plan, ways);
  }
  return ways;
}

function ofRoot(root: RootPlan, way: Way): readonly Way[] {
  switch (root.kind) {
    case 'byId':
    case 'disagreements':
      return ofRow(root.row, [...way, 'each']);
    case 'byIds':
      return ofRow(root.row, [...way, 'each', 1]);
    case 'connection':
      return ofConnection(root.connection, way);
    case 'paths':
      // `[types, [[labels, name, text, rows…], …]]` each.
      return ofRows(root.paths.elements, [...way, 'each', 1, 'each'], 3);
    case 'resolve':
      return ofRows(root.elements, [...way, 'each', 1, 'each'], 0);
  }
}

/** Rows side by side in a list, from an index on. */
function ofRows(rows: readonly RowPlan[], way: Way, from: number): readonly Way[] {
  return rows.flatMap((row, index) => ofRow(row, [...way, from + index]));
}

function ofRow({ columns }: RowPlan, row: Way): readonly Way[] {
  return columns.flatMap((column, index): readonly Way[] => {
    const way = [...row, index];
    switch (column.kind) {
      case 'articleText':
        return [way];
      case 'row':
        return ofRow(column.row, way);
      case 'reference':
        return ofRow(column.row, [...way, 'each']);
      case 'relation':
        return ofRow(column.relation.row, [...way, 'each']);
      case 'connection':
        return ofConnection(column.connection, way);
      case 'groups':
        return ofGroups(column.groups, way);
      case 'corroboration':
        return ofCorroboration(column.corroboration, way);
      default:
        return [];
    }
  });
}

function ofConnection(connection: ConnectionPlan, way: Way): readonly Way[] {
  const { elements, groups } = connection;
  const rows: Way = isPageAlone(connection) ? [...way, 'each'] : [...way, 0, 'each'];
  const shown = isElementAlone(connection)
    ? elements.flatMap((row) => ofRow(row, rows))
    : ofRows(elements, rows, 0);
  return [...shown, ...groups.flatMap((plan, index) => ofGroups(plan, [...way, 2 + index]))];
}

/** `[key, size, [node, …], members, …]` each. */
function ofGroups({ nodes, members }: GroupsPlan, way: Way): readonly Way[] {
  const rows = nodes.map(({ row }) => row);
  return [
    ...ofRows(rows, [...way, 'each', 2], 0),
    ...members.flatMap(({ row }, index) => ofRow(row, [...way, 'each', 3 + index, 'each'])),
  ];
}

/** `[relation, id, independent, sources, publisher, rows…]` each. */
function ofCorroboration({ elements }: CorroborationPlan, way: Way): readonly Way[] {
  return ofRows(elements, [...way, 'each'], 5);
}

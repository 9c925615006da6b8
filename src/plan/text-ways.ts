import {
  BY_IDS,
  CORROBORATION,
  GROUP,
  OPERATION,
  PATH,
  PATH_NODE,
  RESOLVED,
  THROUGH,
  WHOLE,
  WITNESS,
} from './layout.js';
import { oncePer } from './once-per.js';
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

/** A way to the id of an article, in whose place its text is wanted, or where that has long characters. */
export interface TextWay {
  readonly way: Way;
  readonly wanted: 'articleText' | 'longCharacters';
}

/** Where in an operation's one row articles stand by their ids for their texts: root first. */
export const textWays = oncePer(({ roots }: OperationPlan): readonly TextWay[] =>
  roots.flatMap((root, index) => ofRoot(root, [OPERATION.roots(index)])),
);

function ofRoot(root: RootPlan, way: Way): readonly TextWay[] {
  switch (root.kind) {
    case 'byId':
    case 'disagreements':
      return ofRow(root.row, [...way, 'each']);
    case 'byIds':
      return ofRow(root.row, [...way, 'each', BY_IDS.row]);
    case 'connection':
      return ofConnection(root.connection, way);
    case 'paths':
      return ofRows(root.paths.elements, [...way, 'each', PATH.nodes, 'each'], PATH_NODE.elements);
    case 'resolve':
      return ofRows(
        root.elements,
        [...way, 'each', RESOLVED.candidates, 'each'],
        RESOLVED.elements,
      );
  }
}

/** Rows at places of a list. */
function ofRows(
  rows: readonly RowPlan[],
  way: Way,
  placeOf: (index: number) => number,
): readonly TextWay[] {
  return rows.flatMap((row, index) => ofRow(row, into(way, placeOf(index))));
}

function into(way: Way, there: number): Way {
  return there === WHOLE ? way : [...way, there];
}

function ofRow({ columns }: RowPlan, row: Way): readonly TextWay[] {
  return columns.flatMap((column, index): readonly TextWay[] => {
    const way = [...row, index];
    switch (column.kind) {
      case 'articleText':
      case 'longCharacters':
        return [{ way, wanted: column.kind }];
      case 'row':
        return ofRow(column.row, way);
      case 'reference':
        return ofRow(column.row, [...way, 'each']);
      case 'found':
        return ofRow(column.found.row, [...way, 'each']);
      case 'circle':
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

function ofConnection(connection: ConnectionPlan, way: Way): readonly TextWay[] {
  const { elements, groups, layout } = connection;
  return [
    ...ofRows(elements, [...into(way, layout.rows), 'each'], layout.element),
    ...groups.flatMap((plan, index) => ofGroups(plan, into(way, layout.groups(index)))),
  ];
}

function ofCorroboration({ elements, through }: CorroborationPlan, way: Way): readonly TextWay[] {
  return [
    ...ofRows(elements, [...way, CORROBORATION.witnesses, 'each'], WITNESS.elements),
    ...ofRows(through, [...way, CORROBORATION.nodes, 'each'], THROUGH.elements),
  ];
}

function ofGroups({ nodes, members }: GroupsPlan, way: Way): readonly TextWay[] {
  const rows = nodes.map(({ row }) => row);
  return [
    ...ofRows(rows, [...way, 'each', GROUP.nodes], GROUP.node),
    ...members.flatMap(({ row }, index) =>
      ofRow(row, [...way, 'each', GROUP.members(index), 'each']),
    ),
  ];
}

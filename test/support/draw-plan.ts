import type {
  Column,
  ConnectionPlan,
  OperationPlan,
  RelationPlan,
  RowPlan,
  Step,
} from '../../src/plan/plan.js';

/** A plan as an indented text that a reviewer can read. */
export function drawPlan(plan: OperationPlan): string {
  const lines: string[] = [];
  for (const root of plan.roots) {
    switch (root.kind) {
      case 'byId':
      case 'byIds':
        lines.push(
          `${root.key}: ${root.label} ${root.kind} $${root.kind === 'byId' ? root.id : root.ids}`,
        );
        drawRow(root.row, '  ', lines);
        break;
      case 'connection':
        lines.push(`${root.key}:`);
        drawConnection(root.connection, '  ', lines);
    }
  }
  return `${lines.join('\n')}\n`;
}

function drawRow(row: RowPlan, indent: string, lines: string[]): void {
  if (row.shapes.size > 1) lines.push(`${indent}types ${[...row.shapes.keys()].join(' ')}`);
  row.columns.forEach((column) => {
    drawColumn(column, indent, lines);
  });
}

function drawColumn(column: Column, indent: string, lines: string[]): void {
  switch (column.kind) {
    case 'property':
      lines.push(`${indent}${column.on === 'edge' ? '@' : ''}${column.property}`);
      return;
    case 'labels':
    case 'relationType':
    case 'outgoing':
      lines.push(`${indent}(${column.kind})`);
      return;
    case 'row':
      lines.push(`${indent}${column.on}:`);
      drawRow(column.row, `${indent}  `, lines);
      return;
    case 'reference':
      lines.push(
        `${indent}${column.label} with the id in ${column.on === 'edge' ? '@' : ''}${column.property}`,
      );
      drawRow(column.row, `${indent}  `, lines);
      return;
    case 'relation':
      drawRelation(column.relation, indent, lines);
      return;
    case 'connection':
      drawConnection(column.connection, indent, lines);
  }
}

function drawRelation(relation: RelationPlan, indent: string, lines: string[]): void {
  lines.push(`${indent}relation ${drawPath(relation.path)} limit ${relation.limit}`);
  drawRow(relation.row, `${indent}  `, lines);
}

function drawConnection(connection: ConnectionPlan, indent: string, lines: string[]): void {
  const order = connection.order.map(({ property, direction }) =>
    direction === 'DESC' ? `${property}-` : property,
  );
  lines.push(
    `${indent}connection ${drawPath(connection.path) || connection.label}${connection.distinct ? ' distinct' : ''}`,
  );
  lines.push(`${indent}  where ${JSON.stringify(connection.where)}`);
  if (connection.count) lines.push(`${indent}  count`);
  if (connection.page) {
    const { limit, after, before, backward } = connection.page;
    const bounds = [after && 'after', before && 'before', backward && 'backward'].filter(Boolean);
    lines.push(`${indent}  page $${limit} by ${order.join(', ')} ${bounds.join(' ')}`.trimEnd());
  }
  for (const element of connection.elements) drawRow(element, `${indent}  `, lines);
}

function drawPath(path: readonly Step[]): string {
  return path
    .map(({ types, direction, hops, label }) => {
      const relation = `[${types.join('|')}${hops ? `*${hops.join('..')}` : ''}]`;
      return `${direction === 'IN' ? '<-' : '-'}${relation}${direction === 'OUT' ? '->' : '-'}${label}`;
    })
    .join('');
}

import {
  always,
  type Column,
  type ConnectionPlan,
  type GroupsPlan,
  type OperationPlan,
  type RelationPlan,
  type RowPlan,
  type Step,
} from './plan.js';

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
        break;
      case 'paths':
        lines.push(
          `${root.key}: paths ${root.paths.types.join('|')} $${root.paths.from} to $${root.paths.to} up to $${root.paths.maxLength}`,
        );
        for (const element of root.paths.elements) drawRow(element, '  ', lines);
        break;
      case 'resolve':
        lines.push(`${root.key}: resolve $${root.words} among ${root.labels.join(' ')}`);
        for (const element of root.elements) drawRow(element, '  ', lines);
        break;
      case 'disagreements':
        lines.push(`${root.key}: disagreements about $${root.id} limit $${root.limit}`);
        lines.push(`  where ${JSON.stringify(root.where)}`);
        drawRow(root.row, '  ', lines);
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
    case 'articleText':
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
    case 'groups':
      drawGroups(column.groups, indent, lines);
      return;
    case 'corroboration':
      lines.push(`${indent}corroboration where ${JSON.stringify(column.corroboration.where)}`);
      for (const element of column.corroboration.elements) drawRow(element, `${indent}  `, lines);
      return;
    case 'connection':
      drawConnection(column.connection, indent, lines);
  }
}

function drawGroups(groups: GroupsPlan, indent: string, lines: string[]): void {
  const by =
    groups.by.kind === 'path'
      ? drawPath(groups.by.path)
      : groups.by.kind === 'neighbors'
        ? 'neighbors'
        : groups.by.property;
  lines.push(
    `${indent}groups ${drawPath(groups.path)} by ${by} in order of ${groups.order}`.replace(
      '  ',
      ' ',
    ),
  );
  for (const node of groups.nodes) drawRow(node.row, `${indent}  `, lines);
  for (const { label, limit, row } of groups.members) {
    lines.push(`${indent}  members ${label} limit $${limit}`);
    drawRow(row, `${indent}    `, lines);
  }
}

function drawRelation(relation: RelationPlan, indent: string, lines: string[]): void {
  lines.push(
    `${indent}relation ${drawPath(relation.path)} limit ${typeof relation.limit === 'number' ? relation.limit : `$${relation.limit}`}`,
  );
  drawRow(relation.row, `${indent}  `, lines);
}

function drawConnection(connection: ConnectionPlan, indent: string, lines: string[]): void {
  const order = connection.order.map(({ property, direction }) =>
    direction === 'DESC' ? `${property}-` : property,
  );
  lines.push(
    `${indent}connection ${drawPath(connection.path) || connection.label}${connection.distinct ? ' distinct' : ''}`,
  );
  if (connection.where !== always)
    lines.push(`${indent}  where ${JSON.stringify(connection.where)}`);
  if (connection.search) lines.push(`${indent}  search ${connection.search.labels.join(' ')}`);
  if (connection.count) lines.push(`${indent}  count`);
  for (const groups of connection.groups) drawGroups(groups, `${indent}  `, lines);
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

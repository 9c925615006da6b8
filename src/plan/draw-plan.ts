import {
  always,
  type Column,
  type ConnectionPlan,
  type GroupsPlan,
  type OperationPlan,
  type RootPlan,
  type RowPlan,
  type Step,
} from './plan.js';

type Lines = readonly string[];

/** A plan as an indented text that a reviewer can read. */
export function drawPlan(plan: OperationPlan): string {
  // Groups stand out by a blank.
  const lines = plan.roots.flatMap(drawRoot).map((line) => line.replace(/^ ( *groups )/, '$1'));
  return `${lines.join('\n')}\n`;
}

/** A line and what stands under it. */
function under(line: string, ...inner: readonly Lines[]): Lines {
  return [line, ...inner.flat().map((each) => `  ${each}`)];
}

function drawRoot(root: RootPlan): Lines {
  const { key } = root;
  switch (root.kind) {
    case 'byId':
      return under(`${key}: ${root.label} byId $${root.id}`, drawRow(root.row));
    case 'byIds':
      return under(`${key}: ${root.label} byIds $${root.ids}`, drawRow(root.row));
    case 'connection':
      return under(`${key}:`, drawConnection(root.connection));
    case 'paths': {
      const { types, from, to, maxLength, elements } = root.paths;
      const line = `${key}: paths ${types.join('|')} $${from} to $${to} up to $${maxLength}`;
      return under(line, ...elements.map(drawRow));
    }
    case 'resolve':
      return under(
        `${key}: resolve $${root.words} among ${root.labels.join(' ')}`,
        ...root.elements.map(drawRow),
      );
    case 'disagreements':
      return under(
        `${key}: disagreements about $${root.id} ${root.limit === null ? 'count' : `limit $${root.limit}`}`,
        [`where ${JSON.stringify(root.where)}`],
        drawRow(root.row),
      );
  }
}

function drawRow({ shapes, columns }: RowPlan): Lines {
  const types = shapes.size > 1 ? [`types ${[...shapes.keys()].join(' ')}`] : [];
  return [...types, ...columns.flatMap(drawColumn)];
}

function drawColumn(column: Column): Lines {
  const at = 'on' in column && column.on === 'edge' ? '@' : '';
  switch (column.kind) {
    case 'property':
      return [`${at}${column.property}`];
    case 'labels':
    case 'articleText':
    case 'relationType':
    case 'outgoing':
      return [`(${column.kind})`];
    case 'longCharacters': {
      const { way } = column;
      const told =
        way.kind === 'property'
          ? `${way.on === 'edge' ? '@' : ''}${way.property}`
          : way.kind === 'start'
            ? `start.${way.property}`
            : `<-[${way.type}]-`;
      return [`(longCharacters of ${told})`];
    }
    case 'parameter':
      return [`$${column.parameter}`];
    case 'found': {
      const { label, by, of, limit, row } = column.found;
      const most = typeof limit === 'number' ? limit : `$${limit}`;
      return under(`${label} by ${by} of ${at}${of} limit ${most}`, drawRow(row));
    }
    case 'count':
      return [`count ${drawPath(column.connection.path)}`];
    case 'foundCount': {
      const { label, by, of } = column.found;
      return [`count ${label} by ${by} of ${at}${of}`];
    }
    case 'circle':
      return under('circle', drawRow(column.row));
    case 'row':
      return under(`${column.on}:`, drawRow(column.row));
    case 'reference':
      return under(`${column.label} with the id in ${at}${column.property}`, drawRow(column.row));
    case 'relation': {
      const { path, limit, row } = column.relation;
      const most = typeof limit === 'number' ? limit : `$${limit}`;
      return under(`relation ${drawPath(path)} limit ${most}`, drawRow(row));
    }
    case 'groups':
      return drawGroups(column.groups);
    case 'corroboration': {
      const { where, elements, through } = column.corroboration;
      return under(
        `corroboration where ${JSON.stringify(where)}`,
        ...[...elements, ...through].map(drawRow),
      );
    }
    case 'connection':
      return drawConnection(column.connection);
  }
}

function drawGroups({ isCounted, by, path, order, nodes, members }: GroupsPlan): Lines {
  const key =
    by.kind === 'path' ? drawPath(by.path) : by.kind === 'neighbors' ? by.kind : by.property;
  return under(
    `groups ${drawPath(path)} by ${key} ${isCounted ? 'count' : `in order of ${order}`}`,
    ...nodes.map(({ row }) => drawRow(row)),
    ...members.map(({ label, limit, row }) =>
      under(`members ${label} limit $${limit}`, drawRow(row)),
    ),
  );
}

function drawConnection(connection: ConnectionPlan): Lines {
  const { path, label, distinct, where, search, count, groups, page, elements } = connection;
  const order = connection.order.map(
    ({ property, direction }) => `${property}${direction === 'DESC' ? '-' : ''}`,
  );
  const bounds = page && [
    page.after && 'after',
    page.before && 'before',
    page.backward && 'backward',
  ];
  return under(
    `connection ${drawPath(path) || label}${distinct ? ' distinct' : ''}`,
    where === always ? [] : [`where ${JSON.stringify(where)}`],
    search ? [`search ${search.labels.join(' ')}`] : [],
    count ? ['count'] : [],
    ...groups.map(drawGroups),
    page
      ? [
          `page $${page.limit} by ${[order.join(', '), ...(bounds ?? [])].filter(Boolean).join(' ')}`,
        ]
      : [],
    ...elements.map(drawRow),
  );
}

function drawPath(path: readonly Step[]): string {
  return path
    .map(({ types, direction, hops, label }) => {
      const relation = `[${types.join('|')}${hops ? `*${hops.join('..')}` : ''}]`;
      return `${direction === 'IN' ? '<-' : '-'}${relation}${direction === 'OUT' ? '->' : '-'}${label}`;
    })
    .join('');
}

import type {
  Column,
  ConnectionPlan,
  CorroborationPlan,
  GroupsPlan,
  OperationPlan,
  ParameterName,
  PathsPlan,
  Predicate,
  RootPlan,
  RowPlan,
} from './plan.js';

/** What an operation may take, known before it runs. */
export interface Cost {
  /**
   * Nodes and relationships that its statement returns at most, those nested in others included. What the
   * database looks at to find, count or sort them is not in it.
   */
  readonly rows: number;
  /** The rows, and what counting, grouping, searching and filtering add. */
  readonly cost: number;
}

type Parameters = Readonly<Record<ParameterName, unknown>>;

/** A list that is read whole to be counted, grouped or ranked. */
const WHOLE_LIST = 50;
/** A condition that follows a relation. */
const RELATION_CONDITION = 5;
/** All chains between two nodes. */
const ALL_PATHS = 1_000;
/** The statement and all that bear on it (see `renderCorroboration`). */
const CORROBORATION_ROWS = 501;
/** Groups by a property of a few values, or by relation and direction. */
const FEW_GROUPS = 100;

/** Rows and cost of a plan under one run's parameters, in time linear in the plan. */
export function costOf(plan: OperationPlan, parameters: Parameters): Cost {
  return addCosts(plan.roots.map((root) => costOfRoot(root, parameters)));
}

/** No rows and no cost. */
export const noCost: Cost = { rows: 0, cost: 0 };

/** Costs together. */
export function addCosts(parts: readonly Cost[]): Cost {
  return parts.reduce(
    (total, { rows, cost }) => ({ rows: total.rows + rows, cost: total.cost + cost }),
    noCost,
  );
}

/** Work that returns nothing. */
function work(cost: number): Cost {
  return { rows: 0, cost };
}

/** A row with what hangs on it, so many times. */
function times(count: number, inner: Cost): Cost {
  return { rows: count * (1 + inner.rows), cost: count * (1 + inner.cost) };
}

function size(parameters: Parameters, name: ParameterName): number {
  return Number(parameters[name]);
}

function lengthOf(parameters: Parameters, name: ParameterName): number {
  const list = parameters[name];
  return Array.isArray(list) ? list.length : 0;
}

function costOfRoot(root: RootPlan, parameters: Parameters): Cost {
  switch (root.kind) {
    case 'byId':
      return times(1, costOfRow(root.row, parameters));
    case 'byIds':
      return times(lengthOf(parameters, root.ids), costOfRow(root.row, parameters));
    case 'connection':
      return costOfConnection(root.connection, parameters);
    case 'paths':
      return costOfPaths(root.paths, parameters);
    case 'resolve': {
      const names = lengthOf(parameters, root.words);
      const found = times(size(parameters, root.limit), costOfRows(root.elements, parameters));
      return { rows: names * found.rows, cost: names * (found.cost + WHOLE_LIST) };
    }
    case 'disagreements':
      return addCosts([
        work(WHOLE_LIST),
        times(size(parameters, root.limit), costOfRow(root.row, parameters)),
      ]);
  }
}

function costOfRows(rows: readonly RowPlan[], parameters: Parameters): Cost {
  return addCosts(rows.map((row) => costOfRow(row, parameters)));
}

/** What hangs on one row; the row itself is counted by whoever lists it. */
function costOfRow(row: RowPlan, parameters: Parameters): Cost {
  return addCosts(row.columns.map((column) => costOfColumn(column, parameters)));
}

function costOfColumn(column: Column, parameters: Parameters): Cost {
  switch (column.kind) {
    case 'property':
    case 'labels':
    case 'relationType':
    case 'outgoing':
      return noCost;
    case 'row':
      return costOfRow(column.row, parameters);
    case 'reference':
      return times(1, costOfRow(column.row, parameters));
    case 'relation': {
      const { limit, where, row } = column.relation;
      const count = typeof limit === 'number' ? limit : size(parameters, limit);
      return addCosts([work(weigh(where)), times(count, costOfRow(row, parameters))]);
    }
    case 'connection':
      return costOfConnection(column.connection, parameters);
    case 'groups':
      return costOfGroups(column.groups, parameters);
    case 'corroboration':
      return costOfCorroboration(column.corroboration, parameters);
  }
}

function costOfConnection(connection: ConnectionPlan, parameters: Parameters): Cost {
  const { page, count, groups, search } = connection;
  const lists = (page ? 1 : 0) + (count ? 1 : 0) + groups.length;
  return addCosts([
    work(lists * (weigh(connection.where) + (search ? WHOLE_LIST : 0))),
    count ? work(WHOLE_LIST) : noCost,
    // The parameter holds what is read: one more than the page where somebody asks whether there is more.
    page
      ? times(size(parameters, page.limit), costOfRows(connection.elements, parameters))
      : noCost,
    ...groups.map((group) => costOfGroups(group, parameters)),
  ]);
}

function costOfGroups(groups: GroupsPlan, parameters: Parameters): Cost {
  const count = groups.limit === null ? FEW_GROUPS : size(parameters, groups.limit);
  const inner = addCosts([
    ...groups.nodes.map(({ row }) => times(1, costOfRow(row, parameters))),
    ...groups.members.map(({ limit, row }) =>
      times(size(parameters, limit), costOfRow(row, parameters)),
    ),
  ]);
  return addCosts([work(WHOLE_LIST + weigh(groups.where)), times(count, inner)]);
}

function costOfCorroboration(plan: CorroborationPlan, parameters: Parameters): Cost {
  return times(CORROBORATION_ROWS, costOfRows(plan.elements, parameters));
}

function costOfPaths(paths: PathsPlan, parameters: Parameters): Cost {
  const nodes = size(parameters, paths.limit) * (size(parameters, paths.maxLength) + 1);
  return addCosts([work(ALL_PATHS), times(nodes, costOfRows(paths.elements, parameters))]);
}

/** What a filter adds to the reading of one list; tests of the node itself are not counted. */
function weigh(where: Predicate): number {
  switch (where.kind) {
    case 'and':
    case 'or':
      return where.of.reduce((total, part) => total + weigh(part), 0);
    case 'not':
      return weigh(where.of);
    case 'some':
      return RELATION_CONDITION + weigh(where.where);
    case 'under':
      return RELATION_CONDITION;
    default:
      return 0;
  }
}

import { MAXIMUM_DEPTH } from '../model/depth.js';
import { relationTypes } from '../model/relations.js';
import { MAXIMUM_THROUGH, MAXIMUM_WITNESSES } from './layout.js';
import { type Basis, looksOfConnection, looksOfGroups, looksOfPath, type Many } from './looks.js';
import { listIn, numberIn, type Parameters } from './parameters.js';
import type {
  Column,
  ConnectionPlan,
  GroupsPlan,
  OperationPlan,
  PathsPlan,
  Predicate,
  RootPlan,
  RowPlan,
} from './plan.js';
import { relationSize, type Sizes } from './sizes.js';

/** What an operation may take, known before it runs. */
export interface Cost {
  /**
   * Nodes and relationships that its query returns at most, those nested in others included. What the
   * database looks at to find, count or sort them is not in it.
   */
  readonly rows: number;
  /** The rows, what the database looks at to find, count, group and search them, and the texts they carry. */
  readonly cost: number;
}

/** A list that is read whole to be counted, grouped or ranked. */
const WHOLE_LIST = 50;
/** A condition that follows a relation. */
const RELATION_CONDITION = 5;
/** All chains between two nodes. */
const ALL_PATHS = 1_000;
/** What they cost at most, so that one question of two nodes is always admitted. */
const MOST_PATHS = 100_000;
/** Groups by a property of a few values, or by relation and direction. */
const FEW_GROUPS = 100;
/** Nodes and relationships that are looked at for one unit of cost. */
const LOOKS_A_UNIT = 128;
/** Characters of articles' texts for one unit of cost. */
const TEXT_A_UNIT = 256;
/** Texts that a search goes through at most, and how many looks each takes. */
const TEXTS_SEARCHED = 20_000;
const LOOKS_A_TEXT = 100;

/**
 * Rows and cost of a plan under one run's parameters on a store of those sizes, in time linear in the plan. What
 * hangs on a row is counted for all its rows at once.
 */
export function costOf(plan: OperationPlan, parameters: Parameters, sizes: Sizes): Cost {
  return addCosts(plan.roots.map((root) => costOfRoot(root, { parameters, sizes })));
}

const TREES = relationTypes(({ claimed, tree }) => claimed && tree);

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
function work(cost: number, looks = 0): Cost {
  return { rows: 0, cost: cost + Math.ceil(looks / LOOKS_A_UNIT) };
}

const ONE: Many = { count: 1, isDistinct: true };

/** Nodes of lists, which may be the same in several. */
function nested(count: number): Many {
  return { count, isDistinct: false };
}

function costOfRoot(root: RootPlan, basis: Basis): Cost {
  switch (root.kind) {
    case 'byId':
      return listed([root.row], ONE, basis);
    case 'byIds':
      return listed([root.row], nested(listIn(basis.parameters, root.ids).length), basis);
    case 'connection':
      return costOfConnection(root.connection, null, basis);
    case 'paths':
      return costOfPaths(root.paths, basis);
    case 'resolve': {
      const names = listIn(basis.parameters, root.words).length;
      const found = nested(names * numberIn(basis.parameters, root.limit));
      return addCosts([work(names * WHOLE_LIST), listed(root.elements, found, basis)]);
    }
    case 'disagreements': {
      const count = root.limit === null ? 0 : numberIn(basis.parameters, root.limit);
      const { nodes, relations } = basis.sizes;
      const links = TREES.reduce((sum, type) => sum + (relations[type]?.all ?? 0), 0);
      const circles = root.withCircles ? (nodes['Entity'] ?? 0) + MAXIMUM_DEPTH * links : 0;
      const looks = (nodes['Entity'] ?? 0) + 2 * (relations['ABOUT']?.all ?? 0) + circles;
      return addCosts([work(WHOLE_LIST, looks), listed([root.row], nested(count), basis)]);
    }
  }
}

/** So many rows with all that hangs on them, which may be selected in several ways. */
function listed(rows: readonly RowPlan[], many: Many, basis: Basis): Cost {
  const { count } = many;
  return addCosts([
    { rows: count, cost: count },
    ...rows.map((row) => costOfRow(row, many, basis)),
  ]);
}

/** What hangs on some rows; the rows themselves are counted by whoever lists them. */
function costOfRow(row: RowPlan, many: Many, basis: Basis): Cost {
  return addCosts(row.columns.map((column) => costOfColumn(row, column, many, basis)));
}

function costOfColumn(owner: RowPlan, column: Column, many: Many, basis: Basis): Cost {
  const { count } = many;
  switch (column.kind) {
    case 'property':
    case 'articleText':
    case 'longCharacters':
      return isArticleText(owner, column)
        ? work(Math.ceil((count * basis.sizes.articleText) / TEXT_A_UNIT))
        : noCost;
    case 'labels':
    case 'parameter':
    case 'relationType':
    case 'outgoing':
      return noCost;
    case 'circle':
      return listed([column.row], nested(count * MAXIMUM_DEPTH), basis);
    case 'row':
      return costOfRow(column.row, column.on === 'node' ? many : nested(count), basis);
    case 'reference':
      return listed([column.row], nested(count), basis);
    case 'found': {
      const { limit, row } = column.found;
      const found = count * (typeof limit === 'number' ? limit : numberIn(basis.parameters, limit));
      return addCosts([work(count), listed([row], nested(found), basis)]);
    }
    case 'relation': {
      const { limit, where, row } = column.relation;
      const found = count * (typeof limit === 'number' ? limit : numberIn(basis.parameters, limit));
      return addCosts([
        work(count * weigh(where), looksOfPath(column.relation, many, basis)),
        listed([row], nested(found), basis),
      ]);
    }
    case 'connection':
    case 'count':
      return costOfConnection(column.connection, many, basis);
    case 'foundCount':
      return work(count);
    case 'groups': {
      const looks = looksOfGroups(column.groups, many, basis);
      return addCosts([work(0, looks), costOfGroups(column.groups, count, basis)]);
    }
    case 'corroboration': {
      const { elements, isFolded, through } = column.corroboration;
      return addCosts([
        work(isFolded ? count * WHOLE_LIST : 0),
        listed(elements, nested(count * MAXIMUM_WITNESSES), basis),
        through.length === 0 ? noCost : listed(through, nested(count * MAXIMUM_THROUGH), basis),
      ]);
    }
  }
}

/** The one property that holds as much as an answer may. */
function isArticleText({ shapes }: RowPlan, column: Column): boolean {
  return (
    column.kind === 'articleText' ||
    column.kind === 'longCharacters' ||
    (column.kind === 'property' && column.property === 'text' && shapes.has('Article'))
  );
}

function costOfConnection(connection: ConnectionPlan, many: Many | null, basis: Basis): Cost {
  const { page, count, groups, search } = connection;
  const lists = (page ? 1 : 0) + (count ? 1 : 0) + groups.length;
  const parents = many?.count ?? 1;
  const flat = lists * (weigh(connection.where) + (search ? WHOLE_LIST : 0));
  const looks = search ? lists * looksOfSearch(basis) : looksOfConnection(connection, many, basis);
  const shown = page ? parents * numberIn(basis.parameters, page.limit) : 0;
  return addCosts([
    work(parents * (flat + (count ? WHOLE_LIST : 0)), looks),
    // The parameter holds what is read: one more than the page where somebody asks whether there is more.
    listed(connection.elements, { count: shown, isDistinct: many === null }, basis),
    ...groups.map((group) => costOfGroups(group, parents, basis)),
  ]);
}

/** Every name is compared twice, and the best texts are gone through. */
function looksOfSearch({ sizes: { nodes } }: Basis): number {
  const texts = (nodes['Article'] ?? 0) + (nodes['Statement'] ?? 0);
  return 2 * (nodes['Name'] ?? 0) + LOOKS_A_TEXT * Math.min(texts, TEXTS_SEARCHED);
}

/** Groups of the lists of so many nodes, without what was looked at to find them. */
function costOfGroups(groups: GroupsPlan, parents: number, basis: Basis): Cost {
  const each = groups.limit === null ? FEW_GROUPS : numberIn(basis.parameters, groups.limit);
  const count = groups.isCounted ? 0 : parents * each;
  return addCosts([
    work(parents * (WHOLE_LIST + weigh(groups.where))),
    listed([], nested(count), basis),
    ...groups.nodes.map(({ row }) => listed([row], nested(count), basis)),
    ...groups.members.map(({ limit, row }) =>
      listed([row], nested(count * numberIn(basis.parameters, limit)), basis),
    ),
  ]);
}

function costOfPaths(paths: PathsPlan, basis: Basis): Cost {
  const maxLength = numberIn(basis.parameters, paths.maxLength);
  const nodes = numberIn(basis.parameters, paths.limit) * (maxLength + 1);
  const { all } = relationSize(basis.sizes, paths.types, 'ANY');
  // From both ends at once, or over again for each length.
  const looks = maxLength * all * (basis.sizes.ordersPages ? 2 : 10);
  return addCosts([
    work(ALL_PATHS, Math.min(looks, MOST_PATHS * LOOKS_A_UNIT)),
    listed(paths.elements, nested(nodes), basis),
  ]);
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

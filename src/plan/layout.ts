declare const held: unique symbol;

/** A place in a positional list, by the type of what stands there. */
export type Place<T> = number & { readonly [held]?: T };

/** A positional list as the graph returns it: whoever renders one and whoever reads it go by its places. */
export type Cells = readonly unknown[];

/** The place at an index. */
export function place<T>(index: number): Place<T> {
  return index as Place<T>;
}

/** Places from an index on, for what there are several of. */
function placesFrom<T>(first: number): (index: number) => Place<T> {
  return (index) => place(first + index);
}

/** What stands at a place. */
export function at<T>(cells: Cells, there: Place<T>): T {
  return cells[there] as T;
}

/** The place of what a list is itself. */
export const WHOLE = -1;

/** What stands at a place that may be that of the whole. */
export function atOrWhole<T>(cells: Cells, there: Place<T>): T {
  return (there === WHOLE ? cells : cells[there]) as T;
}

/** What stands in a column of a selection's row, by the column's kind. */
export interface Held {
  readonly property: unknown;
  readonly articleText: unknown;
  readonly longCharacters: readonly number[] | null;
  readonly parameter: unknown;
  readonly relationType: unknown;
  readonly outgoing: unknown;
  readonly labels: readonly string[];
  /** Null in what is of another kind. */
  readonly row: Cells | null;
  readonly reference: readonly Cells[];
  readonly relation: readonly Cells[];
  readonly found: readonly Cells[];
  readonly connection: Cells;
  readonly count: number;
  readonly foundCount: number;
  readonly groups: readonly Cells[];
  readonly corroboration: Cells;
  readonly circle: readonly Cells[];
}

/**
 * The one row of an operation: the roots in their order, then the texts of articles that stand in them by their ids,
 * then what ids without their voice may mean, `VOICES` each.
 */
export const OPERATION = { roots: placesFrom<readonly Cells[]>(0) } as const;

/** An id without a voice that more than one statement has, with their ids. */
export const VOICES = { asked: place<string>(0), found: place<readonly string[]>(1) } as const;

/** An article's text, read once. */
export const TEXT = { id: place<string>(0), text: place<string>(1) } as const;

/** A node that was asked for by its place in a list of ids. */
export const BY_IDS = { index: place<number>(0), row: place<Cells>(1) } as const;

/** What a name of a list may stand for, by the name's place in that; a row for each selection of a candidate. */
export const RESOLVED = {
  index: place<number>(0),
  candidates: place<readonly Cells[]>(1),
  elements: placesFrom<Cells>(0),
} as const;

/** A path: the types of its relationships, its nodes, and where sentences ask, which relationships it follows forward. */
export const PATH = {
  types: place<readonly string[]>(0),
  nodes: place<readonly Cells[]>(1),
  forward: place<readonly number[]>(2),
} as const;

/** A node on a path: what a sentence needs of it, then a row for each selection. */
export const PATH_NODE = {
  labels: place<readonly string[]>(0),
  name: place<string | null>(1),
  text: place<string | null>(2),
  act: place<string | null>(3),
  certainty: place<string | null>(4),
  hypothetical: place<boolean | null>(5),
  elements: placesFrom<Cells>(6),
} as const;

/** A group: the node its key names in each selection, if there is such a node, then the members in each. */
export const GROUP = {
  key: place<string>(0),
  size: place<number>(1),
  nodes: place<readonly (Cells | null)[]>(2),
  node: placesFrom<Cells | null>(0),
  members: placesFrom<readonly Cells[]>(3),
} as const;

/** Two ids and the change that ties them. */
type TieCells = readonly [string, string, string | null];

/** What bears on a statement; where origins are asked for also what ties their sources and them, and nodes by id. */
export const CORROBORATION = {
  witnesses: place<readonly Cells[]>(0),
  judged: place<readonly (readonly TieCells[])[]>(1),
  dependent: place<readonly TieCells[]>(2),
  nodes: place<readonly Cells[]>(3),
} as const;

/** The statement asked about, which has no relation, or one that bears on it; a row for each selection. */
export const WITNESS = {
  relation: place<string | null>(0),
  id: place<string>(1),
  sources: place<readonly string[]>(2),
  relays: place<readonly string[]>(3),
  article: place<string | null>(4),
  publisher: place<string | null>(5),
  elements: placesFrom<Cells>(6),
} as const;

/** A node by which an origin is seen to be one; a row for each selection. */
export const THROUGH = { id: place<string>(0), elements: placesFrom<Cells>(1) } as const;

/** Statements that bear on one at most, with itself. */
export const MAXIMUM_WITNESSES = 501;
/** Nodes by which their origins are seen to be one, at most. */
export const MAXIMUM_THROUGH = 500;

/** Where things stand in a connection's value, and in the rows of its page. */
export interface ConnectionLayout {
  /** The value may be the page's rows alone. */
  readonly rows: Place<readonly Cells[] | null>;
  readonly total: Place<number | null>;
  readonly groups: (index: number) => Place<readonly Cells[]>;
  /** A row of the page may be its one element. */
  readonly element: (index: number) => Place<Cells>;
  readonly keys: Place<Cells>;
}

type Shown = Readonly<{ page: object | null; count: boolean; keyed: boolean } & Lists>;
type Lists = Record<'groups' | 'elements', readonly unknown[]>;

const total = place<number | null>(1);
const groups = placesFrom<readonly Cells[]>(2);
const whole = () => place<Cells>(WHOLE);

/** `[rows, total, …groups]`, rows and total null when not selected, of rows `[element, …, sort keys]`; less where that is all. */
export function connectionLayout(connection: Shown): ConnectionLayout {
  const { elements } = connection;
  return {
    rows: place(isPageAlone(connection) ? WHOLE : 0),
    total,
    groups,
    element: isElementAlone(connection) ? whole : placesFrom(0),
    keys: place(elements.length),
  };
}

/** Whether all that a connection answers is its page. */
export function isPageAlone({ page, count, groups: { length } }: Shown): boolean {
  return page !== null && !count && length === 0;
}

/** Whether a row of the page is one element. */
export function isElementAlone({ elements, keyed }: Shown): boolean {
  return elements.length === 1 && !keyed;
}

import { badArgument } from '../plan/bad-argument.js';
import { encodeCursor } from '../plan/cursor.js';
import { at, atOrWhole, BY_IDS, type Cells, OPERATION, RESOLVED, WHOLE } from '../plan/layout.js';
import { listIn, numberIn, type Parameters } from '../plan/parameters.js';
import type {
  ConnectionOutput,
  ConnectionPlan,
  OperationPlan,
  Output,
  Pick,
  ResolvePlan,
  RootPlan,
  RowPlan,
} from '../plan/plan.js';
import { hydrateCorroboration } from './hydrate-corroboration.js';
import { hydrateGroups } from './hydrate-groups.js';
import { hydratePaths } from './hydrate-paths.js';
import { objectOf, type ResponseObject, type ShowRow, TYPENAME } from './response.js';

/** Turns the one row of an operation into its data, keyed by response key. */
export function hydrate(
  plan: OperationPlan,
  row: Cells,
  parameters: Parameters,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    plan.roots.map((root, index) => [
      root.key,
      hydrateRoot(root, at(row, OPERATION.roots(index)), parameters),
    ]),
  );
}

/** A root's value as the operation asked for it. */
export function hydrateRoot(
  root: RootPlan,
  value: readonly Cells[],
  parameters: Parameters,
): unknown {
  const show = shower(parameters);
  switch (root.kind) {
    case 'byId':
      return value[0] ? show(root.row, value[0]) : null;
    case 'byIds': {
      // In the order of the ids asked for, null where there is none.
      const found = new Map(value.map((cells) => [at(cells, BY_IDS.index), at(cells, BY_IDS.row)]));
      const mistakes = root.mistakes === null ? [] : listIn(parameters, root.mistakes);
      return listIn(parameters, root.ids).map((_, index) => {
        const row = found.get(index);
        // graphql-js makes null and an error at this place of the list of it.
        if (mistakes[index]) return badArgument(`ids.${index}`, String(mistakes[index]));
        return row ? show(root.row, row) : null;
      });
    }
    case 'connection':
      return hydrateConnection(root.connection, value, parameters);
    case 'paths':
      return hydratePaths(root.paths, value, show);
    case 'resolve':
      return value.map((cells) => hydrateResolution(root, cells, parameters));
    case 'disagreements':
      return root.limit === null ? value : value.map((row) => show(root.row, row));
  }
}

/** What one name of a list may stand for. */
function hydrateResolution(
  { outputs, elements, asked }: ResolvePlan,
  cells: Cells,
  parameters: Parameters,
): ResponseObject {
  return objectOf(outputs, (output) => {
    if (output.kind === 'name') return listIn(parameters, asked)[at(cells, RESOLVED.index)];
    const row = elements[output.element];
    const there = RESOLVED.elements(output.element);
    return at(cells, RESOLVED.candidates).map(
      (candidate) => row && hydrateRow(row, at(candidate, there), parameters),
    );
  });
}

/** What parts that hold selections in turn are shown with. */
function shower(parameters: Parameters): ShowRow {
  return (plan, row) => hydrateRow(plan, row, parameters);
}

function hydrateRow(
  plan: RowPlan,
  row: Cells,
  parameters: Parameters,
  cursor: string | null = null,
): ResponseObject {
  const typename = typenameOf(plan, row);
  const object = objectOf(plan.shapes.get(typename) ?? [], (output) =>
    hydrateOutput(output, row, parameters, cursor),
  );
  object[TYPENAME] = typename;
  return object;
}

/** The concrete type: the one among the node's labels, or any where all look alike. */
export function typenameOf({ labels, shapes }: RowPlan, row: Cells): string {
  if (labels === null) return shapes.keys().next().value ?? '';
  return at(row, labels).find((label) => shapes.has(label)) ?? '';
}

export function hydrateOutput(
  output: Output,
  row: Cells,
  parameters: Parameters,
  cursor: string | null,
): unknown {
  switch (output.kind) {
    case 'value':
      return at(row, output.column) ?? output.orElse;
    case 'derived': {
      const values = output.columns.map((column) => at(row, column) ?? null);
      return pickFrom(output.pick, output.read(...values));
    }
    case 'row': {
      const cells = at(row, output.column);
      return cells === null ? null : hydrateRow(output.row, cells, parameters);
    }
    case 'one': {
      const found = at(row, output.column)[0];
      return found === undefined ? null : hydrateRow(output.row, found, parameters);
    }
    case 'through': {
      const found = at(row, output.column)[0];
      const { key, look } = output;
      return found === undefined ? null : hydrateOutput({ key, ...look }, found, parameters, null);
    }
    case 'list':
      return at(row, output.column).map((item) => hydrateRow(output.row, item, parameters));
    case 'connection':
      return hydrateConnection(output.connection, at(row, output.column), parameters);
    case 'groups':
      return hydrateGroups(output.groups, at(row, output.column), shower(parameters));
    case 'corroboration':
      return hydrateCorroboration(
        output.corroboration,
        at(row, output.column),
        parameters,
        shower(parameters),
      );
    case 'cursor':
      return cursor;
  }
}

/** What was selected of a value object, or of each in a list. */
function pickFrom(pick: Pick | null, value: unknown): unknown {
  if (pick === null || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => pickFrom(pick, item));
  const source = value as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    pick.map(({ key, field, pick: inner }) => [key, pickFrom(inner, source[field] ?? null)]),
  );
}

function hydrateConnection(
  plan: ConnectionPlan,
  value: Cells,
  parameters: Parameters,
): ResponseObject {
  const page = pageOf(plan, value, parameters);
  return objectOf(plan.outputs, (output) =>
    hydrateConnectionOutput(plan, output, page, parameters),
  );
}

/** A connection's value, and of its page the rows in the order they are shown in, with their cursors, and whether more were found. */
export interface Page {
  readonly value: Cells;
  readonly rows: readonly Cells[];
  readonly cursors: readonly string[];
  readonly hasMore: boolean;
}

export function pageOf(plan: ConnectionPlan, value: Cells, parameters: Parameters): Page {
  const all = atOrWhole(value, plan.layout.rows) ?? [];
  const limit = plan.page ? numberIn(parameters, plan.page.limit) - Number(plan.page.peeks) : 0;
  const page = all.slice(0, limit);
  const rows = plan.page?.backward ? page.reverse() : page;
  const cursors = plan.keyed
    ? rows.map((row) => encodeCursor(plan.order, at(row, plan.layout.keys)))
    : [];
  return { value, rows, cursors, hasMore: all.length > limit };
}

/** One selection of a page's rows. */
export function elementsOf(
  { layout }: ConnectionPlan,
  element: number,
  { rows }: Page,
): readonly Cells[] {
  const there = layout.element(element);
  return there === WHOLE ? rows : rows.map((row) => at(row, there));
}

export function hydrateConnectionOutput(
  plan: ConnectionPlan,
  output: ConnectionOutput,
  page: Page,
  parameters: Parameters,
): unknown {
  const { layout } = plan;
  const { value, cursors } = page;
  switch (output.kind) {
    case 'count':
      return at(value, layout.total);
    case 'groupCount':
      return at(value, layout.groups(output.index));
    case 'groups': {
      const groups = plan.groups[output.index];
      return (
        groups && hydrateGroups(groups, at(value, layout.groups(output.index)), shower(parameters))
      );
    }
    case 'elements': {
      const row = plan.elements[output.element];
      return elementsOf(plan, output.element, page).map(
        (cells, index) => row && hydrateRow(row, cells, parameters, cursors[index] ?? null),
      );
    }
    case 'pageInfo':
      return pickFrom(output.pick, {
        hasNextPage: plan.page?.backward ? plan.page.before !== null : page.hasMore,
        hasPreviousPage: plan.page?.backward ? page.hasMore : plan.page?.after !== null,
        startCursor: cursors[0] ?? null,
        endCursor: cursors.at(-1) ?? null,
      });
  }
}

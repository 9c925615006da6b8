import { isElementAlone, isPageAlone } from '../plan/connection-layout.js';
import { encodeCursor } from '../plan/cursor.js';
import type {
  ConnectionOutput,
  ConnectionPlan,
  GroupsPlan,
  OperationPlan,
  Output,
  Pick,
  RootPlan,
  RowPlan,
} from '../plan/plan.js';
import { hydrateCorroboration } from './hydrate-corroboration.js';
import { hydrateGroups } from './hydrate-groups.js';
import { hydratePaths } from './hydrate-paths.js';
import {
  emptyObject,
  type Parameters,
  type ResponseObject,
  type ShowRow,
  TYPENAME,
  type Values,
} from './response.js';

/** Turns the one row of an operation into its data, keyed by response key. */
export function hydrate(
  plan: OperationPlan,
  row: Values,
  parameters: Parameters,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    plan.roots.map((root, index) => [root.key, hydrateRoot(root, row[index], parameters)]),
  );
}

export function hydrateRoot(root: RootPlan, value: unknown, parameters: Parameters): unknown {
  switch (root.kind) {
    case 'byId': {
      const found = (value as Values)[0];
      return found === undefined ? null : hydrateRow(root.row, found as Values, parameters);
    }
    case 'byIds':
      return hydrateList(
        root.row,
        value as [number, Values][],
        parameters[root.ids] as Values,
        parameters,
      );
    case 'connection':
      return hydrateConnection(root.connection, value as ConnectionRow, parameters);
    case 'paths':
      return hydratePaths(root.paths, value as never, shower(parameters));
    case 'resolve':
      return (value as [number, readonly Values[]][]).map(([index, candidates]) =>
        Object.fromEntries(
          root.outputs.map((output) => [
            output.key,
            output.kind === 'name'
              ? (parameters[root.asked] as Values)[index]
              : candidates.map((candidate) =>
                  hydrateRow(
                    root.elements[output.element] as RowPlan,
                    candidate[output.element] as Values,
                    parameters,
                  ),
                ),
          ]),
        ),
      );
    case 'disagreements':
      return (value as Values[]).map((row) => hydrateRow(root.row, row, parameters));
  }
}

/** In the order of the ids asked for, null where there is none. */
function hydrateList(
  plan: RowPlan,
  found: readonly (readonly [number, Values])[],
  ids: Values,
  parameters: Parameters,
): readonly (ResponseObject | null)[] {
  const byIndex = new Map(found);
  return ids.map((_, index) => {
    const row = byIndex.get(index);
    return row ? hydrateRow(plan, row, parameters) : null;
  });
}

/** What parts that hold selections in turn are shown with. */
function shower(parameters: Parameters): ShowRow {
  return (plan, row) => hydrateRow(plan, row, parameters);
}

function hydrateRow(
  plan: RowPlan,
  row: Values,
  parameters: Parameters,
  cursor: string | null = null,
): ResponseObject {
  const typename = typenameOf(plan, row);
  const object = emptyObject();
  object[TYPENAME] = typename;
  for (const output of plan.shapes.get(typename) ?? []) {
    object[output.key] = hydrateOutput(output, row, parameters, cursor);
  }
  return object;
}

/** The concrete type: the one among the node's labels, or any where all look alike. */
export function typenameOf(plan: RowPlan, row: Values): string {
  if (plan.columns.at(-1)?.kind !== 'labels') return plan.shapes.keys().next().value ?? '';
  const labels = row.at(-1) as readonly string[];
  return labels.find((label) => plan.shapes.has(label)) ?? '';
}

export function hydrateOutput(
  output: Output,
  row: Values,
  parameters: Parameters,
  cursor: string | null,
): unknown {
  switch (output.kind) {
    case 'value':
      return row[output.column] ?? output.orElse;
    case 'derived': {
      const read = output.read as (...values: unknown[]) => unknown;
      return pickFrom(output.pick, read(...output.columns.map((column) => row[column] ?? null)));
    }
    case 'row':
      return hydrateRow(output.row, row[output.column] as Values, parameters);
    case 'one': {
      const found = (row[output.column] as Values)[0];
      return found === undefined ? null : hydrateRow(output.row, found as Values, parameters);
    }
    case 'list':
      return (row[output.column] as Values).map((item) =>
        hydrateRow(output.row, item as Values, parameters),
      );
    case 'connection':
      return hydrateConnection(output.connection, row[output.column] as ConnectionRow, parameters);
    case 'groups':
      return hydrateGroups(output.groups, row[output.column] as never, shower(parameters));
    case 'corroboration':
      return hydrateCorroboration(
        output.corroboration,
        row[output.column] as Values[],
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

/** The page's rows, the total, and each grouping, null for what was not selected; or those rows alone. */
export type ConnectionRow = Values | readonly [Values | null, number | null, ...Values[]];

function hydrateConnection(
  plan: ConnectionPlan,
  row: ConnectionRow,
  parameters: Parameters,
): ResponseObject {
  const page = pageOf(plan, row, parameters);
  const object = emptyObject();
  for (const output of plan.outputs)
    object[output.key] = hydrateConnectionOutput(plan, output, page, row, parameters);
  return object;
}

/** The rows of a page in the order they are shown in, with their cursors, and whether more were found. */
export interface Page {
  readonly rows: readonly Values[];
  readonly cursors: readonly string[];
  readonly hasMore: boolean;
}

export function pageOf(plan: ConnectionPlan, row: ConnectionRow, parameters: Parameters): Page {
  const all = ((isPageAlone(plan) ? row : row[0]) ?? []) as readonly Values[];
  const limit = plan.page ? Number(parameters[plan.page.limit]) - Number(plan.page.peeks) : 0;
  const page = all.slice(0, limit);
  const rows = plan.page?.backward ? page.reverse() : page;
  const keys = plan.elements.length;
  const cursors = plan.keyed
    ? rows.map((row) => encodeCursor(plan.order, row[keys] as Values))
    : [];
  return { rows, cursors, hasMore: all.length > limit };
}

/** One selection of a page's rows. */
export function elementsOf(
  plan: ConnectionPlan,
  element: number,
  { rows }: Page,
): readonly Values[] {
  return isElementAlone(plan) ? rows : rows.map((row) => row[element] as Values);
}

export function hydrateConnectionOutput(
  plan: ConnectionPlan,
  output: ConnectionOutput,
  page: Page,
  [, total, ...groups]: ConnectionRow,
  parameters: Parameters,
): unknown {
  switch (output.kind) {
    case 'count':
      return total;
    case 'groups':
      return hydrateGroups(
        plan.groups[output.index] as GroupsPlan,
        groups[output.index] as never,
        shower(parameters),
      );
    case 'elements':
      return elementsOf(plan, output.element, page).map((row, index) =>
        hydrateRow(
          plan.elements[output.element] as RowPlan,
          row,
          parameters,
          page.cursors[index] ?? null,
        ),
      );
    case 'pageInfo':
      return pickFrom(output.pick, {
        hasNextPage: plan.page?.backward ? plan.page.before !== null : page.hasMore,
        hasPreviousPage: plan.page?.backward ? page.hasMore : plan.page?.after !== null,
        startCursor: page.cursors[0] ?? null,
        endCursor: page.cursors.at(-1) ?? null,
      });
  }
}

import {
  type GraphQLOutputType,
  getNamedType,
  getNullableType,
  isListType,
  isNonNullType,
  isObjectType,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { collectFields, type Document } from '../plan/collect-fields.js';
import type { ConnectionPlan, OperationPlan, Output, RootPlan, RowPlan } from '../plan/plan.js';
import {
  type ConnectionRow,
  elementsOf,
  hydrateConnectionOutput,
  hydrateOutput,
  hydrateRoot,
  type Page,
  pageOf,
  typenameOf,
} from './hydrate.js';
import type { Values } from './response.js';
import { NotWritable, type Part, partsOf, valueWriter, writeParts } from './write-value.js';
import type { Writing } from './writing.js';

/**
 * Writes an operation's one row as JSON, or the first part of it (see `Writing`). Throws NotWritable when graphql-js
 * must answer it, for it ends in errors.
 */
export type Writer = (row: Values, writing: Writing) => string;

/** Writes a row of a selection; `cursor` is that of its place in a list. */
type WriteRow = (row: Values, writing: Writing, cursor: string | null) => string;

/**
 * Compiles what makes the response of a plan directly from its row: what `hydrate` and graphql-js would make of
 * it together. Null when the operation asks the schema for itself.
 */
export function compileWriter(
  document: Document,
  operation: OperationDefinitionNode,
  plan: OperationPlan,
): Writer | null {
  const query = document.schema.getQueryType();
  if (!query || operation.operation !== 'query') return null;
  const sets = [operation.selectionSet];
  for (const [node] of collectFields(document, query, sets).values()) {
    if (node && !query.getFields()[node.name.value] && node.name.value !== '__typename')
      return null;
  }
  const parts = partsOf<Writer>(document, query, sets, (key, type, selections) => {
    const index = plan.roots.findIndex((root) => root.key === key);
    const write = rootWriter(document, plan.roots[index] as RootPlan, type, selections);
    return (row, writing) => write(row[index], writing);
  });
  return (row, writing) => writeParts(parts, row, writing, undefined);
}

function rootWriter(
  document: Document,
  root: RootPlan,
  type: GraphQLOutputType,
  sets: readonly SelectionSetNode[],
): (value: unknown, writing: Writing) => string {
  if (root.kind === 'connection')
    return connectionWriter(document, root.connection, type, sets) as never;
  if (root.kind === 'byId') {
    const write = oneWriter(document, root.row, type, sets);
    return (value, writing) => write(value as Values, writing, null);
  }
  const write = valueWriter(document, type, sets);
  return (value, writing) => write(hydrateRoot(root, value, writing.parameters));
}

/** Compiled for a concrete type when first needed: most selections on abstract types meet few of them. */
function rowWriter(
  document: Document,
  plan: RowPlan,
  type: GraphQLOutputType,
  sets: readonly SelectionSetNode[],
): WriteRow {
  const compiled = new Map<string, readonly Part<WriteRow>[]>();
  const compile = (typename: string): readonly Part<WriteRow>[] => {
    const named = getNamedType(type);
    const concrete = isObjectType(named) ? named : document.schema.getType(typename);
    if (!isObjectType(concrete)) throw new NotWritable();
    const outputs = plan.shapes.get(typename) ?? [];
    const parts = partsOf(document, concrete, sets, (key, fieldType, selections) =>
      outputWriter(
        document,
        outputs.find((output) => output.key === key),
        fieldType,
        selections,
      ),
    );
    compiled.set(typename, parts);
    return parts;
  };
  return (row, writing, cursor) => {
    const typename = typenameOf(plan, row);
    return writeParts(compiled.get(typename) ?? compile(typename), row, writing, cursor);
  };
}

function outputWriter(
  document: Document,
  output: Output | undefined,
  type: GraphQLOutputType,
  sets: readonly SelectionSetNode[],
): WriteRow {
  switch (output?.kind) {
    case 'value': {
      const write = valueWriter(document, type, sets);
      return (row) => write(row[output.column] ?? output.orElse);
    }
    case 'row': {
      const write = rowWriter(document, output.row, type, sets);
      return (row, writing) => write(row[output.column] as Values, writing, null);
    }
    case 'one': {
      const write = oneWriter(document, output.row, type, sets);
      return (row, writing) => write(row[output.column] as Values, writing, null);
    }
    case 'list': {
      const write = listWriter(document, output.row, type, sets);
      return (row, writing) => write(row[output.column] as readonly Values[], writing, []);
    }
    case 'connection': {
      const write = connectionWriter(document, output.connection, type, sets);
      return (row, writing) => write(row[output.column] as ConnectionRow, writing);
    }
    default: {
      const write = valueWriter(document, type, sets);
      return (row, writing, cursor) =>
        write(output && hydrateOutput(output, row, writing.parameters, cursor));
    }
  }
}

/** Writes the first row of a list, or null. */
function oneWriter(
  document: Document,
  plan: RowPlan,
  type: GraphQLOutputType,
  sets: readonly SelectionSetNode[],
): WriteRow {
  const write = rowWriter(document, plan, type, sets);
  const isRequired = isNonNullType(type);
  return ([found], writing) => {
    if (found !== undefined) return write(found as Values, writing, null);
    if (isRequired) throw new NotWritable();
    return 'null';
  };
}

function listWriter(
  document: Document,
  plan: RowPlan,
  type: GraphQLOutputType,
  sets: readonly SelectionSetNode[],
): (rows: readonly Values[], writing: Writing, cursors: readonly string[]) => string {
  const list = getNullableType(type);
  if (!isListType(list)) throw new TypeError(`${type} is no list`);
  const write = rowWriter(document, plan, list.ofType, sets);
  const writeAll = (rows: readonly Values[], writing: Writing, cursors: readonly string[]) => {
    let text = '[';
    for (let index = 0; index < rows.length; index += 1) {
      if (index > 0) text += ',';
      text += write(rows[index] as Values, writing, cursors[index] ?? null);
      writing.count(text.length);
    }
    return `${text}]`;
  };
  return (rows, writing, cursors) => writing.list(() => writeAll(rows, writing, cursors));
}

function connectionWriter(
  document: Document,
  plan: ConnectionPlan,
  type: GraphQLOutputType,
  sets: readonly SelectionSetNode[],
): (row: ConnectionRow, writing: Writing) => string {
  const connection = getNullableType(type);
  if (!isObjectType(connection)) throw new TypeError(`${type} is no connection`);
  const parts = partsOf(document, connection, sets, (key, fieldType, selections) => {
    const output = plan.outputs.find((candidate) => candidate.key === key);
    const element = output?.kind === 'elements' ? plan.elements[output.element] : undefined;
    if (output?.kind === 'elements' && element) {
      const write = listWriter(document, element, fieldType, selections);
      return (page: Page, _: ConnectionRow, writing: Writing) =>
        write(elementsOf(plan, output.element, page), writing, page.cursors);
    }
    const write = valueWriter(document, fieldType, selections);
    return (page: Page, row: ConnectionRow, writing: Writing) =>
      write(output && hydrateConnectionOutput(plan, output, page, row, writing.parameters));
  });
  return (row, writing) => writeParts(parts, pageOf(plan, row, writing.parameters), row, writing);
}

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
import { invariant } from '../errors.js';
import { collectFields, type Document } from '../plan/collect-fields.js';
import { at, type Cells, OPERATION } from '../plan/layout.js';
import type { ConnectionPlan, OperationPlan, Output, RootPlan, RowPlan } from '../plan/plan.js';
import {
  elementsOf,
  hydrateConnectionOutput,
  hydrateOutput,
  hydrateRoot,
  type Page,
  pageOf,
  typenameOf,
} from './hydrate.js';
import { NotWritable, type Part, partsOf, valueWriter, writeParts } from './write-value.js';
import type { Writing } from './writing.js';

/**
 * Writes an operation's one row as JSON, or the first part of it (see `Writing`). Throws NotWritable when graphql-js
 * must answer it, for it ends in errors.
 */
export type Writer = (row: Cells, writing: Writing) => string;

/** Writes a row of a selection; `cursor` is that of its place in a list. */
type WriteRow = (row: Cells, writing: Writing, cursor: string | null) => string;

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
    const root = plan.roots[index];
    invariant(root, `${key} is no root of its plan`);
    const write = rootWriter(document, root, type, selections);
    const there = OPERATION.roots(index);
    return (row, writing) => write(at(row, there), writing);
  });
  return (row, writing) => writeParts(parts, row, writing, undefined);
}

function rootWriter(
  document: Document,
  root: RootPlan,
  type: GraphQLOutputType,
  sets: readonly SelectionSetNode[],
): (value: readonly Cells[], writing: Writing) => string {
  if (root.kind === 'connection') return connectionWriter(document, root.connection, type, sets);
  if (root.kind === 'byId') return oneWriter(document, root.row, type, sets);
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
      return (row) => write(at(row, output.column) ?? output.orElse);
    }
    case 'row': {
      const write = rowWriter(document, output.row, type, sets);
      return (row, writing) => {
        const cells = at(row, output.column);
        return cells === null ? 'null' : write(cells, writing, null);
      };
    }
    case 'one': {
      const write = oneWriter(document, output.row, type, sets);
      return (row, writing) => write(at(row, output.column), writing);
    }
    case 'list': {
      const write = listWriter(document, output.row, type, sets);
      return (row, writing) => write(at(row, output.column), writing, []);
    }
    case 'connection': {
      const write = connectionWriter(document, output.connection, type, sets);
      return (row, writing) => write(at(row, output.column), writing);
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
): (rows: readonly Cells[], writing: Writing) => string {
  const write = rowWriter(document, plan, type, sets);
  const isRequired = isNonNullType(type);
  return (rows, writing) => {
    const found = rows[0];
    if (found !== undefined) return write(found, writing, null);
    if (isRequired) throw new NotWritable();
    return 'null';
  };
}

function listWriter(
  document: Document,
  plan: RowPlan,
  type: GraphQLOutputType,
  sets: readonly SelectionSetNode[],
): (rows: readonly Cells[], writing: Writing, cursors: readonly string[]) => string {
  const list = getNullableType(type);
  invariant(isListType(list), `${type} is no list`);
  const write = rowWriter(document, plan, list.ofType, sets);
  const writeAll = (rows: readonly Cells[], writing: Writing, cursors: readonly string[]) => {
    let text = '[';
    let index = 0;
    for (const row of rows) {
      if (index > 0) text += ',';
      text += write(row, writing, cursors[index] ?? null);
      writing.count(text.length);
      index += 1;
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
): (value: Cells, writing: Writing) => string {
  const connection = getNullableType(type);
  invariant(isObjectType(connection), `${type} is no connection`);
  const parts = partsOf(document, connection, sets, (key, fieldType, selections) => {
    const output = plan.outputs.find((candidate) => candidate.key === key);
    const element = output?.kind === 'elements' ? plan.elements[output.element] : undefined;
    if (output?.kind === 'elements' && element) {
      const write = listWriter(document, element, fieldType, selections);
      return (page: Page, writing: Writing) =>
        write(elementsOf(plan, output.element, page), writing, page.cursors);
    }
    const write = valueWriter(document, fieldType, selections);
    return (page: Page, writing: Writing) =>
      write(output && hydrateConnectionOutput(plan, output, page, writing.parameters));
  });
  return (value, writing) =>
    writeParts(parts, pageOf(plan, value, writing.parameters), writing, undefined);
}

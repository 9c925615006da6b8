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
import type { Parameters, Values } from './response.js';
import { NotWritable, type Part, partsOf, valueWriter, writeParts } from './write-value.js';

/** Writes an operation's one row as JSON. Throws when graphql-js must answer it, for it ends in errors. */
export type Writer = (row: Values, parameters: Parameters) => string;

/** Writes a row of a selection; `cursor` is that of its place in a list. */
type WriteRow = (row: Values, parameters: Parameters, cursor: string | null) => string;

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
    return (row, parameters) => write(row[index], parameters);
  });
  return (row, parameters) => writeParts(parts, row, parameters, undefined);
}

function rootWriter(
  document: Document,
  root: RootPlan,
  type: GraphQLOutputType,
  sets: readonly SelectionSetNode[],
): (value: unknown, parameters: Parameters) => string {
  if (root.kind === 'connection')
    return connectionWriter(document, root.connection, type, sets) as never;
  if (root.kind === 'byId') {
    const write = oneWriter(document, root.row, type, sets);
    return (value, parameters) => write(value as Values, parameters, null);
  }
  const write = valueWriter(document, type, sets);
  return (value, parameters) => write(hydrateRoot(root, value, parameters));
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
  return (row, parameters, cursor) => {
    const typename = typenameOf(plan, row);
    return writeParts(compiled.get(typename) ?? compile(typename), row, parameters, cursor);
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
      return (row, parameters) => write(row[output.column] as Values, parameters, null);
    }
    case 'one': {
      const write = oneWriter(document, output.row, type, sets);
      return (row, parameters) => write(row[output.column] as Values, parameters, null);
    }
    case 'list': {
      const write = listWriter(document, output.row, type, sets);
      return (row, parameters) => write(row[output.column] as readonly Values[], parameters, []);
    }
    case 'connection': {
      const write = connectionWriter(document, output.connection, type, sets);
      return (row, parameters) => write(row[output.column] as ConnectionRow, parameters);
    }
    default: {
      const write = valueWriter(document, type, sets);
      return (row, parameters, cursor) =>
        write(output && hydrateOutput(output, row, parameters, cursor));
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
  return ([found], parameters) => {
    if (found !== undefined) return write(found as Values, parameters, null);
    if (isRequired) throw new NotWritable();
    return 'null';
  };
}

function listWriter(
  document: Document,
  plan: RowPlan,
  type: GraphQLOutputType,
  sets: readonly SelectionSetNode[],
): (rows: readonly Values[], parameters: Parameters, cursors: readonly string[]) => string {
  const list = getNullableType(type);
  if (!isListType(list)) throw new TypeError(`${type} is no list`);
  const write = rowWriter(document, plan, list.ofType, sets);
  return (rows, parameters, cursors) => {
    let text = '[';
    for (let index = 0; index < rows.length; index += 1) {
      if (index > 0) text += ',';
      text += write(rows[index] as Values, parameters, cursors[index] ?? null);
    }
    return `${text}]`;
  };
}

function connectionWriter(
  document: Document,
  plan: ConnectionPlan,
  type: GraphQLOutputType,
  sets: readonly SelectionSetNode[],
): (row: ConnectionRow, parameters: Parameters) => string {
  const connection = getNullableType(type);
  if (!isObjectType(connection)) throw new TypeError(`${type} is no connection`);
  const parts = partsOf(document, connection, sets, (key, fieldType, selections) => {
    const output = plan.outputs.find((candidate) => candidate.key === key);
    const element = output?.kind === 'elements' ? plan.elements[output.element] : undefined;
    if (output?.kind === 'elements' && element) {
      const write = listWriter(document, element, fieldType, selections);
      return (page: Page, _: ConnectionRow, parameters: Parameters) =>
        write(elementsOf(plan, output.element, page), parameters, page.cursors);
    }
    const write = valueWriter(document, fieldType, selections);
    return (page: Page, row: ConnectionRow, parameters: Parameters) =>
      write(output && hydrateConnectionOutput(plan, output, page, row, parameters));
  });
  return (row, parameters) => writeParts(parts, pageOf(plan, row, parameters), row, parameters);
}

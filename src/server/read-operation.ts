import {
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  type OperationDefinitionNode,
  parse,
  validate,
} from 'graphql';
import { AppError } from '../errors.js';
import { fragmentsOf } from '../operation/fragments-of.js';
import { checkDocument, checkVariables } from './limits/document-limits.js';
import { checkNulls } from './limits/null-variables.js';

/** What a client sends to have an operation run. */
export interface OperationRequest {
  readonly query?: unknown;
  readonly variables?: unknown;
  readonly operationName?: unknown;
}

/** An operation that may run. */
export interface ReadableOperation {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  readonly variableValues: Readonly<Record<string, unknown>>;
  readonly operationName: string | null;
}

export type ReadOperation = (request: OperationRequest) => ReadableOperation;

/** Tokens of one document. */
export const MAXIMUM_TOKENS = 1_000;
/** Documents that are kept parsed, so that an operation that comes again keeps its plan. */
const KEPT = 200;

/**
 * Parses and validates what comes outside a plain HTTP request, as Apollo does inside one. The function throws what
 * is wrong: an AppError, a syntax error, or all mistakes of a document at once (InvalidDocument).
 */
export function operationReader(schema: GraphQLSchema): ReadOperation {
  const kept = new Map<string, DocumentNode>();
  return (request) => prepare(schema, kept, request);
}

function prepare(
  schema: GraphQLSchema,
  kept: Map<string, DocumentNode>,
  request: OperationRequest,
): ReadableOperation {
  const { query, variables, operationName } = request;
  if (typeof query !== 'string') throw refused('The request has no `query`; send one as a string.');
  if (!isMissing(variables) && (typeof variables !== 'object' || Array.isArray(variables)))
    throw refused('`variables` is no object; send one, or leave it out.');
  if (!isMissing(operationName) && typeof operationName !== 'string')
    throw refused('`operationName` is no string; send one, or leave it out.');
  const document = readDocument(schema, kept, query);
  const operation = getOperationAST(document, operationName as string | null | undefined);
  if (!operation) {
    throw refused(
      isMissing(operationName)
        ? 'The document has several operations; name one in `operationName`.'
        : `The document has no operation named ${JSON.stringify(operationName)}.`,
    );
  }
  const variableValues = (variables ?? {}) as Readonly<Record<string, unknown>>;
  checkDocument(document, operation);
  checkVariables(variableValues, operation);
  checkNulls(schema, document, operation, variableValues);
  return {
    document,
    operation,
    fragments: fragmentsOf(document),
    variableValues,
    operationName: (operationName ?? null) as string | null,
  };
}

function readDocument(
  schema: GraphQLSchema,
  kept: Map<string, DocumentNode>,
  text: string,
): DocumentNode {
  const known = kept.get(text);
  if (known) return known;
  const document = parse(text, { maxTokens: MAXIMUM_TOKENS });
  const [first, ...others] = validate(schema, document);
  if (first) throw new InvalidDocument([first, ...others]);
  if (kept.size >= KEPT) kept.delete(kept.keys().next().value ?? '');
  kept.set(text, document);
  return document;
}

/** What was thrown for one operation, as GraphQL's own errors. */
export function graphqlErrorsOf(error: unknown): readonly [GraphQLError, ...GraphQLError[]] {
  if (error instanceof InvalidDocument) return error.mistakes;
  if (error instanceof GraphQLError) return [error];
  const originalError = error instanceof Error ? error : new Error(String(error));
  return [new GraphQLError(originalError.message, { originalError })];
}

/** A document with mistakes. */
class InvalidDocument extends Error {
  readonly mistakes: readonly [GraphQLError, ...GraphQLError[]];

  constructor(mistakes: readonly [GraphQLError, ...GraphQLError[]]) {
    super('The document is not valid');
    this.name = 'InvalidDocument';
    this.mistakes = mistakes;
  }
}

function isMissing(value: unknown): boolean {
  return value === null || value === undefined;
}

function refused(message: string): AppError {
  return new AppError('BAD_USER_INPUT', message);
}

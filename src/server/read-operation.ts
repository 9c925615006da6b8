import {
  type DocumentNode,
  type ExecutionArgs,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  type OperationDefinitionNode,
  parse,
  validate,
} from 'graphql';
import { AppError } from '../errors.js';
import type { RequestContext } from '../operation/context.js';
import { demandAccess } from '../operation/demand-access.js';
import { fragmentsOf } from '../operation/fragments-of.js';
import { prepareQuery } from '../operation/prepare-operation.js';
import { quote } from '../util/quote.js';
import { checkDocument, checkVariables } from './limits/document-limits.js';
import { checkNulls } from './limits/null-variables.js';

/** What a client sends to have an operation run. */
export interface OperationRequest {
  readonly query?: unknown;
  readonly variables?: unknown;
  readonly operationName?: unknown;
  readonly extensions?: unknown;
}

/** An operation that may run. */
export interface ReadableOperation {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  readonly variableValues: Readonly<Record<string, unknown>>;
  readonly operationName: string | null;
}

/** Makes of a request an operation that may run; throws what is wrong with it. */
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
  const readDocument = (text: string): DocumentNode => {
    const known = kept.get(text);
    if (known) return known;
    const document = parseText(text);
    const [first, ...others] = validate(schema, document);
    if (first) throw new InvalidDocument([first, ...others]);
    if (kept.size >= KEPT) kept.delete(kept.keys().next().value ?? '');
    kept.set(text, document);
    return document;
  };
  return (request) => {
    checkRequest(request);
    const { query, variables } = request;
    if (typeof query !== 'string') throw noQuery();
    const operationName = (request.operationName ?? null) as string | null;
    const document = readDocument(query);
    return { ...readableOperation(schema, document, operationName, variables), operationName };
  };
}

/**
 * An operation of a valid document within the limits of operations. Throws BAD_USER_INPUT when there is none of that
 * name, or none is named of several, and what the limits refuse it for.
 */
export function readableOperation(
  schema: GraphQLSchema,
  document: DocumentNode,
  name: string | null | undefined,
  variables: unknown,
): Omit<ReadableOperation, 'operationName'> {
  const operation = getOperationAST(document, name);
  if (!operation)
    throw refused(
      isMissing(name)
        ? 'The document has no operation, or several; send one, or name one of them in `operationName`.'
        : `The document has no operation named ${quote(name)}.`,
    );
  const variableValues = (variables ?? {}) as Readonly<Record<string, unknown>>;
  checkDocument(document, operation);
  checkVariables(variableValues, operation);
  checkNulls(schema, document, operation, variableValues);
  return { document, operation, fragments: fragmentsOf(document), variableValues };
}

/** What executes an operation. Throws what its caller is refused for. */
export function executionOf(
  schema: GraphQLSchema,
  given: ReadableOperation,
  contextValue: RequestContext,
): ExecutionArgs {
  demandAccess(contextValue, { schema, ...given });
  prepareQuery(contextValue, schema, given);
  const { document, variableValues, operationName } = given;
  return { schema, document, variableValues, operationName, contextValue };
}

/**
 * Throws BAD_USER_INPUT for what is no request with a document, whatever transport brings it.
 */
export function checkRequest(request: unknown): asserts request is OperationRequest {
  if (Array.isArray(request))
    throw refused(
      'The request is a list, and batches are not taken; send its operations one by one.',
    );
  if (!isObject(request))
    throw refused(
      'The request is no JSON object; send {"query": "…"}, over HTTP as application/json.',
    );
  const { query, variables, operationName, extensions } = request as OperationRequest;
  for (const [name, value] of Object.entries({ variables, extensions })) {
    if (!isMissing(value) && !isObject(value))
      throw refused(`\`${name}\` is no object; send one, or leave it out.`);
  }
  if (!isMissing(operationName) && typeof operationName !== 'string')
    throw refused('`operationName` is no string; send one, or leave it out.');
  if (typeof query !== 'string' || query === '') throw noQuery();
}

function parseText(text: string): DocumentNode {
  try {
    return parse(text, { maxTokens: MAXIMUM_TOKENS });
  } catch (error) {
    if (error instanceof GraphQLError) error.extensions['code'] = 'GRAPHQL_PARSE_FAILED';
    throw error;
  }
}

/** What was thrown for one operation, as GraphQL's own errors. */
export function graphqlErrorsOf(error: unknown): readonly [GraphQLError, ...GraphQLError[]] {
  if (error instanceof InvalidDocument) return error.mistakes;
  if (error instanceof GraphQLError) return [error];
  const originalError = error instanceof Error ? error : new Error(String(error));
  return [new GraphQLError(originalError.message, { originalError })];
}

/** A document with mistakes, under Apollo's code. */
class InvalidDocument extends Error {
  constructor(readonly mistakes: readonly [GraphQLError, ...GraphQLError[]]) {
    super('The document is not valid');
    for (const { extensions } of mistakes) extensions['code'] = 'GRAPHQL_VALIDATION_FAILED';
  }
}

function isMissing(value: unknown): boolean {
  return value === null || value === undefined;
}

/** Whether it is an object of JSON, and no list. */
export function isObject(value: unknown): value is object {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

function noQuery(): AppError {
  return refused('The request has no `query`; send one as a string.');
}

function refused(message: string): AppError {
  return new AppError('BAD_USER_INPUT', message);
}

import { readFile } from 'node:fs/promises';
import { type ExecutionResult, type FormattedExecutionResult, GraphQLError } from 'graphql';
import type { Config } from '../config.js';
import type { Engine } from '../engine/engine.js';
import { AppError, isErrorCode } from '../errors.js';
import { localCaller } from '../operation/caller.js';
import type { RequestContext } from '../operation/context.js';
import { askServer, goodAnswer, type ServerAccess } from './server-client.js';
import type { StoreFlags } from './with-store.js';

/** The options of commands that take an operation, as commander reads them. */
export interface OperationFlags extends StoreFlags {
  readonly variables?: string;
  readonly operation?: string;
  readonly json?: boolean;
}

/** An operation as a server is asked for it. */
export interface OperationFile {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly operationName: string | undefined;
}

/** What a store or a server answers to it. */
export type Answer = ExecutionResult | FormattedExecutionResult;

/** Reads a .graphql file with its variables. Throws BAD_USER_INPUT. */
export async function readOperationFile(
  file: string,
  { variables, operation }: OperationFlags,
): Promise<OperationFile> {
  const query = await readFile(file, 'utf8').catch(() => {
    throw new AppError('BAD_USER_INPUT', `Cannot read ${file}; give the path of a .graphql file.`);
  });
  return { query, variables: await readVariables(variables), operationName: operation };
}

/** A JSON object, or the path of a file that holds one. */
async function readVariables(given = '{}'): Promise<Readonly<Record<string, unknown>>> {
  try {
    const isPath = !/^\s*[[{"]/.test(given);
    const value: unknown = JSON.parse(isPath ? await readFile(given, 'utf8') : given);
    if (value !== null && typeof value === 'object' && !Array.isArray(value)) {
      return value as Record<string, unknown>;
    }
  } catch {
    // Falls through to the one error.
  }
  throw new AppError(
    'BAD_USER_INPUT',
    `--variables must be a JSON object, or the path of a file that holds one, not ${given}`,
  );
}

/** What an operation runs with on a store that this process holds. */
export function localContext(engine: Engine, { requestTimeout }: Config): RequestContext {
  const deadline = Date.now() + requestTimeout;
  return { engine, deadline, bookmarks: [], caller: localCaller('command line') };
}

/** Asks a server for the operation. Throws what it refuses the whole request for. */
export async function askGraphql(
  server: ServerAccess,
  request: OperationFile,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  const response = await askServer(server, '/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json', ...headers },
    body: JSON.stringify(request),
  });
  const isAnswer = response.headers.get('content-type')?.startsWith('application/json');
  return (isAnswer ? response : await goodAnswer(response, server)).json() as Promise<Answer>;
}

/** Throws the first error of an answer that holds some. */
export function throwFirst(file: string, { errors }: Answer): void {
  const first = errors?.[0];
  if (!first) return;
  if (first instanceof GraphQLError && first.originalError instanceof AppError)
    throw first.originalError;
  const code = String(first.extensions?.['code']);
  if (isErrorCode(code)) throw new AppError(code, first.message);
  throw new AppError('BAD_USER_INPUT', `${file}: ${first.message}`);
}

import { readFile } from 'node:fs/promises';
import { type ExecutionResult, type FormattedExecutionResult, GraphQLError } from 'graphql';
import { buildApiSchema } from '../api/schema.js';
import type { Config } from '../config.js';
import type { Engine } from '../engine/engine.js';
import { AppError, isErrorCode } from '../errors.js';
import { localCaller } from '../operation/caller.js';
import { runOperation } from '../operation/run-operation.js';
import { print } from './print.js';
import { askServer, goodAnswer, type ServerAccess } from './server-client.js';
import { type StoreFlags, withStore } from './with-store.js';

type Answer = ExecutionResult | FormattedExecutionResult;

interface QueryOptions extends StoreFlags {
  readonly variables?: string;
  readonly operation?: string;
  readonly json?: boolean;
}

/**
 * Runs the operation in a file, on the store or by the server that holds it, and prints its answer. Throws AppError
 * when the answer holds errors.
 */
export async function runQuery(config: Config, file: string, options: QueryOptions): Promise<void> {
  const source = await readFile(file, 'utf8').catch(() => {
    throw new AppError('BAD_USER_INPUT', `Cannot read ${file}; give the path of a .graphql file.`);
  });
  const variables = parseVariables(options.variables);
  const { operation: operationName } = options;
  const onStore = async (engine: Engine): Promise<Answer> => {
    try {
      return await runOperation(buildApiSchema(), source, {
        variables,
        operationName,
        context: {
          engine,
          deadline: Date.now() + config.requestTimeout,
          bookmarks: [],
          caller: localCaller('command line'),
        },
      });
    } catch (error) {
      if (error instanceof GraphQLError) return { errors: [error] };
      throw error;
    }
  };
  const result = await withStore(config, onStore, {
    ...options,
    createIfMissing: true,
    readsSuffice: true,
    atServer: (server) => askGraphql(server, { query: source, variables, operationName }),
  });
  await print(`${JSON.stringify(result, null, options.json ? 0 : 2)}\n`);
  const first = result.errors?.[0];
  if (!first) return;
  if (first instanceof GraphQLError && first.originalError instanceof AppError)
    throw first.originalError;
  const code = String(first.extensions?.['code']);
  if (isErrorCode(code)) throw new AppError(code, first.message);
  throw new AppError('BAD_USER_INPUT', `${file}: ${first.message}`);
}

async function askGraphql(server: ServerAccess, request: object): Promise<Answer> {
  const response = await askServer(server, '/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify(request),
  });
  const isAnswer = response.headers.get('content-type')?.startsWith('application/json');
  return (isAnswer ? response : await goodAnswer(response, server)).json() as Promise<Answer>;
}

function parseVariables(text: string | undefined): Record<string, unknown> {
  if (text === undefined) return {};
  try {
    const value: unknown = JSON.parse(text);
    if (value !== null && typeof value === 'object' && !Array.isArray(value)) {
      return value as Record<string, unknown>;
    }
  } catch {
    // Falls through to the one error.
  }
  throw new AppError('BAD_USER_INPUT', `--variables must be a JSON object, not ${text}`);
}

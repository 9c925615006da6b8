import { readFile } from 'node:fs/promises';
import { type ExecutionResult, GraphQLError } from 'graphql';
import { buildApiSchema } from '../api/schema.js';
import type { Config } from '../config.js';
import { AppError } from '../errors.js';
import { localCaller } from '../operation/caller.js';
import { runOperation } from '../operation/run-operation.js';
import { print } from './print.js';
import { withStore } from './with-store.js';

interface QueryOptions {
  readonly variables?: string;
  readonly operation?: string;
  readonly json?: boolean;
}

/** Runs the operation in a file and prints its answer. Throws AppError when the answer holds errors. */
export async function runQuery(config: Config, file: string, options: QueryOptions): Promise<void> {
  const source = await readFile(file, 'utf8').catch(() => {
    throw new AppError('BAD_USER_INPUT', `Cannot read ${file}; give the path of a .graphql file.`);
  });
  const variables = parseVariables(options.variables);
  const result = await withStore(config, async (engine): Promise<ExecutionResult> => {
    try {
      return await runOperation(buildApiSchema(), source, {
        variables,
        operationName: options.operation,
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
  });
  await print(`${JSON.stringify(result, null, options.json ? 0 : 2)}\n`);
  const first = result.errors?.[0];
  if (first?.originalError instanceof AppError) throw first.originalError;
  if (first) throw new AppError('BAD_USER_INPUT', `${file}: ${first.message}`);
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

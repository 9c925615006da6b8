import { buildApiSchema } from '../api/schema.js';
import type { Config } from '../config.js';
import { runOperation } from '../operation/run-operation.js';
import {
  askGraphql,
  localContext,
  type OperationFlags,
  readOperationFile,
  throwFirst,
} from './operation-file.js';
import { print } from './print.js';
import { withStore } from './with-store.js';

/**
 * Runs the operation in a file, on the store or by the server that holds it, and prints its answer. Throws AppError
 * when the answer holds errors.
 */
export async function runQuery(
  config: Config,
  file: string,
  options: OperationFlags,
): Promise<void> {
  const operation = await readOperationFile(file, options);
  const answer = await withStore(config, {
    ...options,
    createIfMissing: true,
    readsSuffice: true,
    onStore: (engine) => {
      const context = localContext(engine, config);
      return runOperation(buildApiSchema(), operation.query, { ...operation, context });
    },
    atServer: (server) => askGraphql(server, operation),
  });
  await print(`${JSON.stringify(answer, null, options.json ? 0 : 2)}\n`);
  throwFirst(file, answer);
}

import { GraphQLError, getOperationAST, parse } from 'graphql';
import { buildApiSchema } from '../api/schema.js';
import type { Config } from '../config.js';
import type { Engine } from '../engine/engine.js';
import { AppError, invariant } from '../errors.js';
import type { RequestContext } from '../operation/context.js';
import { type Explanation, explain } from '../operation/explain.js';
import { readSizes } from '../operation/read-sizes.js';
import { runOperation } from '../operation/run-operation.js';
import {
  type Answer,
  askGraphql,
  localContext,
  type OperationFile,
  type OperationFlags,
  readOperationFile,
  throwFirst,
} from './operation-file.js';
import { print } from './print.js';
import type { ServerAccess } from './server-client.js';
import { withStore } from './with-store.js';

/** An explanation, with the bytes of the answer when there is one. */
type Profile = Explanation & { readonly bytes: number | null };

/**
 * Prints the plan of the query in a file, the query that the engine in use is asked, its parameters and its cost; with
 * `profile` also what it took to run it. A server that holds the store is asked for the answer in any case. Throws what
 * the query is refused for, and BAD_USER_INPUT for what is no query.
 */
export async function explainOperation(
  config: Config,
  file: string,
  options: OperationFlags & { readonly profile?: boolean },
): Promise<void> {
  const { profile = false } = options;
  const operation = await readOperationFile(file, options);
  demandQuery(file, operation);
  const onStore = async (engine: Engine): Promise<Profile> => {
    const sizes = await readSizes(engine);
    const context: RequestContext = { ...localContext(engine, config), sizes };
    const schema = buildApiSchema();
    const run = (prepareOnly: boolean) =>
      runOperation(schema, operation.query, { ...operation, context, prepareOnly });
    let answer = await run(true);
    if (profile && !answer.errors) answer = await run(false);
    throwFirst(file, answer);
    return profileOf(await explain(context, profile), profile ? answer : null);
  };
  const atServer = async (server: ServerAccess): Promise<Profile> => {
    const headers = { 'x-graph-explain': '1' };
    const { extensions, ...answer } = await askGraphql(server, operation, headers);
    throwFirst(file, answer);
    return profileOf(extensions?.['explain'] as Explanation, answer);
  };
  const work = { ...options, createIfMissing: true, readsSuffice: true, onStore, atServer };
  const explained = await withStore(config, work);
  await print(options.json ? `${JSON.stringify(explained)}\n` : drawProfile(explained));
}

/** Refuses what could write: a server would run it. */
function demandQuery(file: string, { query, operationName }: OperationFile): void {
  try {
    const found = getOperationAST(parse(query), operationName);
    if (!found || found.operation === 'query') return;
    throw new AppError(
      'BAD_USER_INPUT',
      `${file}: only queries are explained, and this is a ${found.operation}.`,
    );
  } catch (error) {
    if (error instanceof GraphQLError) throwFirst(file, { errors: [error] });
    throw error;
  }
}

function profileOf(explanation: Explanation | null, answer: Answer | null): Profile {
  invariant(explanation, 'A query that was prepared has no explanation');
  return { ...explanation, bytes: answer && Buffer.byteLength(JSON.stringify(answer)) };
}

function drawProfile({ plan, cypher, parameters, cost, ms, bytes }: Profile): string {
  const parts = {
    plan: plan.trimEnd(),
    query: cypher,
    parameters: JSON.stringify(parameters, null, 2),
    cost: `${cost.cost}, at most ${cost.rows} rows`,
    ...(ms !== null && {
      profile: `${ms.toFixed(1)} ms for the database, ${bytes} bytes of answer`,
    }),
  };
  return Object.entries(parts)
    .map(([name, text]) => `# ${name}\n${text}\n`)
    .join('\n');
}

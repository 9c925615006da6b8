import type { GraphQLSchema } from 'graphql';
import { buildApiSchema } from '../../src/api/schema.js';
import type { Engine } from '../../src/engine/engine.js';
import { type ImportReport, importBundle } from '../../src/import/import-bundle.js';
import { graphSchema } from '../../src/model/graph-schema.js';
import { localCaller } from '../../src/operation/caller.js';
import { runOperation } from '../../src/operation/run-operation.js';
import { openTestEngine, soon } from './engines.js';

/** An empty store on this run's engine, what is imported into it, and what is asked of it. */
export interface TestGraph {
  readonly engine: Engine;
  add(bundle: unknown): Promise<ImportReport>;
  /** The data of an operation; fails the test when there are errors. */
  // biome-ignore lint/suspicious/noExplicitAny: answers as the operation asks for them
  ask(source: string, variables?: Readonly<Record<string, unknown>>): Promise<any>;
}

let schema: GraphQLSchema | undefined;

/** Opens such a store; its engine is the caller's to close. */
export async function openGraph(): Promise<TestGraph> {
  const engine = await openTestEngine();
  await engine.prepare(graphSchema);
  schema ??= buildApiSchema();
  const built = schema;
  return {
    engine,
    add: (bundle) => importBundle(engine, bundle, { by: 'test', ...soon() }),
    async ask(source, variables = {}) {
      const context = { engine, ...soon(), bookmarks: [], caller: localCaller('test') };
      const { data, errors } = await runOperation(built, source, { context, variables });
      if (errors) throw new Error(errors.map(({ message }) => message).join('\n'));
      return data;
    },
  };
}

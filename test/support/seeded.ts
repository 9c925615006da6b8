import { buildApiSchema } from '../../src/api/schema.js';
import type { Engine } from '../../src/engine/engine.js';
import { observeEngine } from '../../src/engine/observe.js';
import { graphSchema } from '../../src/model/graph-schema.js';
import { localCaller } from '../../src/operation/caller.js';
import { runOperation } from '../../src/operation/run-operation.js';
import { loadSeed } from '../../src/server/load-seed.js';
import { openTestEngine, soon } from './engines.js';

/** A store that holds the seed article, and the statements sent to it since. */
export interface SeededStore {
  readonly engine: Engine;
  /** Texts of the read statements sent so far. */
  readonly reads: string[];
  /** Runs an operation and returns its answer as a client gets it. */
  ask(source: string, variables?: Readonly<Record<string, unknown>>): Promise<Answer>;
}

interface Answer {
  // biome-ignore lint/suspicious/noExplicitAny: answers are compared, not computed with
  readonly data?: any;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions?: { readonly code?: string };
  }[];
}

const schema = buildApiSchema();

export async function openSeededStore(): Promise<SeededStore> {
  const reads: string[] = [];
  const engine = observeEngine(await openTestEngine(), ({ kind, text }) => {
    if (kind === 'read') reads.push(text);
  });
  await engine.prepare(graphSchema);
  await loadSeed(engine);
  reads.length = 0;
  return {
    engine,
    reads,
    async ask(source, variables) {
      const context = { engine, ...soon(), bookmarks: [], caller: localCaller('test') };
      return JSON.parse(JSON.stringify(await runOperation(schema, source, { variables, context })));
    },
  };
}

import type { ExecutionResult } from 'graphql';
import { buildApiSchema } from '../../src/api/schema.js';
import type { Engine } from '../../src/engine/engine.js';
import { observeEngine } from '../../src/engine/observe.js';
import { importBundle } from '../../src/import/import-bundle.js';
import { graphSchema } from '../../src/model/graph-schema.js';
import { localCaller } from '../../src/operation/caller.js';
import { writeAnswer } from '../../src/operation/prepare-operation.js';
import { runOperation } from '../../src/operation/run-operation.js';
import { openTestEngine, soon } from '../support/engines.js';
import { Graph } from './reference/graph.js';

/** The product over an engine, and the reference's graph, holding the same. */
export interface Both {
  readonly engine: Engine;
  readonly graph: Graph;
  /** Imports a bundle into both. Throws BUNDLE_INVALID with every mistake. */
  add(bundle: object): Promise<void>;
  /** The product's answer, and the read statements it took. Throws when its writer says otherwise than graphql-js. */
  ask(
    source: string,
    variables: Readonly<Record<string, unknown>>,
  ): Promise<{ readonly answer: ExecutionResult; readonly reads: readonly string[] }>;
}

const schema = buildApiSchema();
const RECORDED_AT = '2026-01-02T03:04:05.678Z';

export async function openBoth(): Promise<Both> {
  const opened = await openTestEngine();
  await opened.prepare(graphSchema);
  const graph = new Graph();
  return {
    engine: opened,
    graph,
    async add(data) {
      const plain = JSON.parse(JSON.stringify(data));
      plain.article.recordedAt ??= RECORDED_AT;
      await importBundle(opened, plain, { by: 'test', ...soon() });
      await graph.read(async (query) => (await opened.read(query, soon())).rows);
    },
    async ask(source, variables) {
      const reads: string[] = [];
      const engine = observeEngine(opened, ({ kind, text }) => {
        if (kind === 'read') reads.push(text);
      });
      const context = { engine, ...soon(), bookmarks: [], caller: localCaller('test') };
      const answer = await runOperation(schema, source, { variables, context });
      const [written, data] = [await writeAnswer(context), JSON.stringify(answer.data)];
      if (answer.errors ? written !== null : written !== data) {
        throw new Error(`${source}\n\nwritten    ${written}\ngraphql-js ${data}`);
      }
      return { answer: JSON.parse(JSON.stringify(answer)), reads };
    },
  };
}

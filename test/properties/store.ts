import type { ExecutionResult } from 'graphql';
import { graphSchema } from '../../src/api/graph-schema.js';
import { buildApiSchema } from '../../src/api/schema.js';
import type { Engine } from '../../src/engine/engine.js';
import { observeEngine } from '../../src/engine/observe.js';
import { ArticleText } from '../../src/import/article-text.js';
import { bundleRows } from '../../src/import/bundle-rows.js';
import { checkBundle } from '../../src/import/check-bundle.js';
import { bundleInvalid } from '../../src/import/parse-bundle.js';
import { validateForm } from '../../src/import/validate-bundle.js';
import { writeStatements } from '../../src/import/write-rows.js';
import { runOperation } from '../../src/operation/run-operation.js';
import { openTestEngine, soon } from '../support/engines.js';
import { Graph } from './reference/graph.js';

/** The product over an engine, and the reference's graph, holding the same. */
export interface Both {
  readonly engine: Engine;
  readonly graph: Graph;
  /** Writes a bundle to both at a fixed instant. Throws BUNDLE_INVALID with every mistake. */
  add(bundle: object): Promise<void>;
  /** The product's answer, and the read statements it took. */
  ask(
    source: string,
    variables: Readonly<Record<string, unknown>>,
  ): Promise<{ readonly answer: ExecutionResult; readonly reads: readonly string[] }>;
}

const schema = buildApiSchema();
const RECORDED_AT = '2026-01-02T03:04:05.678Z';
let writes = 0;

export async function openBoth(): Promise<Both> {
  const opened = await openTestEngine();
  await opened.prepare(graphSchema);
  const graph = new Graph();
  return {
    engine: opened,
    graph,
    async add(data) {
      const { bundle, mistakes } = validateForm(JSON.parse(JSON.stringify(data)));
      const found =
        mistakes.length > 0 ? mistakes : checkBundle(bundle, new ArticleText(bundle.article.text));
      if (found.length > 0) throw bundleInvalid('The bundle', found);
      const rows = bundleRows(bundle, RECORDED_AT);
      writes += 1;
      const key = `${bundle.article.id} ${process.pid} ${writes}`;
      await opened.write(
        { key, request: key, properties: {}, statements: writeStatements(rows) },
        soon(),
      );
      graph.add(rows);
    },
    async ask(source, variables) {
      const reads: string[] = [];
      const engine = observeEngine(opened, ({ kind, text }) => {
        if (kind === 'read') reads.push(text);
      });
      const context = { engine, ...soon(), bookmarks: [], by: 'test', mayWrite: false };
      const answer = await runOperation(schema, source, { variables, context });
      return { answer: JSON.parse(JSON.stringify(answer)), reads };
    },
  };
}

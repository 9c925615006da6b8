import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { type DocumentNode, type OperationDefinitionNode, parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildApiSchema } from '../../src/api/schema.js';
import { type Dialect, GRAFEO, NEO4J } from '../../src/cypher/dialect.js';
import { compileOperation } from '../../src/operation/plan-cache.js';
import { drawPlan } from '../../src/plan/draw-plan.js';
import { openSeededStore, type SeededStore } from '../support/seeded.js';
import { matches } from '../support/set.js';
import { goldenSources, goldenVariables } from './golden-sources.js';

/**
 * The golden corpus: each operation with its plan, its statement (and that of Neo4j, where it needs another)
 * and its answer. With UPDATE_GOLDEN=1 the plan
 * and statement files are written anew, and answers that are not there yet.
 */
const GOLDEN = new URL('./', import.meta.url);
const isUpdating = process.env.UPDATE_GOLDEN === '1';
const schema = buildApiSchema();

describe('golden operations', () => {
  let store: SeededStore;
  beforeAll(async () => {
    store = await openSeededStore();
  });
  afterAll(() => store.engine.close());

  it.each(goldenSources)('$name', async ({ name, source }) => {
    const values = goldenVariables(name);
    const compiled = compile(parse(source), values, GRAFEO);
    compare(name, 'plan.txt', drawPlan(compiled.plan));
    compare(name, 'cypher', `${compiled.text}\n`);
    const onNeo4j = compile(parse(source), values, NEO4J);
    if (onNeo4j.text !== compiled.text) compare(name, 'neo4j.cypher', `${onNeo4j.text}\n`);
    store.reads.length = 0;
    const answer = await store.ask(source, values);
    expect(answer.errors).toBeUndefined();
    // As of an instant the store's clock is read before, and after where a read may see two states.
    const clocks = compiled.plan.asOf === null ? 0 : store.engine.readsOneState ? 1 : 2;
    expect(store.reads).toHaveLength(1 + clocks);
    if (isUpdating && !read(name, 'json')) {
      writeFileSync(new URL(`${name}.json`, GOLDEN), `${JSON.stringify(answer, null, 1)}\n`);
    }
    matches(answer, JSON.parse(read(name, 'json') ?? 'null'));
  });
});

function compile(document: DocumentNode, variables: Record<string, unknown>, dialect: Dialect) {
  const operation = document.definitions.find(
    (definition): definition is OperationDefinitionNode =>
      definition.kind === 'OperationDefinition',
  );
  const fragments = Object.fromEntries(
    document.definitions.flatMap((definition) =>
      definition.kind === 'FragmentDefinition' ? [[definition.name.value, definition]] : [],
    ),
  );
  return compileOperation(
    { schema, fragments, variables },
    operation as OperationDefinitionNode,
    dialect,
  );
}

function read(name: string, extension: string): string | undefined {
  const url = new URL(`${name}.${extension}`, GOLDEN);
  return existsSync(url) ? readFileSync(url, 'utf8') : undefined;
}

function compare(name: string, extension: string, actual: string): void {
  if (isUpdating) writeFileSync(new URL(`${name}.${extension}`, GOLDEN), actual);
  expect(actual).toBe(read(name, extension));
}

import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildApiSchema } from '../../src/api/schema.js';
import { checkStore } from '../../src/doctor/check-store.js';
import type { Engine } from '../../src/engine/engine.js';
import { importBundle } from '../../src/import/import-bundle.js';
import { graphSchema } from '../../src/model/graph-schema.js';
import { localCaller } from '../../src/operation/caller.js';
import { runOperation } from '../../src/operation/run-operation.js';
import { keepVotes } from '../../src/store/keep-votes.js';
import { generatedBundles } from '../support/arbitrary-bundles.js';
import { openTestEngine, runWrite, soon } from '../support/engines.js';

/** What stores had when the first import won: no votes, values and names of whoever came first. */
const AGE = [
  'MATCH (:Article)-[d:DESCRIBES]->(:Entity) DELETE d',
  'MATCH (v:AssertedValue) DETACH DELETE v',
  "MATCH (e:Entity) SET e.name = 'First', e.nameSort = 'first' REMOVE e.disputed",
  'MATCH (e:Entity)-[r:NAMED]->(n:Name) REMOVE r.key, n.scheme',
  'MATCH (e:Entity)-[:HAS_FACT]->(f:Fact) SET f.position = 1',
];

describe('the votes of a store of an earlier version', () => {
  let engine: Engine;
  beforeEach(async () => {
    engine = await openTestEngine();
    await engine.prepare(graphSchema);
  });
  afterEach(() => engine.close());

  it('are made of what each article keeps of its own words', async () => {
    for (const bundle of generatedBundles(6, 3))
      await importBundle(engine, bundle, { by: 'test', ...soon() });
    const before = await ask(engine);
    await runWrite(engine, ...AGE);
    expect(await ask(engine)).not.toEqual(before);
    for (let progress: string | null = ''; progress !== null; ) {
      const at: string = progress;
      await engine.write(
        {
          key: `migration ${at}`,
          request: 'test',
          properties: {},
          queries: async (run) => {
            progress = await keepVotes(run, at);
          },
        },
        soon(),
      );
    }
    expect(await ask(engine)).toEqual(before);
    expect((await checkStore(engine, () => soon())).problems).toEqual([]);
  });
});

const everything = readFileSync(
  new URL('../properties/everything.graphql', import.meta.url),
  'utf8',
);

/** All that the store shows. */
async function ask(engine: Engine): Promise<unknown> {
  const context = { engine, ...soon(), bookmarks: [], caller: localCaller('test') };
  const answer = await runOperation(buildApiSchema(), everything, { context });
  expect(answer.errors).toBeUndefined();
  return JSON.parse(JSON.stringify(answer.data));
}

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkStore } from '../../src/doctor/check-store.js';
import type { Engine } from '../../src/engine/engine.js';
import { importBundle } from '../../src/import/import-bundle.js';
import { graphSchema } from '../../src/model/graph-schema.js';
import { keepVotes } from '../../src/store/keep-votes.js';
import { generatedBundles } from '../support/arbitrary-bundles.js';
import { openTestEngine, runWrite, soon } from '../support/engines.js';
import { dumpGraph } from '../support/state-hash.js';

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
    const graph = await said(engine);
    await runWrite(engine, ...AGE);
    expect(await said(engine)).not.toEqual(graph);
    for (let progress: string | null = ''; progress !== null; ) {
      const before: string = progress;
      await engine.write(
        {
          key: `migration ${before}`,
          request: 'test',
          properties: {},
          queries: async (run) => {
            progress = await keepVotes(run, before);
          },
        },
        soon(),
      );
    }
    expect(await said(engine)).toEqual(graph);
    expect((await checkStore(engine, () => soon())).problems).toEqual([]);
  });
});

/** The graph but for when it was recorded, and what it was before. */
async function said(engine: Engine): Promise<readonly string[]> {
  const all = await dumpGraph(engine);
  return all
    .filter((line) => !/"Past"|^\["WAS|^\[\["Clock/.test(line))
    .map((line) =>
      line.replace(/,?\["(recordedAt|settledAt)","[^"]*"\]/g, '').replaceAll('[[,', '[['),
    )
    .sort();
}

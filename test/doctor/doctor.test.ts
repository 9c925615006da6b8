import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { graphSchema } from '../../src/api/graph-schema.js';
import { checkStore } from '../../src/doctor/check-store.js';
import type { Engine } from '../../src/engine/engine.js';
import { importBundle } from '../../src/import/import-bundle.js';
import { readBundleFile } from '../../src/import/read-bundle-file.js';
import { generatedBundles } from '../support/arbitrary-bundles.js';
import { openTestEngine, runWrite, soon } from '../support/engines.js';
import { stateHash } from '../support/state-hash.js';

const SEED = fileURLToPath(new URL('../../seeds/bundles/ea7cad882c490818.json', import.meta.url));
const S = "MATCH (s:Statement {id: 'statement:ea7cad882c490818:1399-1492'})";
const A = "MATCH (a:Article {id: 'article:ea7cad882c490818'})";
const P = "MATCH (p:Person {id: 'person:michael-clarke'})";

const check = async (engine: Engine) => checkStore(engine, () => soon());

async function openSeed(): Promise<Engine> {
  const engine = await openTestEngine();
  await engine.prepare(graphSchema);
  await importBundle(engine, await readBundleFile(SEED), { by: 'test', ...soon() });
  return engine;
}

/** What is done to the store and undone again, the rule that it breaks, and what is named. */
const DAMAGES: readonly (readonly [rule: string, damage: string, repair: string, id: string])[] =
  [];

describe('the doctor', () => {
  it('finds nothing in a store that only importers wrote to, and shows its state', async () => {
    const engine = await openSeed();
    for (const bundle of generatedBundles(20, 7))
      await importBundle(engine, bundle, { by: 'test', ...soon() });
    const diagnosis = await check(engine);
    expect(diagnosis).toMatchObject({ articles: 21, problems: [] });
    expect(diagnosis.stateHash).toBe(await stateHash(engine));
    await engine.close();
  });

  describe('names what is broken', () => {
    let engine: Engine;
    beforeAll(async () => {
      engine = await openSeed();
    });
    afterAll(() => engine.close());

    it.each(DAMAGES)('%s', async (rule, damage, repair, id) => {
      await runWrite(engine, damage);
      const { problems } = await check(engine);
      const found = problems.find((problem) => problem.check === rule);
      expect(found?.ids.join(), JSON.stringify(problems)).toContain(id);
      await runWrite(engine, repair);
      expect((await check(engine)).problems).toEqual([]);
    });
  });
});

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Engine } from '../../src/engine/engine.js';
import { openEngine } from '../../src/engine/open-engine.js';
import { importBundle } from '../../src/import/import-bundle.js';
import { readBundleFile } from '../../src/import/read-bundle-file.js';
import { graphSchema } from '../../src/model/graph-schema.js';
import { arbitraryBundles } from '../support/arbitrary-bundles.js';
import { type Act, arbitraryActs, doActs } from '../support/arbitrary-curation.js';
import { countOf } from '../support/counts.js';
import { openTestEngine, soon, testEngine } from '../support/engines.js';
import { holds } from '../support/holds.js';
import { dumpGraph, exportAll, stateHash } from '../support/state-hash.js';

const SEED = fileURLToPath(new URL('../../seeds/bundles/ea7cad882c490818.json', import.meta.url));
const PER_RUN = 10;
/** By hand: BUNDLES=10000. */
const BUNDLES = Number(process.env.BUNDLES ?? countOf(testEngine === 'neo4j' ? 100 : 300, 60));
const MINIMAL = fileURLToPath(new URL('../bundle/minimal-bundle.json', import.meta.url));

interface Exported {
  readonly lines: string;
  readonly hash: string;
  readonly graph: readonly string[];
}

async function exported(
  bundles: readonly unknown[],
  open: () => Promise<Engine> = openTestEngine,
  acts: readonly Act[] = [],
): Promise<Exported> {
  const engine = await open();
  try {
    await engine.prepare(graphSchema);
    for (const bundle of bundles) await importBundle(engine, bundle, { by: 'test', ...soon() });
    await doActs(engine, acts);
    return {
      lines: await exportAll(engine),
      hash: await stateHash(engine),
      graph: await dumpGraph(engine),
    };
  } finally {
    await engine.close();
  }
}

const parse = (lines: string) =>
  lines
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('import, export, import into an empty store, export', () => {
  it('gives the same bytes, for the seed and the smallest bundle', async () => {
    const first = await exported([
      await readBundleFile(SEED),
      JSON.parse(readFileSync(MINIMAL, 'utf8')),
    ]);
    const again = await exported(parse(first.lines));
    expect(again).toEqual(first);
    expect(parse(first.lines)).toHaveLength(2);
  });

  it.skipIf(testEngine === 'embedded')(
    'gives the same bytes on the other engine and back',
    async () => {
      const embedded = () => openEngine({ dataPath: ':memory:' });
      const first = await exported(
        [await readBundleFile(SEED), JSON.parse(readFileSync(MINIMAL, 'utf8'))],
        embedded,
      );
      const onNeo4j = await exported(parse(first.lines));
      const back = await exported(parse(onNeo4j.lines), embedded);
      expect(onNeo4j.lines).toBe(first.lines);
      expect(onNeo4j.hash).toBe(first.hash);
      expect(back).toEqual(first);
    },
  );

  it(`gives the same bytes and the same graph, for ${BUNDLES} bundles that share and contradict`, async () => {
    await holds(
      'round trip',
      fc.asyncProperty(arbitraryBundles(PER_RUN), async (bundles) => {
        const first = await exported(bundles);
        const again = await exported(parse(first.lines));
        expect(again.lines).toBe(first.lines);
        expect(again.graph).toEqual(first.graph);
        // Byte order is the order of recording; what is said does not depend on it.
        const backwards = await exported(parse(first.lines).reverse());
        expect(backwards.lines).toBe(first.lines);
        expect(backwards.hash).toBe(first.hash);
      }),
      { numRuns: Math.ceil(BUNDLES / PER_RUN), seed: 1, endOnFailure: true },
    );
  }, 1_200_000);

  it('gives the same bytes and the same graph with what curators did and undid', async () => {
    await holds(
      'round trip of curation',
      fc.asyncProperty(arbitraryBundles(3), arbitraryActs, async (bundles, acts) => {
        const first = await exported(bundles, openTestEngine, acts);
        const again = await exported(parse(first.lines));
        expect(again).toEqual(first);
      }),
      { numRuns: countOf(20, 5), seed: 2, endOnFailure: true },
    );
  }, 1_200_000);

  it('gives the same graph when a statement was retracted and that was undone twice', async () => {
    const spoken = arbitraryBundles(1).filter(([one]) => JSON.stringify(one).includes('"saidBy"'));
    const [bundles = []] = fc.sample(spoken, { numRuns: 1, seed: 4 });
    const retracting: Act = { kind: 'retract', id: 0, reason: 'misread' };
    const undoing = (change: number): Act => ({ kind: 'undo', change, why: 'same words' });
    const acts = [retracting, undoing(0), retracting, undoing(2)];
    const first = await exported(bundles, openTestEngine, acts);
    const again = await exported(parse(first.lines));
    expect(first.lines.match(/"kind":"(RETRACT|UNDO)"/gu)).toHaveLength(4);
    expect(again).toEqual(first);
  });

  it.skipIf(testEngine === 'embedded')(
    'gives the same bytes of curation on the other engine and back',
    async () => {
      const embedded = () => openEngine({ dataPath: ':memory:' });
      const [acts] = fc.sample(fc.array(arbitraryActs, { minLength: 5 }), { numRuns: 1, seed: 3 });
      const [bundles = []] = fc.sample(arbitraryBundles(3), { numRuns: 1, seed: 3 });
      const first = await exported(bundles, embedded, acts?.flat());
      expect(first.lines).toContain('"curation"');
      const onNeo4j = await exported(parse(first.lines));
      const back = await exported(parse(onNeo4j.lines), embedded);
      expect(onNeo4j.lines).toBe(first.lines);
      expect(back).toEqual(first);
    },
  );
});

import { describe, expect, it } from 'vitest';
import type { Engine } from '../../src/engine/engine.js';
import { importBundle } from '../../src/import/import-bundle.js';
import { graphSchema } from '../../src/model/graph-schema.js';
import { contentDigest } from '../../src/rows/canonical-bundle.js';
import { prepareStore } from '../../src/store/prepare-store.js';
import { generatedBundles } from '../support/arbitrary-bundles.js';
import { openTestEngine, soon } from '../support/engines.js';
import { exportAll } from '../support/state-hash.js';
import { digestsOf, examine, SOUND } from '../support/survivor.js';

const BEFORE = 10;
const MEANWHILE = 20;

const idsOf = (backup: string) =>
  backup
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line).article.id as string);

async function open(): Promise<Engine> {
  const engine = await openTestEngine();
  await prepareStore(engine, graphSchema);
  return engine;
}

describe('a backup made while others write', () => {
  it('holds every bundle written before it, each bundle whole, and restores to the same bytes', async () => {
    const bundles = generatedBundles(BEFORE + MEANWHILE, 17);
    const digests = digestsOf(bundles);
    const engine = await open();
    const load = async (from: number, to: number) => {
      for (const bundle of bundles.slice(from, to))
        await importBundle(engine, bundle, { by: 'test', ...soon() });
    };
    await load(0, BEFORE);
    const half = BEFORE + MEANWHILE / 2;
    const writing = Promise.all([load(BEFORE, half), load(half, bundles.length)]);
    const backups: string[] = [];
    let isOver = false;
    void writing.finally(() => {
      isOver = true;
    });
    do backups.push(await exportAll(engine));
    while (!isOver);
    await writing;
    await engine.close();

    const written = bundles.slice(0, BEFORE).map(({ article }) => article.id);
    for (const backup of backups) {
      const lines = backup.trim().split('\n');
      expect(idsOf(backup)).toEqual(expect.arrayContaining(written));
      for (const line of lines) {
        const bundle = JSON.parse(line);
        expect(contentDigest(bundle), bundle.article.id).toBe(digests.get(bundle.article.id));
      }
    }
    const [first = ''] = backups;
    const restored = await open();
    for (const line of first.trim().split('\n'))
      await importBundle(restored, JSON.parse(line), { by: 'restore', ...soon() });
    const { stored, ...findings } = await examine(restored, digests, idsOf(first));
    expect(findings).toEqual(SOUND);
    expect(stored).toBe(idsOf(first).length);
    expect(await exportAll(restored)).toBe(first);
    await restored.close();
  });
});

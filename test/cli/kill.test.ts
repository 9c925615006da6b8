import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generatedBundles } from '../support/arbitrary-bundles.js';
import { countOf } from '../support/counts.js';
import { testEngine } from '../support/engines.js';
import { startImporter } from '../support/importer.js';
import { digestsOf, examineStore, SOUND } from '../support/survivor.js';

const KILLS = countOf(10, 2);
const IMAGES = countOf(50, 8);

// On Neo4j the server's process would have to be killed, not ours: test/trials/restart.ts does.
describe.skipIf(testEngine === 'neo4j')('kill -9 in the middle of an import', () => {
  const bundles = generatedBundles(3 * IMAGES, 9);
  const digests = digestsOf(bundles);
  let folder: string;
  let file: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'wsw-kill-'));
    file = join(folder, 'bundles.jsonl');
    writeFileSync(file, bundles.map((bundle) => JSON.stringify(bundle)).join('\n'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it(`loses nothing acknowledged and leaves nothing in part, killed ${KILLS} times in a row`, async () => {
    const store = join(folder, 'store');
    for (let kill = 1; kill <= KILLS; kill += 1) {
      const importer = startImporter(store, file);
      await importer.reach(1 + ((kill * 3) % 5));
      await importer.kill();
      const { stored, ...findings } = await examineStore(store, digests, importer.acknowledged);
      expect(findings, `kill ${kill}`).toEqual(SOUND);
      expect(stored).toBeGreaterThanOrEqual(importer.acknowledged.size);
    }
  });

  it(`nor in the ${IMAGES} states in which one import was stopped`, async () => {
    const store = join(folder, 'imaged');
    const image = join(folder, 'image');
    const importer = startImporter(store, file);
    for (let count = 1; count <= IMAGES; count += 1) {
      await importer.reach(2 * count);
      await importer.freeze();
      cpSync(store, image, { recursive: true });
      const acknowledged = [...importer.acknowledged];
      importer.thaw();
      expect(acknowledged.length).toBeGreaterThanOrEqual(2 * count);
      const { stored, ...findings } = await examineStore(image, digests, acknowledged);
      expect(findings, `state ${count}`).toEqual(SOUND);
      rmSync(image, { recursive: true });
    }
    expect(await importer.ended).toEqual({ code: 0, err: '' });
  });
});

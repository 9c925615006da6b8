import { cpSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEmbedded } from '../../src/engine/embedded/open-embedded.js';
import { generatedBundles } from '../support/arbitrary-bundles.js';
import { countOf } from '../support/counts.js';
import { damageStore, judgeDamage } from '../support/damage.js';
import { soon, testEngine } from '../support/engines.js';
import { compileFailingDisk, failingDisk } from '../support/failing-disk/failing-disk.js';
import { startImporter } from '../support/importer.js';
import { digestsOf, examineStore, SOUND } from '../support/survivor.js';

const BUNDLES = 30;
const DAMAGES = countOf(60, 20);
const DISK_FAILS = /^The disk of the store at \S+ fails.*start again.*\n$/;

// Faults of the disk under the embedded store; Neo4j looks after its own.
describe.skipIf(testEngine === 'neo4j')('the embedded store on a disk that fails', () => {
  const bundles = generatedBundles(BUNDLES, 4);
  const digests = digestsOf(bundles);
  let folder: string;
  let file: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'wsw-disk-'));
    file = join(folder, 'bundles.jsonl');
    writeFileSync(file, bundles.map((bundle) => JSON.stringify(bundle)).join('\n'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each([48, 96, 160])('stops when files cannot grow beyond %i kB', async (size) => {
    const store = join(folder, `limited-${size}`);
    const limit = `trap '' XFSZ; ulimit -f ${size * 2}; exec "$@"`;
    const importer = startImporter(store, file, { under: ['sh', '-c', limit, 'sh'] });
    expect(await importer.ended).toEqual({ code: 3, err: expect.stringMatching(DISK_FAILS) });
    const { stored, ...findings } = await examineStore(store, digests, importer.acknowledged);
    expect(findings).toEqual(SOUND);
    expect(stored).toBeGreaterThanOrEqual(importer.acknowledged.size);
  });

  it.for(['full', 'fsync'] as const)(
    'stops at a disk whose fault is %s, and keeps what it acknowledged',
    async (fault, { skip }) => {
      const library = compileFailingDisk(folder);
      if (!library) return skip('there is no C compiler to make the disk fail');
      const store = join(folder, fault);
      const when = join(folder, `${fault}-now`);
      const importer = startImporter(store, file, {
        env: failingDisk(library, fault, store, when),
      });
      await importer.reach(10);
      writeFileSync(when, '');
      expect(await importer.ended).toEqual({ code: 3, err: expect.stringMatching(DISK_FAILS) });
      const { stored, ...findings } = await examineStore(store, digests, importer.acknowledged);
      expect(findings).toEqual(SOUND);
      expect(stored).toBeGreaterThanOrEqual(importer.acknowledged.size);
    },
  );

  it('learns that its last write does not get to the disk, though nothing more is written', async () => {
    const store = join(folder, 'idle');
    const log = join(store, 'graph.grafeo.wal');
    const engine = await openEmbedded({ path: store, createIfMissing: true });
    const key = { key: 'one', request: 'one', properties: {} };
    await engine.write({ ...key, queries: [{ text: 'CREATE (:One)', parameters: {} }] }, soon());
    renameSync(log, `${log}.gone`);
    const health = () => engine.ping(soon()).then(() => 'ready', String);
    await expect.poll(health).toMatch(/The disk of the store at \S+ fails/);
    renameSync(`${log}.gone`, log);
    await engine.close();
  });

  it(`names ${DAMAGES} kinds of damage, or has everything`, async () => {
    const store = join(folder, 'store');
    const importer = startImporter(store, file);
    await importer.reach(20);
    await importer.kill();
    const outcomes = { whole: 0, refused: 0, named: 0 };
    for (let draw = 0; draw < DAMAGES; draw += 1) {
      const copy = join(folder, 'damaged');
      cpSync(store, copy, { recursive: true });
      const damage = damageStore(copy, draw);
      const outcome = await judgeDamage(copy, digests, importer.acknowledged);
      expect(outcome, JSON.stringify({ draw, ...damage })).toBeTypeOf('string');
      outcomes[outcome as keyof typeof outcomes] += 1;
      rmSync(copy, { recursive: true });
    }
    expect(outcomes.refused).toBeGreaterThan(0);
  });
});

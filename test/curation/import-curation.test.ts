import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { relateStatements, retract, undo } from '../../src/curation/curate.js';
import { checkStore } from '../../src/doctor/check-store.js';
import type { Engine } from '../../src/engine/engine.js';
import { importBundle } from '../../src/import/import-bundle.js';
import { graphSchema } from '../../src/model/graph-schema.js';
import { loadSeed } from '../../src/server/load-seed.js';
import { openTestEngine, soon } from '../support/engines.js';
import { exportAll } from '../support/state-hash.js';

const STATEMENT = 'statement:ea7cad882c490818:1400-1493:person-michael-clarke';
const PART = 'statement:ea7cad882c490818:1403-1430:person-michael-clarke';
const RETRACTION = {
  id: 'change:1',
  kind: 'RETRACT',
  by: 'ana',
  at: '2026-01-31T12:00:00.000Z',
  why: 'misread',
  subject: STATEMENT,
};
const undoing = (id: string, undoes: string, at: string) => ({
  ...{ id, kind: 'UNDO', by: 'petro', at, why: 'a mistake', undoes },
});

describe('curation that an export brings', () => {
  let engine: Engine;
  beforeEach(async () => {
    engine = await openTestEngine();
    await engine.prepare(graphSchema);
    await loadSeed(engine);
  });
  afterEach(() => engine.close());

  const bring = (...curation: readonly object[]) =>
    importBundle(engine, { curation }, { by: 'test', ...soon() });
  const lines = async () => (await exportAll(engine)).trim().split('\n');
  const retractedAt = async () =>
    (
      await engine.read(
        {
          text: 'MATCH (s:Statement {id: $id}) RETURN s.retractedAt AS at',
          parameters: { id: STATEMENT },
        },
        soon(),
      )
    ).rows[0]?.[0];
  const sound = async () => expect((await checkStore(engine, () => soon())).problems).toEqual([]);

  it('is written as recorded, and the second time nothing is', async () => {
    const report = await bring(RETRACTION);
    expect(report).toMatchObject({
      ...{ article: null, fresh: true, created: { Change: 1, CHANGES: 1 } },
      createdIds: ['change:1'],
    });
    expect(await retractedAt()).toBe(RETRACTION.at);
    expect(await bring(RETRACTION)).toMatchObject({ fresh: false, created: {} });
    // Under another key: compared change by change.
    const again = await importBundle(
      engine,
      { curation: [RETRACTION] },
      { by: 'test', key: 'another', ...soon() },
    );
    expect(again).toMatchObject({ created: {}, unchanged: { Change: 1, CHANGES: 1 } });
    await sound();
  });

  it('keeps whether what it relates is independent', async () => {
    const relating = {
      ...{ id: 'change:4', kind: 'RELATE', by: 'ana', at: '2026-01-31T12:00:00.000Z', why: 'w' },
      ...{ from: STATEMENT, to: PART, type: 'SAME_CLAIM_AS', basis: 'INFERRED', reason: 'r' },
      independent: false,
    };
    await bring(relating);
    const last = (await lines()).at(-1) ?? '';
    expect(JSON.parse(last)).toEqual({ curation: [relating] });
    await expect(bring({ ...relating, independent: true })).rejects.toThrow('other content');
    await sound();
  });

  it('goes on where another export left off, whatever the order of its changes', async () => {
    await bring(RETRACTION);
    const undone = undoing('change:2', 'change:1', '2026-02-01T12:00:00.000Z');
    const redone = undoing('change:3', 'change:2', '2026-02-02T12:00:00.000Z');
    await bring(undone, RETRACTION);
    expect(await retractedAt()).toBeNull();
    await bring(redone, RETRACTION, undone);
    expect(await retractedAt()).toBe(redone.at);
    // An older export changes nothing.
    expect(await bring(undone, RETRACTION)).toMatchObject({ created: {} });
    expect(await retractedAt()).toBe(redone.at);
    expect(JSON.parse((await lines()).at(-1) ?? '').curation).toEqual([
      expect.objectContaining(RETRACTION),
      expect.objectContaining(undone),
      expect.objectContaining(redone),
    ]);
    await sound();
  });

  it('is refused whole where the store knows better', async () => {
    await bring(RETRACTION, undoing('change:2', 'change:1', '2026-02-01T12:00:00.000Z'));
    const before = await lines();
    const refused = (code: string, words: string) =>
      expect.objectContaining({ code, message: expect.stringContaining(words) });
    await expect(bring({ ...RETRACTION, why: 'another reason' })).rejects.toEqual(
      refused('CONFLICT', 'change:1 is in the store with other content'),
    );
    await expect(
      bring(RETRACTION, undoing('change:4', 'change:1', '2026-02-03T12:00:00.000Z')),
    ).rejects.toEqual(refused('CONFLICT', 'change:1 is undone by'));
    await expect(
      bring({ ...RETRACTION, id: 'change:5' }, { ...RETRACTION, id: 'change:6' }),
    ).rejects.toEqual(refused('CONFLICT', 'is retracted twice'));
    await expect(
      bring(
        { ...RETRACTION, id: 'change:7' },
        { ...RETRACTION, id: 'change:8', subject: 'statement:x:1-2' },
      ),
    ).rejects.toEqual(refused('BUNDLE_INVALID', 'statement:x:1-2 is not in the store'));
    expect(await lines()).toEqual(before);
    await sound();
  });

  it('gives the same lines from an empty store', async () => {
    const curator = { engine, by: 'test', ...soon() };
    const ends = { from: STATEMENT, to: PART, type: 'SUPPORTS', basis: 'INFERRED' };
    const change = await relateStatements(curator, { ...ends, reason: 'x' });
    await undo(curator, { change, why: 'y' });
    await retract(curator, { id: PART, reason: 'z' });
    const all = await lines();
    expect(all).toHaveLength(2);
    expect(await linesAfter(all.map((line) => JSON.parse(line)))).toEqual(all);
  });

  /** What a store holds after these bundles; the engine of the test is used up by it. */
  async function linesAfter(bundles: readonly unknown[]): Promise<readonly string[]> {
    await engine.close();
    engine = await openTestEngine();
    await engine.prepare(graphSchema);
    for (const bundle of bundles) await importBundle(engine, bundle, { by: 'test', ...soon() });
    return lines();
  }
});

import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { checkStore } from '../../src/doctor/check-store.js';
import type { Engine } from '../../src/engine/engine.js';
import { openEngine } from '../../src/engine/open-engine.js';
import { importBundle } from '../../src/import/import-bundle.js';
import { graphSchema } from '../../src/model/graph-schema.js';
import { HISTORY } from '../../src/model/history.js';
import { MIGRATIONS, STORE_FORMAT } from '../../src/store/migrations.js';
import { prepareStore } from '../../src/store/prepare-store.js';
import { generatedBundles } from '../support/arbitrary-bundles.js';
import { boundEngine } from '../support/bound-engine.js';
import { neo4jOptions, openTestEngine, runWrite, soon, testEngine } from '../support/engines.js';
import { dumpGraph } from '../support/state-hash.js';

/** What stores had before formats were counted: no mark, no words to search by, other sort keys. */
const AGE = [
  "MATCH (n:Article) WHERE n.publishedEarliest IS NULL SET n.sortAt = ''",
  "MATCH (n:Statement) WHERE n.publishedEarliest IS NULL SET n.sortAt = ''",
  'MATCH (n:Name) REMOVE n.words, n.sound, n.looks SET n.normalized = n.value',
  'MATCH (n:Statement) REMOVE n.words, n.newestFirst, n.spanId, n.act, n.publishedAt, n.publishedEarliest, n.publishedLatest, n:Asserted SET n.textSort = n.text',
  'MATCH (n:Article) REMOVE n.words, n.headlineWords, n.newestFirst',
  'MATCH (n:MilitaryUnit) REMOVE n.designationWords, n.designationSort',
  'MATCH (n:Entity) SET n.nameSort = n.name',
  'MATCH (n:Role) REMOVE n.titleSort',
  'MATCH ()-[e:ABOUT|SAID_BY|PUBLISHED_BY]->() REMOVE e.listed',
  'MATCH (s:Statement)-[e]->(:Node) WHERE e.by IS NULL REMOVE e.key',
  'MATCH (f:StoreFormat) DELETE f',
];
/** What nobody had judged was U_U then, so none that is U_U now was written by such a version. */
const NOT_JUDGED =
  "MATCH (n:Statement) WHERE n.certainty = 'U_U' AND n.hypothetical = false REMOVE n.certainty";
const FORMAT = 'MATCH (f:StoreFormat) RETURN f.version AS v, f.progress AS p';
/** More of them than one piece takes, as statements. */
const MANY = 130;

async function fill(engine: Engine, count: number): Promise<readonly string[]> {
  await prepareStore(engine, graphSchema);
  for (const bundle of generatedBundles(count, 3))
    await importBundle(engine, bundle, { by: 'test', ...soon() });
  await runWrite(engine, NOT_JUDGED);
  const graph = await sayings(engine);
  await runWrite(engine, ...AGE);
  return graph;
}

/** The graph without when it was recorded and what it was before. */
async function sayings(engine: Engine): Promise<readonly string[]> {
  const history = new Set<string>(HISTORY);
  return (await dumpGraph(engine)).flatMap((line) => {
    const parts = JSON.parse(line) as unknown[];
    if ([parts[0]].flat().some((name) => /^(?:WAS|Past$)/.test(String(name)))) return [];
    const told = (parts.at(-1) as [string, unknown][]).filter(([name]) => !history.has(name));
    return JSON.stringify([...parts.slice(0, -1), told]);
  });
}

const formatOf = async (engine: Engine) =>
  (await engine.read({ text: FORMAT, parameters: {} }, soon())).rows;

describe('a store written by an earlier version', () => {
  let engine: Engine;
  beforeEach(async () => {
    engine = await openTestEngine();
  });
  afterEach(() => engine.close());

  it('is brought to the format of this one when it is opened, and only then', async () => {
    const graph = await fill(engine, 3);
    expect(await sayings(engine)).not.toEqual(graph);
    const told: string[] = [];
    await prepareStore(engine, graphSchema, (message) => told.push(message));
    expect(told).toEqual(
      MIGRATIONS.map(({ name }, format) => `store format ${format} → ${format + 1}: ${name}`),
    );
    expect(await sayings(engine)).toEqual(graph);
    expect(await formatOf(engine)).toEqual([[STORE_FORMAT, '']]);
    expect((await checkStore(engine, () => soon())).problems).toEqual([]);
    await prepareStore(engine, graphSchema, (message) => told.push(message));
    expect(told).toHaveLength(STORE_FORMAT);
  });

  it('goes on where it was stopped, each piece done once, by however many at once', async () => {
    const graph = await fill(engine, MANY);
    const pieces: string[] = [];
    /** Notes what is written, and fails after so many writes, as a process that dies does. */
    const mortal = (writes: number): Engine => ({
      ...boundEngine(engine),
      write: (write, options) => {
        if (writes === 0) throw new Error('killed');
        writes -= 1;
        const work = write.queries;
        if (typeof work !== 'function') return engine.write(write, options);
        return engine.write(
          {
            ...write,
            queries: (run) =>
              work((query) => {
                const { version, progress } = query.parameters;
                if (progress !== undefined) pieces.push(`${version} ${progress}`);
                return run(query);
              }),
          },
          options,
        );
      },
    });
    await expect(prepareStore(mortal(4), graphSchema)).rejects.toThrow('killed');
    const [[version, progress] = []] = await formatOf(engine);
    expect(version).toBe(0);
    expect(progress).not.toBe('');
    await Promise.all([
      prepareStore(mortal(99), graphSchema),
      prepareStore(mortal(99), graphSchema),
    ]);
    expect(await sayings(engine)).toEqual(graph);
    expect(await formatOf(engine)).toEqual([[STORE_FORMAT, '']]);
    expect(pieces.length).toBeGreaterThan(5);
    expect(new Set(pieces).size).toBe(pieces.length);
  });

  it('is refused when it lacks what cannot be computed', async () => {
    await fill(engine, 1);
    await runWrite(engine, 'MATCH (a:Article) REMOVE a.described');
    const before = await dumpGraph(engine);
    await expect(prepareStore(engine, graphSchema)).rejects.toMatchObject({
      code: 'CONFLICT',
      message: expect.stringContaining('import its bundles anew into an empty store'),
    });
    expect(await dumpGraph(engine)).toEqual(before);
  });

  it('is refused, unchanged, when a newer version wrote it', async () => {
    await fill(engine, 1);
    await runWrite(engine, `CREATE (f:StoreFormat {key: 'store', version: ${STORE_FORMAT + 1}})`);
    const before = await dumpGraph(engine);
    await expect(prepareStore(engine, graphSchema)).rejects.toMatchObject({
      code: 'CONFLICT',
      message: expect.stringMatching(
        `has format ${STORE_FORMAT + 1} and this version knows those up to ${STORE_FORMAT}; run the version that wrote it`,
      ),
    });
    expect(await dumpGraph(engine)).toEqual(before);
  });
});

describe.skipIf(testEngine === 'embedded')('two processes that start at once on one Neo4j', () => {
  it('bring it to their format together', async () => {
    const engines = [
      await openTestEngine(),
      await openEngine({ dataPath: ':memory:', neo4j: neo4jOptions() }),
    ] as const;
    const graph = await fill(engines[0], 20);
    await Promise.all(engines.map((engine) => prepareStore(engine, graphSchema)));
    expect(await sayings(engines[1])).toEqual(graph);
    expect(await formatOf(engines[0])).toEqual([[STORE_FORMAT, '']]);
    for (const engine of engines) await engine.close();
  });
});

describe.skipIf(testEngine === 'neo4j')('a migration that is killed', () => {
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'wsw-migrate-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('is finished by the next start', async () => {
    const path = join(folder, 'store');
    const made = await openEngine({ dataPath: path, createIfMissing: true });
    const graph = await fill(made, MANY);
    await made.close();
    for (let kill = 0; kill < 4; kill += 1) {
      const child = spawn(process.execPath, ['bin/who-said-where.js', 'doctor'], {
        cwd: fileURLToPath(new URL('../../', import.meta.url)),
        env: { ...process.env, DATA_PATH: path },
      });
      const begun = new Promise((resolve) => child.stderr.once('data', resolve));
      const ended = new Promise((resolve) => child.once('close', resolve));
      await Promise.race([begun, ended]);
      await Promise.race([setTimeout(10 * kill), ended]);
      child.kill('SIGKILL');
      await ended;
    }
    const engine = await openEngine({ dataPath: path });
    await prepareStore(engine, graphSchema);
    expect(await sayings(engine)).toEqual(graph);
    expect(await formatOf(engine)).toEqual([[STORE_FORMAT, '']]);
    await engine.close();
  });
});

import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { generatedBundles } from '../support/arbitrary-bundles.js';
import { testEngine } from '../support/engines.js';
import { startImporter } from '../support/importer.js';
import { runCommand } from '../support/run-command.js';
import { serve } from '../support/serve.js';

// Neo4j looks after its own log.
describe.skipIf(testEngine === 'neo4j')('a store that lacks what it acknowledged', () => {
  let folder: string;
  let killed: string;
  let store: string;
  let writes: number;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'wsw-loss-'));
    killed = join(folder, 'killed');
    const file = join(folder, 'bundles.jsonl');
    writeFileSync(
      file,
      generatedBundles(10, 4)
        .map((bundle) => JSON.stringify(bundle))
        .join('\n'),
    );
    const importer = startImporter(killed, file);
    await importer.reach(5);
    await importer.kill();
    writes = Number(readFileSync(join(killed, 'acknowledged'), 'utf8'));
  });
  beforeEach(() => {
    store = join(folder, 'store');
    rmSync(store, { recursive: true, force: true });
    cpSync(killed, store, { recursive: true });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** The end of the log, with more than what was under way when the process was killed. */
  function loseLastWrites(): void {
    const log = readdirSync(join(store, 'graph.grafeo.wal')).sort().at(-1) ?? '';
    const path = join(store, 'graph.grafeo.wal', log);
    truncateSync(path, Math.floor(readFileSync(path).length * 0.6));
  }

  const snapshot = () =>
    readdirSync(store, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => [name, readFileSync(join(parentPath, name), 'base64')]);

  it('is refused with figures and unchanged, by every command and every time, until the loss is accepted', async () => {
    loseLastWrites();
    let lost = 0;
    const before = snapshot();
    const query = join(folder, 'count.graphql');
    writeFileSync(query, '{ articles { totalCount } }');
    for (const command of [['serve'], ['export'], ['query', query], ['import', query], ['serve']]) {
      // One that starts after all must not run on.
      const killWhen = (out: string) => out.includes('Playground');
      const { code, out, err } = await runCommand(command, store, { killWhen });
      expect({ code, out }, command.join(' ')).toEqual({ code: 3, out: '' });
      const told =
        /lost the last (\d+) writes? that it had acknowledged: (\d+) of (\d+) are there/.exec(err);
      lost = Number(told?.[1]);
      expect(lost).toBeGreaterThan(0);
      expect(told?.slice(2).map(Number)).toEqual([writes - lost, writes]);
      expect(err).toContain(`The store at ${store} `);
      expect(err).toContain('--accept-loss');
    }
    const doctor = await runCommand(['doctor'], store);
    expect(doctor.code).toBe(1);
    expect(doctor.out).toContain(`broken: every acknowledged write is there (1): ${lost} lost\n`);
    expect(snapshot()).toEqual(before);

    const server = await serve({ DATA_PATH: store, SEED: 'none' }, [], ['--accept-loss']);
    expect(await metric(server.url)).toBe(lost);
    server.kill('SIGTERM');
    expect(await server.ended).toBe(0);

    const again = await serve({ DATA_PATH: store, SEED: 'none' });
    expect(await metric(again.url)).toBe(lost);
    again.kill('SIGTERM');
    await again.ended;
    const { code, out } = await runCommand(['doctor'], store);
    expect(out).toContain(`lost: ${lost} writes, accepted 20`);
    expect({ code, broken: out.includes('broken:') }).toEqual({ code: 0, broken: false });
  });

  it('is not begun anew where one was and is gone', async () => {
    for (const gone of ['graph.grafeo', 'graph.grafeo.wal']) {
      rmSync(join(store, gone), { recursive: true });
      const killWhen = (out: string) => out.includes('Playground');
      const { code, err } = await runCommand(['serve'], store, { killWhen });
      expect({ gone, code }).toEqual({ gone, code: 3 });
      expect(err).toContain(store);
      expect(err).toContain(`${writes}`);
      expect(err).toContain('--accept-loss');
    }
    const empty = await runCommand(['export', '--accept-loss'], store);
    expect(empty).toMatchObject({ code: 0, out: '' });
    expect(empty.err).toContain(`The loss of ${writes} acknowledged writes`);
    expect(await runCommand(['export'], store)).toEqual({ code: 0, out: '', err: '' });
    const doctor = await runCommand(['doctor'], store);
    expect(doctor.out.match(/^lost: .*$/gm)).toEqual([
      expect.stringMatching(new RegExp(`^lost: ${writes} writes, accepted 20`)),
    ]);
  });

  it('nor trusted when its count cannot be read', async () => {
    writeFileSync(join(store, 'acknowledged'), '0000000000000000x005');
    const { code, err } = await runCommand(['export'], store);
    expect({ code, told: err.includes('cannot be read') }).toEqual({ code: 3, told: true });
    const accepted = await runCommand(['export', '--accept-loss'], store);
    expect(accepted.code).toBe(0);
    expect(accepted.err).toContain('an unknown number of acknowledged writes');
    expect(await runCommand(['export'], store)).toMatchObject({ code: 0, err: '' });
  });

  it('and a folder that is not there, or empty, is a new store', async () => {
    rmSync(store, { recursive: true });
    const query = join(folder, 'count.graphql');
    writeFileSync(query, '{ articles { totalCount } }');
    expect(await runCommand(['query', query], store)).toMatchObject({ code: 0, err: '' });
  });
});

async function metric(url: string): Promise<number> {
  const text = await (await fetch(`${url}/metrics`)).text();
  return Number(/^graph_lost_writes (\d+)$/m.exec(text)?.[1]);
}

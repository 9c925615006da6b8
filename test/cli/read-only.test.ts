import {
  accessSync,
  chmodSync,
  constants,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generatedBundles } from '../support/arbitrary-bundles.js';
import { testEngine } from '../support/engines.js';
import { startImporter } from '../support/importer.js';
import { ROOT, runCommand, runProgram } from '../support/run-command.js';

/** Nobody, whom a folder's permissions bind; root may write anywhere. */
const NOBODY = 65_534;
const uid = process.getuid?.() === 0 ? NOBODY : undefined;

describe.skipIf(testEngine === 'neo4j')('a folder that can only be read', () => {
  let folder: string;
  let store: string;
  const query = () => join(folder, 'count.graphql');
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'wsw-read-only-'));
    chmodSync(folder, 0o755);
    store = join(folder, 'store');
    const file = join(folder, 'bundles.jsonl');
    writeFileSync(
      file,
      generatedBundles(8, 4)
        .map((bundle) => JSON.stringify(bundle))
        .join('\n'),
    );
    writeFileSync(query(), '{ articles { totalCount } search(text: "the") { totalCount } }');
    // Killed: what is in the log alone must be read as well.
    const importer = startImporter(store, file);
    await importer.reach(5);
    await importer.kill();
  });
  afterAll(() => {
    setMode(0o755, 0o644);
    rmSync(folder, { recursive: true, force: true });
  });

  function setMode(folders: number, files: number): void {
    const entries = readdirSync(store, { recursive: true, encoding: 'utf8' });
    for (const path of [store, ...entries.map((name) => join(store, name))])
      chmodSync(path, statSync(path).isDirectory() ? folders : files);
  }

  const snapshot = () =>
    readdirSync(store, { recursive: true, withFileTypes: true }).map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [path, statSync(path).mtimeMs, entry.isFile() && readFileSync(path, 'base64')];
    });

  it('can be queried, exported and examined, and nothing in it is changed', async ({ skip }) => {
    const reach = await runProgram(
      '/bin/sh',
      ['-c', `test -r ${ROOT}/bin/who-said-where.js`],
      {},
      { uid },
    );
    if (reach.code !== 0) return skip('a user whom permissions bind cannot read this repository');
    setMode(0o555, 0o444);
    if (uid === undefined) expect(() => accessSync(store, constants.W_OK)).toThrow();
    const before = snapshot();
    const asked = await runCommand(['query', query()], store, { uid });
    expect(asked).toMatchObject({ code: 0, err: '' });
    const count = Number(/"totalCount": (\d+)/.exec(asked.out)?.[1]);
    expect(count).toBeGreaterThanOrEqual(5);
    const exported = await runCommand(['export'], store, { uid });
    expect(exported).toMatchObject({ code: 0, err: '' });
    expect(exported.out.trim().split('\n')).toHaveLength(count);
    expect(await runCommand(['doctor'], store, { uid })).toMatchObject({ code: 0, err: '' });
    expect(snapshot()).toEqual(before);
  });

  it('takes no import, mutation or server, which a sentence says', async ({ skip }) => {
    const reach = await runProgram(
      '/bin/sh',
      ['-c', `test -r ${ROOT}/bin/who-said-where.js`],
      {},
      { uid },
    );
    if (reach.code !== 0) return skip('a user whom permissions bind cannot read this repository');
    setMode(0o555, 0o444);
    const before = snapshot();
    const mutation = join(folder, 'retract.graphql');
    const id = /"id":"(statement:[^"]+)"/.exec(
      (await runCommand(['export'], store, { uid })).out,
    )?.[1];
    writeFileSync(mutation, `mutation { retract(id: ${JSON.stringify(id)}, reason: "no") { id } }`);
    for (const command of [['import', join(folder, 'bundles.jsonl')], ['serve']]) {
      const { code, err } = await runCommand(command, store, { uid });
      expect({ command, code }).toEqual({ command, code: 3 });
      expect(err).toContain(
        `The store at ${store} cannot be opened; check the folder's permissions`,
      );
    }
    const refused = await runCommand(['query', mutation], store, { uid });
    expect(refused.code).toBe(3);
    expect(refused.err).toContain('The folder of the store can only be read');
    expect(snapshot()).toEqual(before);
  });
});

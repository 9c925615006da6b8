import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cleanEnvironment, type Ended, ROOT } from '../support/run-command.js';

/** The product as npm leaves it on a machine that the embedded engine has no binary for. */
describe('without a binary of the embedded engine', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'wsw-no-binary-'));
    for (const part of ['bin', 'dist', 'schema', 'seeds', 'package.json'])
      cpSync(join(ROOT, part), join(folder, part), { recursive: true });
    mkdirSync(join(folder, 'node_modules/@grafeo-db'), { recursive: true });
    for (const name of readdirSync(join(ROOT, 'node_modules')))
      if (name !== '@grafeo-db')
        symlinkSync(join(ROOT, 'node_modules', name), join(folder, 'node_modules', name));
    // A copy, for what it requires is looked for where it really is.
    const binding = 'node_modules/@grafeo-db/js';
    cpSync(join(ROOT, binding), join(folder, binding), { recursive: true, dereference: true });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const run = (args: readonly string[]) =>
    new Promise<Ended>((resolve) => {
      const file = join(folder, 'bin/who-said-where.js');
      const options = { cwd: folder, env: cleanEnvironment() };
      execFile(process.execPath, [file, ...args], options, (error, out, err) =>
        resolve({ code: error === null ? 0 : Number(error.code), out, err }),
      );
    });

  it.each([['serve'], ['import', 'seeds/bundles'], ['doctor']])(
    'ends %s with one sentence and the commands for Docker and Neo4j',
    async (...args) => {
      const { code, out, err } = await run(args);
      expect([code, out]).toEqual([3, '']);
      expect(err).toBe(
        `The embedded engine's binary for ${process.platform} on ${process.arch} cannot be loaded; it is published for Linux on x64 with glibc (there, \`npm ci --include=optional\` gets it). Start the server with a Neo4j of its own by \`NEO4J_PASSWORD=… docker compose up\`, or on yours by \`NEO4J_URI=neo4j://localhost:7687 NEO4J_PASSWORD=… npm start\`.\n`,
      );
    },
  );

  it('does what needs no store', async () => {
    expect(await run(['schema'])).toMatchObject({ code: 0, err: '' });
  });
});

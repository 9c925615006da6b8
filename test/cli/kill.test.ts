import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generatedBundles } from '../support/arbitrary-bundles.js';
import { testEngine } from '../support/engines.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** By hand: KILLS=60. */
const KILLS = Number(process.env.KILLS ?? 12);
const BUNDLES = 30;

// On Neo4j the server's process would have to be killed, not ours.
describe.skipIf(testEngine === 'neo4j')('kill -9 in the middle of an import', () => {
  let folder: string;
  let files: string[];
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'wsw-kill-'));
    files = generatedBundles(BUNDLES, 9).map((bundle, index) => {
      const file = join(folder, `b${index}.json`);
      writeFileSync(file, JSON.stringify(bundle));
      return file;
    });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('loses nothing that was acknowledged, and leaves nothing half written', async () => {
    for (let round = 0; round < KILLS; round += 1) {
      const store = join(folder, `store-${round}`);
      // Killed after so many acknowledgements, at whatever the next import is doing.
      const patience = 1 + ((round * 7) % (BUNDLES - 2));
      const { out } = await run([...CLI, 'import', ...files, '--json'], store, patience);
      const acknowledged = articlesOf(out);
      expect(acknowledged.length).toBeGreaterThanOrEqual(patience);
      const doctor = await run([...CLI, 'doctor', '--json'], store);
      expect(doctor, doctor.out).toMatchObject({ code: 0 });
      const stored = await run([...CLI, 'export'], store);
      const articles = articlesOf(stored.out);
      expect(articles).toEqual(expect.arrayContaining([...acknowledged]));
      for (const line of lines(stored.out)) {
        const { article, statements = [] } = JSON.parse(line);
        const file = files[Number(article.id.slice('article:r'.length)) - 1] as string;
        const given = JSON.parse(readFileSync(file, 'utf8')).statements;
        expect(statements).toHaveLength(given.length);
      }
      rmSync(store, { recursive: true, force: true });
    }
  }, 900_000);
});

const CLI = ['bin/who-said-where.js'];

function lines(out: string): readonly string[] {
  return out.split('\n').filter((line) => line.endsWith('}'));
}

/** The ids of articles in lines of reports or bundles. */
function articlesOf(out: string): readonly string[] {
  return lines(out).map((line) => {
    const { article } = JSON.parse(line);
    return typeof article === 'string' ? article : article.id;
  });
}

/** Runs a command; with `killAfter` it is killed once it has printed so many lines. */
function run(
  args: readonly string[],
  store: string,
  killAfter = Number.POSITIVE_INFINITY,
): Promise<{ readonly code: number | null; readonly out: string }> {
  const { NEO4J_URI, NEO4J_USERNAME, NEO4J_PASSWORD, ...env } = process.env;
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd: ROOT,
      env: { ...env, DATA_PATH: store, LOG_LEVEL: 'error' },
    });
    let out = '';
    child.stdout.on('data', (data) => {
      out += data;
      if (lines(out).length >= killAfter) child.kill('SIGKILL');
    });
    child.on('close', (code) => resolve({ code, out }));
  });
}

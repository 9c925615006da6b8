import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generatedBundles } from '../support/arbitrary-bundles.js';
import { testEngine } from '../support/engines.js';
import { runCommand } from '../support/run-command.js';

/** By hand: KILLS=60. */
const KILLS = Number(process.env.KILLS ?? 12);
const BUNDLES = 30;
const FILES = 2_000;

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
      const { out } = await runCommand(['import', ...files, '--json'], store, {
        killWhen: (told) => lines(told).length >= patience,
      });
      const acknowledged = articlesOf(out);
      expect(acknowledged.length).toBeGreaterThanOrEqual(patience);
      const doctor = await runCommand(['doctor', '--json'], store);
      expect(doctor, doctor.out).toMatchObject({ code: 0 });
      const stored = await runCommand(['export'], store);
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

  it('goes on where it was, over thousands of files, and writes nothing twice', async () => {
    const inbox = join(folder, 'inbox');
    mkdirSync(inbox);
    for (let number = 1; number <= FILES; number += 1) {
      const article = { id: `article:f${number}`, headline: `No. ${number}`, text: 'It rained.' };
      writeFileSync(join(inbox, `f${number}.json`), JSON.stringify({ article }));
    }
    const store = join(folder, 'store-of-thousands');
    const first = await runCommand(['import', inbox], store, {
      killWhen: (told) => told.split('\n').length > FILES / 2,
    });
    expect(first.code).toBeNull();
    const acknowledged = articlesOf(first.out);
    const again = await runCommand(['import', inbox], store);
    expect(again).toMatchObject({ code: 0, err: '' });
    const told = lines(again.out).map((line) => JSON.parse(line));
    const { imported, present, refused } = told.at(-1).summary;
    expect([imported + present, refused]).toEqual([FILES, 0]);
    expect(present).toBeGreaterThanOrEqual(acknowledged.length);
    const there = new Set(
      told.filter(({ outcome }) => outcome === 'present').map(({ article }) => article),
    );
    expect(acknowledged.filter((article) => !there.has(article))).toEqual([]);
    const { out } = await runCommand(['doctor', '--json'], store);
    expect(JSON.parse(out)).toMatchObject({ articles: FILES, problems: [] });
  }, 900_000);
});

/** Whole lines of output; a kill may have cut the last one off. */
function lines(out: string): readonly string[] {
  return out.split('\n').slice(0, -1);
}

/** The ids of articles in lines of reports or bundles. */
function articlesOf(out: string): readonly string[] {
  return lines(out).map((line) => {
    const { article } = JSON.parse(line);
    return typeof article === 'string' ? article : article.id;
  });
}

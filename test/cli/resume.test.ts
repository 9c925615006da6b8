import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countOf } from '../support/counts.js';
import { testEngine } from '../support/engines.js';
import { runCommand } from '../support/run-command.js';

const FILES = countOf(2_000, 300);

// On Neo4j the same code reads the same files.
describe.skipIf(testEngine === 'neo4j')('an import of a folder that was killed', () => {
  let folder: string;
  let inbox: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'wsw-resume-'));
    inbox = join(folder, 'inbox');
    mkdirSync(inbox);
    for (let number = 1; number <= FILES; number += 1) {
      const article = { id: `article:f${number}`, headline: `No. ${number}`, text: 'It rained.' };
      writeFileSync(join(inbox, `f${number}.json`), JSON.stringify({ article }));
    }
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it(`goes on where it was, over ${FILES} files, and writes nothing twice`, async () => {
    const store = join(folder, 'store');
    const first = await runCommand(['import', inbox], store, {
      killWhen: (told) => told.split('\n').length > FILES / 2,
    });
    expect(first.code).toBeNull();
    const acknowledged = reports(first.out).map(({ article }) => article);
    const again = await runCommand(['import', inbox], store);
    expect(again).toMatchObject({ code: 0, err: '' });
    const told = reports(again.out);
    const { imported, present, refused } = told.at(-1).summary;
    expect([imported + present, refused]).toEqual([FILES, 0]);
    const there = new Set(
      told.filter(({ outcome }) => outcome === 'present').map(({ article }) => article),
    );
    expect(acknowledged.filter((article) => !there.has(article))).toEqual([]);
    expect(there.size).toBe(present);
    const { out } = await runCommand(['doctor', '--json'], store);
    expect(JSON.parse(out)).toMatchObject({ articles: FILES, problems: [] });
  }, 1_200_000);
});

/** The lines of output; a kill may have cut the last one off. */
function reports(out: string) {
  return out
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line));
}

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readAll } from '../../src/archive/read-extent.js';
import { wrongInName } from '../../src/bundle/what-stands.js';
import { runCommandLine } from '../../src/cli/command-line.js';
import { checkStore } from '../../src/doctor/check-store.js';
import type { Engine } from '../../src/engine/engine.js';
import { loadFormat } from '../../src/formats/writers/formats.js';
import { importBundle } from '../../src/import/import-bundle.js';
import { graphSchema } from '../../src/model/graph-schema.js';
import { catchOutput } from '../support/caught-output.js';
import { openTestEngine, soon, testEngine, testEnvironment } from '../support/engines.js';
import { shortArticle } from '../support/short-articles.js';

/** Letters whose stored forms are longer than they are, each as often as a name may have it. */
const NAMES = ['a', 'я', '𝒳', '\ufdfa', 'İ', 'ß', '\u0390', '㍿', 'e\u0301', '字'].map((letter) => {
  let times = Math.floor(1_000 / [...letter].length);
  while (wrongInName(letter.repeat(times)) !== null) times -= 1;
  return letter.repeat(times);
});
const LONG = (start: string) => `${start}${'y'.repeat(200 - start.length)}`;

/** All that a bundle may have, as long as it may be: one word of 40,000 letters, a statement in 100 parts. */
const LONGEST = {
  article: {
    id: LONG('article:'),
    headline: NAMES[2],
    text: `${'x '.repeat(100)}${'w'.repeat(40_000)}`,
  },
  people: [
    {
      id: LONG('person:'),
      name: NAMES[0],
      names: NAMES.map((value) => ({ value })),
      roles: [{ title: 'Colonel '.repeat(120).trim(), at: LONG('unit:') }],
    },
  ],
  units: NAMES.map((name, index) => ({
    id: index === 0 ? LONG('unit:') : `unit:u${index}`,
    name,
    designation: name,
  })),
  quantities: [{ id: LONG('q'), kind: 'COUNT', span: { start: 0, end: 1 } }],
  statements: [
    {
      id: 's1',
      text: Array(100).fill('x').join(' '),
      spans: Array.from({ length: 100 }, (_, index) => ({ start: 2 * index, end: 2 * index + 1 })),
      saidBy: LONG('person:'),
      quantities: [LONG('q')],
    },
    { id: 's2', text: 'w'.repeat(40_000), saidBy: LONG('person:'), partOf: 's1' },
  ],
};

describe('a bundle with the longest names and ids', () => {
  let engine: Engine;
  beforeEach(async () => {
    engine = await openTestEngine();
    await engine.prepare(graphSchema);
  });
  afterEach(() => engine.close());

  async function exported(): Promise<string> {
    let lines = '';
    const { articles, curation } = readAll(engine, { kind: 'everything' }, soon);
    const format = await loadFormat('bundles');
    for await (const part of format.write(articles, curation)) lines += part;
    return lines;
  }

  it('is stored, found well by doctor, and its export imported again', async () => {
    const key = '𝒳'.repeat(200);
    const report = await importBundle(engine, LONGEST, { by: 'test', key, ...soon() });
    for (const id of report.createdIds) expect(id.length).toBeLessThanOrEqual(400);
    expect((await checkStore(engine, () => soon())).problems).toEqual([]);
    const first = await exported();
    await engine.close();
    engine = await openTestEngine();
    await engine.prepare(graphSchema);
    await importBundle(engine, JSON.parse(first), { by: 'test', ...soon() });
    expect(await exported()).toBe(first);
  });

  it('takes no key that is longer', async () => {
    const longer = { by: 'test', key: 'k'.repeat(201), ...soon() };
    await expect(importBundle(engine, LONGEST, longer)).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      message: expect.stringContaining('has 201 code points; at most 200'),
    });
  });

  it('is refused alone when one is longer, and the files after it are imported', async () => {
    await engine.close();
    const folder = mkdtempSync(join(tmpdir(), 'wsw-longest-'));
    const { out, restore } = catchOutput();
    try {
      const { article } = LONGEST;
      const long = { article, people: [{ id: `person:${'y'.repeat(9_000)}`, name: 'Y' }] };
      const named = { article, people: [{ id: 'person:y', name: 'я'.repeat(9_000) }] };
      [long, named, shortArticle('good')].forEach((bundle, index) => {
        writeFileSync(join(folder, `${index}.json`), JSON.stringify(bundle));
      });
      const argv = ['node', 'who-said-where', 'import', folder];
      expect(await runCommandLine(argv, testEnvironment())).toBe(1);
      const lines = out.mock.calls.map(([line]) => JSON.parse(String(line)));
      expect(lines.map(({ outcome }) => outcome)).toEqual([
        'refused',
        'refused',
        'imported',
        undefined,
      ]);
      expect(lines[0].mistakes).toMatchObject([{ pointer: '/people/0/id' }]);
      expect(lines[1].mistakes).toMatchObject([{ pointer: '/people/0/name' }]);
    } finally {
      restore();
      rmSync(folder, { recursive: true, force: true });
      engine = await openTestEngine();
    }
  });

  it.skipIf(testEngine === 'embedded')(
    'is refused in our own words where an index is full',
    async () => {
      const write = {
        ...{ key: 'long', request: 'long', properties: {} },
        queries: [{ text: 'CREATE (:Name {id: $id})', parameters: { id: 'x'.repeat(10_000) } }],
      };
      await expect(engine.write(write, soon())).rejects.toMatchObject({
        code: 'BAD_USER_INPUT',
        message: expect.stringMatching(/^A value is longer than an index of Neo4j holds/),
      });
    },
  );
});

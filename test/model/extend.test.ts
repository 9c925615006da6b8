import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from '../support/browsers.js';
import { testEngine } from '../support/engines.js';
import { serve } from '../support/serve.js';
import { noBrowser } from '../web/explorer-page.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const COPIED = ['src', 'web', 'schema', 'docs', 'seeds', 'test', 'bin'];
const FILES = ['package.json', 'tsconfig.json', 'tsconfig.build.json', 'vitest.config.ts'];
const LONG = 20 * 60_000;

/** What is put in the place of words of a file: one row, field or line. */
type Change = readonly [file: string, words: string, now: string];

const PROPERTY: readonly Change[] = [
  [
    'src/model/nodes.ts',
    "bundle: 'people', properties: {",
    "bundle: 'people', properties: { callsign: { is: 'name', tells: 'What it is called by radio.', sort: 'callsignSort', words: 'callsignWords', order: 'CALLSIGN', found: true, filter: true },",
  ],
  ['src/api/actors.type.ts', 'roles: field(', 'callsign: nullable(String), roles: field('],
  ['web/src/api/operations.ts', '... on Person {', '... on Person { callsign'],
];

const RELATION: readonly Change[] = [
  [
    'src/model/relations.ts',
    'ALLEGIANCE_TO: {',
    "TRAINED_AT: { ends: ['MilitaryUnit', 'Place'], bundle: { as: 'trainedAt', tells: 'Where it trained.' }, claimed: 'TrainingClaim', past: true, walkable: { verb: 'trained at', inverse: 'trained' }, properties: LINKED }, ALLEGIANCE_TO: {",
  ],
  [
    'src/model/claim-nodes.ts',
    'PositionClaim: claimOf(',
    'TrainingClaim: claimOf({ class: LINK.class }), PositionClaim: claimOf(',
  ],
  [
    'src/api/claims.type.ts',
    '/** Where a unit is. */',
    "@Label() @ObjectType({ implements: [Claim], description: 'Where a unit trained.' }) @Fields({ unit: field('MilitaryUnit', Reference('subject')), place: field(Place, Reference('object')), class: CLASS }) export abstract class TrainingClaim {} /** Where a unit is. */",
  ],
  [
    'src/api/edges.type.ts',
    "@Edge('POSITIONED_AT'",
    "@Edge('TRAINED_AT', { order: [by('nameSort')] }) @ObjectType({ description: 'Where a unit trained.' }) @Fields({ place: field(Place, End('end')), ...rests('TrainingClaim') }) export abstract class Training extends DatedRelation {} @Edge('POSITIONED_AT'",
  ],
  [
    'src/api/actors.type.ts',
    'superiors: field(',
    "trainings: field(['Training'], Relation('TRAINED_AT', 'OUT', { dated: 'edge' }), AT), superiors: field(",
  ],
  [
    'web/src/api/operations.ts',
    '... on MilitaryUnit {',
    '... on MilitaryUnit { trainedAt: trainings { evidence { ...InWords } node: place { ...Ref } }',
  ],
];

const BUNDLE = {
  article: { id: 'article:a', headline: 'A', text: 'Hawk trained at Yavoriv in 2019.' },
  people: [
    { id: 'person:a', name: 'Ana', callsign: 'Hawk 7' },
    { id: 'person:b', name: 'Bo', callsign: 'Adder' },
    { id: 'person:c', name: 'Cy' },
  ],
  units: [
    {
      id: 'unit:u',
      name: 'U',
      trainedAt: [{ to: 'place:p', from: '2019', evidence: { start: 5, end: 23 } }],
    },
  ],
  places: [{ id: 'place:p', name: 'Yavoriv' }],
};
const QUERY = `{
  filtered: people(filter: { callsign: { startsWith: "hawk" } }) { nodes { id callsign } }
  sorted: people(orderBy: [{ field: CALLSIGN }]) { nodes { callsign } }
  search(text: "hawk 7") { nodes { ... on Person { id } } }
  unit(id: "unit:u") { trainings { place { id } from { edtf } evidence { text article { id } } claims { statedBy { id } } } }
  earlier: unit(id: "unit:u") { trainings(at: "2018-01-01T00:00:00Z") { place { id } } }
  paths(from: "unit:u", to: "place:p", relations: [TRAINED_AT]) { steps { sentence } }
}`;

describe.skipIf(testEngine === 'neo4j')('a scratch copy of the product', () => {
  const run = promisify(execFile);
  let copy: string;
  const node = (...args: string[]) => run(process.execPath, args, { cwd: copy, timeout: LONG });
  const product = async (...args: string[]) => (await node('dist/main.js', ...args)).stdout;
  const bin = (name: string) => join(ROOT, 'node_modules', name);

  beforeAll(async () => {
    copy = mkdtempSync(join(tmpdir(), 'wsw-extend-'));
    for (const name of [...COPIED, ...FILES])
      cpSync(join(ROOT, name), join(copy, name), { recursive: true });
    symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
    for (const [file, words, now] of [...PROPERTY, ...RELATION]) {
      const path = join(copy, file);
      const text = readFileSync(path, 'utf8');
      expect(text, file).toContain(words);
      writeFileSync(path, text.replace(words, now));
    }
    writeFileSync(join(copy, 'bundle.json'), JSON.stringify(BUNDLE));
    writeFileSync(join(copy, 'query.graphql'), QUERY);
    await node(bin('typescript/bin/tsc'), '-p', 'tsconfig.build.json');
  }, LONG);
  afterAll(() => rmSync(copy, { recursive: true, force: true }));

  it(
    'stores, filters, sorts, finds, exports and shows a property and a dated relation',
    async () => {
      const report = await product('import', 'bundle.json', '--json');
      expect(report).toContain('"TrainingClaim":1');
      const { data } = JSON.parse(await product('query', 'query.graphql'));
      expect(data).toEqual({
        filtered: { nodes: [{ id: 'person:a', callsign: 'Hawk 7' }] },
        sorted: { nodes: [{ callsign: 'Adder' }, { callsign: 'Hawk 7' }, { callsign: null }] },
        search: { nodes: [{ id: 'person:a' }] },
        unit: {
          trainings: [
            {
              place: { id: 'place:p' },
              from: { edtf: '2019' },
              evidence: { text: 'trained at Yavoriv', article: { id: 'article:a' } },
              claims: [{ statedBy: { id: 'article:a' } }],
            },
          ],
        },
        earlier: { trainings: [] },
        paths: [{ steps: [{ sentence: 'U trained at Yavoriv' }] }],
      });
      expect(JSON.parse(await product('doctor', '--json'))).toMatchObject({ problems: [] });
      const { people, units } = JSON.parse(await product('export'));
      expect(people[0].callsign).toBe('Hawk 7');
      expect(units[0].trainedAt).toEqual([
        { evidence: { end: 23, start: 5 }, from: { edtf: '2019' }, to: 'place:p' },
      ]);
    },
    LONG,
  );

  it(
    'has all tests of the model pass, and the types of the page',
    async () => {
      await node('dist/main.js', 'schema', '--write', 'schema');
      await node(bin('tsx/dist/cli.mjs'), 'web/schema-types.ts');
      await node(bin('typescript/bin/tsc'), '-p', 'web');
      await node(bin('vitest/vitest.mjs'), 'run', 'test/model/tables.test.ts');
    },
    LONG,
  );

  it.skipIf(noBrowser)(
    'shows both in the page',
    async () => {
      await node(bin('vite/bin/vite.js'), 'build', 'web', '--logLevel', 'error');
      const server = await serve({ SEED: 'none' }, [], [], copy);
      try {
        const page = await (await openBrowser()).newPage();
        await page.goto(`${server.url}/?sel=person:a`);
        await page.getByText('callsign: Hawk 7').waitFor({ timeout: LONG });
        await page.goto(`${server.url}/?sel=unit:u`);
        await page.locator('.fact', { hasText: 'trained at Yavoriv' }).waitFor({ timeout: LONG });
        await page.close();
      } finally {
        server.kill('SIGTERM');
        await server.ended;
      }
    },
    LONG,
  );
});

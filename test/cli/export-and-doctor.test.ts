import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { retract } from '../../src/curation/curate.js';
import { openEngine } from '../../src/engine/open-engine.js';
import { FORMAT_NAMES } from '../../src/formats/writers/formats.js';
import { runWrite, soon, testEngine } from '../support/engines.js';
import { cleanEnvironment, ROOT, runCommand, runProgram } from '../support/run-command.js';

const SEED = join(ROOT, 'seeds/bundles/ea7cad882c490818.json');
const MINIMAL = join(ROOT, 'test/bundle/minimal-bundle.json');
const CLARKE = 'person:michael-clarke';
const STATEMENT = 'statement:ea7cad882c490818:1400-1493:person-michael-clarke';

// The command line is the same over both engines; what differs is tested with the engines.
describe.skipIf(testEngine === 'neo4j')('the command line on a store of two articles', () => {
  let folder: string;
  let store: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'wsw-out-'));
    store = join(folder, 'store');
    expect((await runCommand(['import', SEED, MINIMAL], store)).code).toBe(0);
    const engine = await openEngine({ dataPath: store });
    await retract({ engine, by: 'test', ...soon() }, { id: STATEMENT, reason: 'misread' });
    await engine.close();
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const lines = (out: string) =>
    out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));

  describe('export', () => {
    /** What each format's file says of Clarke's statement, beside being of that format. */
    const SIGNS: Readonly<Record<(typeof FORMAT_NAMES)[number], RegExp>> = {
      bundles: /"curation":\[\{"at"/,
      graphml: /^<\?xml.*<graphml.*<\/graphml>\s*$/s,
      gexf: /^<\?xml.*<gexf.*<\/gexf>\s*$/s,
      csv: /^[a-z_,]+\r?\n.*person:michael-clarke/s,
      geojson: /"FeatureCollection".*place:ua-63/s,
      jsonld: /schema\.org.*urn:who-said-where:person:michael-clarke/s,
    };

    it.each(FORMAT_NAMES)('writes %s to standard output and the same to a file', async (format) => {
      const printed = await runCommand(['export', '--format', format], store);
      expect(printed).toMatchObject({ code: 0, err: '' });
      expect(printed.out).toMatch(SIGNS[format]);
      if (format === 'geojson' || format === 'jsonld') JSON.parse(printed.out);
      const file = join(folder, `out.${format}`);
      const written = await runCommand(['export', '--format', format, '--output', file], store);
      expect(written).toEqual({ code: 0, out: '', err: '' });
      expect(readFileSync(file, 'utf8')).toBe(printed.out);
      expect(existsSync(`${file}.part`)).toBe(false);
    });

    it('writes bundles that give the same bytes from an empty store', async () => {
      const { out } = await runCommand(['export'], store);
      expect(lines(out).map(({ article, curation }) => article?.id ?? curation[0].kind)).toEqual([
        'article:ea7cad882c490818',
        'article:velik-1',
        'RETRACT',
      ]);
      const other = join(folder, 'other');
      expect((await runCommand(['import', '-'], other, { input: out })).code).toBe(0);
      expect((await runCommand(['export'], other)).out).toBe(out);
      const again = await runCommand(['import', '-'], other, { input: out });
      expect(lines(again.out).at(-1).summary).toMatchObject({ imported: 0, present: 3 });
    });

    it('writes one article, or what surrounds a node', async () => {
      const ids = async (...args: readonly string[]) =>
        lines((await runCommand(['export', ...args], store)).out).flatMap(
          ({ article }) => article?.id ?? [],
        );
      expect(await ids('--article', 'article:velik-1')).toEqual(['article:velik-1']);
      expect(await ids('--around', CLARKE)).toEqual(['article:ea7cad882c490818']);
    });

    it.each([
      [['--article', 'article:nobody'], 1, 'There is no article with the id article:nobody'],
      [['--around', 'person:nobody'], 1, 'There is no article about or by a node'],
      [['--article', 'article:velik-1', '--around', CLARKE], 1, 'not both'],
      [['--format', 'pdf'], 2, "'pdf' is invalid"],
      [['--depth', '2'], 2, "unknown option '--depth'"],
      [['--output', '/nowhere/at/all/x'], 1, 'Cannot write /nowhere/at/all/x'],
    ])('%j ends with %i', async (args, code, words) => {
      const ended = await runCommand(['export', ...args], store);
      expect(ended).toMatchObject({ code, out: '' });
      expect(ended.err).toContain(words);
      expect(ended.err).not.toContain('    at ');
    });

    it('leaves nothing behind when it is refused, and what was there as it was', async () => {
      const file = join(folder, 'kept.jsonl');
      writeFileSync(file, 'before');
      const args = ['export', '--article', 'article:nobody', '--output', file];
      expect((await runCommand(args, store)).code).toBe(1);
      expect(readFileSync(file, 'utf8')).toBe('before');
      expect(existsSync(`${file}.part`)).toBe(false);
    });

    it('needs a store', async () => {
      const ended = await runCommand(['export'], join(folder, 'nowhere'));
      expect(ended).toMatchObject({ code: 3, out: '' });
      expect(ended.err).toContain('There is no store at');
    });
  });

  describe('doctor', () => {
    it('finds nothing and shows the state', async () => {
      const told = await runCommand(['doctor'], store);
      expect(told).toMatchObject({ code: 0, err: '' });
      expect(told.out).toMatch(/^2 articles, 28 statements, state [0-9a-f]{64}\n$/);
      const { out } = await runCommand(['doctor', '--json'], store);
      expect(JSON.parse(out)).toMatchObject({ articles: 2, statements: 28, problems: [] });
    });

    it('names each broken rule with what breaks it, and ends with 1', async () => {
      const damaged = join(folder, 'damaged');
      expect((await runCommand(['import', SEED], damaged)).code).toBe(0);
      const engine = await openEngine({ dataPath: damaged });
      await runWrite(
        engine,
        `MATCH (s:Statement {id: '${STATEMENT}'})-[r:SAID_BY]->(p:Person) DELETE r`,
        `MATCH (p:Person {id: '${CLARKE}'}) SET p.nameSort = 'x'`,
      );
      await engine.close();
      const told = await runCommand(['doctor'], damaged);
      expect(told.code).toBe(1);
      expect(told.out).toContain(
        `broken: only impersonal statements have no source (1): ${STATEMENT}\n`,
      );
      expect(told.out).toContain(`broken: nameSort is computed from name (1): ${CLARKE}\n`);
      expect(told.err).toContain('The store breaks 3 rules; restore it from an export');
      const { code, out } = await runCommand(['doctor', '--json'], damaged);
      expect(code).toBe(1);
      expect(JSON.parse(out).problems).toHaveLength(3);
    });

    it.each([
      [['--repair'], 2, "unknown option '--repair'"],
      [['everything'], 2, 'too many arguments'],
    ])('%j ends with %i', async (args, code, words) => {
      const ended = await runCommand(['doctor', ...args], store);
      expect(ended).toMatchObject({ code, out: '' });
      expect(ended.err).toContain(words);
    });
  });

  describe('import', () => {
    const inbox = () => {
      const path = mkdtempSync(join(folder, 'inbox-'));
      copyFileSync(MINIMAL, join(path, 'a.json'));
      writeFileSync(join(path, 'b.json'), '{"article": 1}');
      return path;
    };

    it('draws a bar on a terminal, with refusals on lines of their own', async () => {
      const path = inbox();
      const told = await onTerminal(['import', path], join(folder, 'on-terminal'));
      const drawn = told.out.split('\r').filter((part) => part.startsWith('['));
      expect(drawn.map((part) => /^\[(#*)\.*\] (\d)\/2 files/.exec(part)?.slice(1)).at(0)).toEqual([
        '',
        '0',
      ]);
      expect(drawn.at(-1)).toMatch(/^\[#{30}\] 2\/2 files: 1 imported, 0 there already, 1 refused/);
      expect(told.out).toContain('b.json is not imported:');
      expect(told.out).toContain('1 of 2 bundles refused');
      expect(told.out).not.toContain('"outcome"');
      expect(told.code).toBe(1);
    });

    it('gives JSON lines on a terminal when asked, and wherever there is none', async () => {
      const told = await onTerminal(['import', inbox(), '--json'], join(folder, 'json-terminal'));
      expect(told.out).toContain('"outcome":"imported"');
      expect(told.out).not.toContain('files:');
      const piped = await runCommand(['import', inbox()], join(folder, 'piped'));
      expect(lines(piped.out).map(({ outcome }) => outcome)).toEqual([
        'imported',
        'refused',
        undefined,
      ]);
      expect(piped.err).toContain('b.json is not imported:');
    });
  });

  /** Runs the command line on a terminal of its own: `script` (util-linux) makes one and passes the exit code on. */
  function onTerminal(args: readonly string[], dataPath: string) {
    const command = ['exec', process.execPath, 'bin/who-said-where.js', ...args];
    const quoted = command.map((part) => (/^\w+$/.test(part) ? part : `'${part}'`)).join(' ');
    return runProgram('script', ['-q', '-e', '-c', quoted, '/dev/null'], {
      ...(cleanEnvironment() as Record<string, string>),
      DATA_PATH: dataPath,
      LOG_LEVEL: 'error',
    });
  }
});

import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testEngine } from '../support/engines.js';
import { cleanEnvironment, ROOT, runProgram } from '../support/run-command.js';

const MINIMAL = join(ROOT, 'test/bundle/minimal-bundle.yaml');
const QUERY = join(ROOT, 'schema/operations/pomagaybus-and-his-brigade.graphql');

// The command line is the same over both engines; what differs is tested with the engines.
describe.skipIf(testEngine === 'neo4j')('the command line', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'wsw-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const command = (args: readonly string[], env: Record<string, string> = {}, input = '') =>
    runProgram(
      process.execPath,
      ['bin/who-said-where.js', ...args],
      { DATA_PATH: join(folder, 'store'), LOG_LEVEL: 'error', PORT: '0', ...env },
      { input },
    );

  it('imports once, answers a query, and says what it did', async () => {
    const first = await command(['import', MINIMAL, '--json']);
    expect(first.code).toBe(0);
    const [line = '', summary = ''] = first.out.split('\n');
    expect(JSON.parse(summary)).toMatchObject({ summary: { imported: 1, refused: 0 } });
    expect(JSON.parse(line)).toMatchObject({
      outcome: 'imported',
      article: 'article:velik-1',
      fresh: true,
      nodes: { Statement: 2 },
    });
    const again = await command(['import', MINIMAL]);
    expect(again).toMatchObject({ code: 0, err: '' });
    expect(again.out).toContain('"outcome":"present"');
    const answer = await command(['query', QUERY, '--json']);
    expect(answer).toMatchObject({ code: 0, out: '{"data":{"person":null}}\n' });
  });

  it('refuses a broken bundle with its place and exit code 1', async () => {
    const broken = join(folder, 'broken.json');
    writeFileSync(
      broken,
      '{"article": {"id": "article:x", "headline": "x", "text": "x", "colour": "red"}}',
    );
    const ended = await command(['import', broken]);
    expect(ended.code).toBe(1);
    expect(ended.err).toContain('/article/colour');
    expect(ended.err).not.toContain('    at ');
  });

  it('imports folders, lines and standard input, and goes on after a refusal', async () => {
    const inbox = join(folder, 'inbox');
    mkdirSync(join(inbox, 'deeper'), { recursive: true });
    const bundle = (id: string) =>
      JSON.stringify({ article: { id: `article:${id}`, headline: 'x', text: 'It rained.' } });
    writeFileSync(join(inbox, 'a.json'), '{"article": 1}');
    writeFileSync(join(inbox, 'deeper', 'b.yml'), bundle('b'));
    writeFileSync(join(inbox, 'c.jsonl'), `${bundle('c')}\n\nnothing\n${bundle('d')}\n`);
    writeFileSync(join(inbox, 'readme.txt'), 'not a bundle');
    const store = { DATA_PATH: join(folder, 'inbox-store') };
    const ended = await command(['import', inbox, '-', 'nowhere.json'], store, bundle('e'));
    const lines = ended.out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map(({ file, outcome }) => [file?.replace(inbox, ''), outcome])).toEqual([
      ['/a.json', 'refused'],
      ['/c.jsonl:1', 'imported'],
      ['/c.jsonl:3', 'refused'],
      ['/c.jsonl:4', 'imported'],
      ['/deeper/b.yml', 'imported'],
      ['standard input:1', 'imported'],
      ['nowhere.json', 'refused'],
      [undefined, undefined],
    ]);
    expect(lines.at(-1).summary).toMatchObject({ imported: 4, present: 0, refused: 3 });
    expect(ended.code).toBe(1);
    expect(ended.err).toContain('3 of 7 bundles refused');
    const again = await command(
      ['import', join(inbox, 'deeper'), '-'],
      store,
      `${bundle('c')}\n${bundle('d')}`,
    );
    expect(again).toMatchObject({ code: 0, err: '' });
    expect(JSON.parse(again.out.trim().split('\n').at(-1) ?? '').summary).toMatchObject({
      imported: 0,
      present: 3,
    });
  });

  it.each([
    [['import'], {}, 2, 'missing required argument'],
    [['expound'], {}, 2, 'too many arguments'],
    [['query', 'nowhere.graphql'], {}, 1, 'Cannot read nowhere.graphql'],
    [['serve'], { PORT: 'high' }, 2, 'PORT is "high"; set it to a port number'],
    [['serve'], { NEO4J_URI: 'bolt://127.0.0.1:9', NEO4J_PASSWORD: 'x' }, 3, 'bolt://127.0.0.1:9'],
    [['serve'], { NEO4J_URI: 'http://127.0.0.1:7687', NEO4J_PASSWORD: 'x' }, 3, 'bolt://host:7687'],
  ])('%j with %j ends with %i', async (args, env, code, words) => {
    const ended = await command(args, env as Record<string, string>);
    expect(ended.code).toBe(code);
    expect(ended.err).toContain(words);
    expect(ended.err).not.toContain('    at ');
  });

  it('says which port is taken', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const address = other.address();
    const port = typeof address === 'object' ? String(address?.port) : '';
    const ended = await command(['serve'], { PORT: port, DATA_PATH: ':memory:', SEED: 'none' });
    other.close();
    expect(ended.code).toBe(1);
    expect(ended.err).toBe(
      `Port ${port} is taken by another process; stop it or set PORT to another number.\n`,
    );
  });

  it('serves, survives kill -9, finds the seed there again, and keeps others out meanwhile', async () => {
    const store = { DATA_PATH: join(folder, 'served') };
    const first = await serve(store);
    expect(await count(first.url)).toBe(20);
    rmSync(join(store.DATA_PATH, 'server.json'));
    const second = await command(['query', QUERY], store);
    expect(second.code).toBe(3);
    expect(second.err).toContain('another process');
    first.kill('SIGKILL');
    await first.ended;
    const again = await serve(store);
    expect(await count(again.url)).toBe(20);
    const metrics = await (await fetch(`${again.url}/metrics`)).text();
    expect(metrics).toContain('graph_statements_total{kind="write"} 0');
    again.kill('SIGTERM');
    expect((await again.ended).code).toBe(0);
  });

  async function count(url: string): Promise<number> {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ statements { totalCount } }' }),
    });
    return (await response.json()).data.statements.totalCount;
  }

  async function serve(env: Record<string, string>) {
    const child = spawn(process.execPath, ['bin/who-said-where.js', 'serve'], {
      cwd: ROOT,
      env: { ...cleanEnvironment(), PORT: '0', LOG_LEVEL: 'error', ...env },
    });
    const ended = new Promise<{ code: number | null }>((resolve) =>
      child.on('exit', (code) => resolve({ code })),
    );
    const url = await new Promise<string>((resolve, reject) => {
      let out = '';
      child.stdout.on('data', (data) => {
        out += data;
        const found = /Playground: (\S+)\/graphql/.exec(out)?.[1];
        if (found) resolve(found);
      });
      child.on('exit', () => reject(new Error(`the server ended: ${out}`)));
    });
    return { url, ended, kill: (signal: NodeJS.Signals) => child.kill(signal) };
  }
});

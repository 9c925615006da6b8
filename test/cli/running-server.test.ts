import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testEngine } from '../support/engines.js';
import { ROOT, runCommand, runProgram } from '../support/run-command.js';
import { type Served, serve } from '../support/serve.js';
import { shortArticle } from '../support/short-articles.js';
import { startTestServer } from '../support/test-server.js';

const SECRET = 'a secret of at least thirty-two bytes';
const MINIMAL = join(ROOT, 'test/bundle/minimal-bundle.yaml');
const QUERY = join(ROOT, 'schema/operations/pomagaybus-and-his-brigade.graphql');

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'running-server-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const file = (name: string, bundle: object) => {
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify(bundle));
  return path;
};
const linesOf = (out: string) =>
  out
    .split('\n')
    .flatMap((line) => line || [])
    .map((line) => JSON.parse(line));
const tokenOf = (role: string) =>
  new SignJWT({ role })
    .setProtectedHeader({ alg: 'HS256' })
    .setSubject('ana')
    .setExpirationTime('1h')
    .sign(new TextEncoder().encode(SECRET));

// Only the embedded store is held by its server.
describe.skipIf(testEngine === 'neo4j')('the command line beside the server of its store', () => {
  let server: Served;
  let store: string;
  beforeAll(async () => {
    store = join(folder, 'store');
    server = await serve({ DATA_PATH: store, LOCAL_WRITES: 'off' });
  });

  it('imports by it, an article of 280 kB too, and tells what became of each file', async () => {
    const large = file('large.json', shortArticle('large', { sentences: 1_800 }));
    expect(readFileSync(large).length).toBeGreaterThan(280_000);
    const broken = file('broken.json', { article: { id: 'article:x' } });
    writeFileSync(join(folder, 'beside.txt'), 'It rained.');
    const beside = file('beside.json', {
      article: { id: 'article:beside', headline: 'Beside', textFile: 'beside.txt' },
    });
    const paths = [MINIMAL, large, broken, 'nowhere.json', beside];
    const tried = await runCommand(['import', '--dry-run', MINIMAL], store);
    expect(tried.code).toBe(0);
    expect(linesOf(tried.out)).toMatchObject([
      { outcome: 'fine' },
      { summary: { imported: 1, dryRun: true } },
    ]);
    const ended = await runCommand(['import', ...paths], store);
    expect(ended.code).toBe(1);
    expect(ended.err).toContain(`${broken} is not imported:\n/article/headline`);
    expect(ended.err).toContain('2 of 5 bundles refused');
    const lines = linesOf(ended.out);
    expect(lines.map((line) => [line.file, line.outcome])).toEqual([
      [MINIMAL, 'imported'],
      [large, 'imported'],
      [broken, 'refused'],
      ['nowhere.json', 'refused'],
      [beside, 'imported'],
      [undefined, undefined],
    ]);
    expect(lines.at(-1)).toMatchObject({ summary: { imported: 3, present: 0, refused: 2 } });
    const input = readFileSync(beside, 'utf8').replace(
      '"textFile":"beside.txt"',
      '"text":"It rained."',
    );
    const again = await runCommand(['import', '-'], store, { input });
    expect(again).toMatchObject({ code: 0, err: '' });
    expect(linesOf(again.out)[0]).toMatchObject({ file: 'standard input:1', outcome: 'present' });
  });

  it('asks it and exports by it', async () => {
    const asked = await runCommand(['query', QUERY, '--json'], store);
    expect(asked).toMatchObject({ code: 0, err: '' });
    expect(asked.out).toContain('"name":"Andrey Pomagaybus"');
    const wrong = join(folder, 'wrong.graphql');
    writeFileSync(wrong, '{ nothing }');
    const refused = await runCommand(['query', wrong], store);
    expect(refused.code).toBe(1);
    expect(refused.out).toContain('Cannot query field');
    expect(refused.err).toContain('Cannot query field');
    const exported = await runCommand(['export'], store);
    expect(exported).toMatchObject({ code: 0, err: '' });
    const key = readFileSync(join(store, 'local.key'), 'utf8').trim();
    const headers = { authorization: `Bearer ${key}` };
    expect(exported.out).toBe(await (await fetch(`${server.url}/export`, { headers })).text());
    const output = join(folder, 'out.csv');
    const part = ['--article', 'article:velik-1', '--format', 'csv', '--output', output];
    expect(await runCommand(['export', ...part], store)).toMatchObject({ code: 0, err: '' });
    expect(readFileSync(output, 'utf8')).toContain('article:velik-1');
    const none = await runCommand(['export', '--article', 'article:none'], store);
    expect(none.code).toBe(1);
    expect(none.err).toContain('article:none');
  });

  it('says what to do where it must have the store to itself', async () => {
    const ended = await runCommand(['doctor'], store);
    expect(ended.code).toBe(3);
    expect(ended.err).toContain(`The server at ${server.url} holds the store`);
    expect(ended.err).toContain('stop the server');
  });

  it('tells of a server that was killed, and goes on without it', async () => {
    server.kill('SIGKILL');
    await server.ended;
    const named = JSON.parse(readFileSync(join(store, 'server.json'), 'utf8'));
    const ended = await runCommand(['import', MINIMAL], store);
    expect(ended.code).toBe(0);
    expect(ended.err).toBe(
      `The server at ${server.url} (process ${named.process}), which server.json names beside the store, has ended without a word; it is ignored.\n`,
    );
    expect(linesOf(ended.out)[0]).toMatchObject({ outcome: 'present' });
    const next = await serve({ DATA_PATH: store });
    next.kill('SIGTERM');
    expect(await next.ended).toBe(0);
    expect(existsSync(join(store, 'server.json'))).toBe(false);
    expect(await runCommand(['doctor'], store)).toMatchObject({ code: 0, err: '' });
  });

  it('needs a token where the server wants one', async () => {
    const path = join(folder, 'with-tokens');
    const withTokens = await serve({ DATA_PATH: path, AUTH_SECRET: SECRET, SEED: 'none' });
    const without = await runCommand(['import', MINIMAL], path);
    expect(without.code).toBe(1);
    expect(without.err).toContain('WSW_TOKEN');
    const args = ['bin/who-said-where.js', 'import', MINIMAL];
    const env = { DATA_PATH: path, WSW_TOKEN: await tokenOf('editor') };
    expect(await runProgram(process.execPath, args, env)).toMatchObject({ code: 0, err: '' });
    withTokens.kill('SIGTERM');
    expect(await withTokens.ended).toBe(0);
  });
});

describe('import --server', () => {
  const run = (url: string, paths: readonly string[], env: Record<string, string> = {}) =>
    runProgram(process.execPath, ['bin/who-said-where.js', 'import', '--server', url, ...paths], {
      DATA_PATH: join(folder, 'none'),
      ...env,
    });

  it('sends bundles to a server, with the token in WSW_TOKEN', async () => {
    const server = await startTestServer({ AUTH_SECRET: SECRET, SEED: 'none' });
    const lines = join(folder, 'lines.jsonl');
    writeFileSync(
      lines,
      ['a', 'b', 'c'].map((name) => JSON.stringify(shortArticle(name))).join('\n'),
    );
    const refused = await run(server.url, [lines]);
    expect(refused.code).toBe(1);
    expect(refused.err).toContain('import needs the role editor');
    expect(refused.out).toBe('');
    const reader = await run(server.url, [lines], { WSW_TOKEN: await tokenOf('reader') });
    expect(reader).toMatchObject({
      code: 1,
      err: expect.stringContaining('this token has reader'),
    });
    const editor = await run(`${server.url}/`, [lines, MINIMAL], {
      WSW_TOKEN: await tokenOf('editor'),
    });
    expect(editor).toMatchObject({ code: 0, err: '' });
    expect(linesOf(editor.out).at(-1)).toMatchObject({ summary: { imported: 4 } });
    expect(linesOf(editor.out)[1]).toMatchObject({ file: `${lines}:2`, outcome: 'imported' });
    expect(existsSync(join(folder, 'none'))).toBe(false);
    await server.stop();
  });

  it('ends with 3 when the server is away, or breaks off, and with 2 for what is no address', async () => {
    const broken = createServer((_request, response) => {
      response.write('{"file": ');
      setImmediate(() => response.destroy());
    });
    await new Promise<void>((resolve) => broken.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(broken.address() as AddressInfo).port}`;
    const cut = await run(url, [MINIMAL]);
    expect(cut.code).toBe(3);
    expect(cut.err).toContain(url);
    broken.closeAllConnections();
    await new Promise((resolve) => broken.close(resolve));
    const away = await run(url, [MINIMAL]);
    expect(away.code).toBe(3);
    expect(away.err).toContain(`The server at ${url} cannot be reached`);
    const wrong = await run('graph.example', [MINIMAL]);
    expect(wrong.code).toBe(2);
  });
});

import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient } from 'graphql-ws';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { CHROMIUM, openBrowser } from '../support/browsers.js';
import { testEngine } from '../support/engines.js';
import { cleanEnvironment, ROOT } from '../support/run-command.js';

const QUERY = '{ units { totalCount } }';

// What is under test is the loop and not the engine.
describe.skipIf(testEngine === 'neo4j')('npm run dev, where nothing was ever built', () => {
  let clone: string;
  let loop: ChildProcess;
  let ended: Promise<unknown>;
  let url: string;
  let key: string;
  let log = '';

  beforeAll(async () => {
    clone = mkdtempSync(join(tmpdir(), 'wsw-dev-'));
    for (const part of ['src', 'web', 'schema', 'seeds', 'package.json', 'tsconfig.json'])
      cpSync(join(ROOT, part), join(clone, part), { recursive: true });
    // Links to the same files, but for what vite keeps there.
    execFileSync('cp', ['-al', join(ROOT, 'node_modules'), join(clone, 'node_modules')]);
    for (const kept of readdirSync(join(clone, 'node_modules')))
      if (kept.startsWith('.vite')) rmSync(join(clone, 'node_modules', kept), { recursive: true });
    const { scripts } = JSON.parse(readFileSync(join(clone, 'package.json'), 'utf8'));
    const [program, ...args] = scripts.dev.split(' ');
    loop = spawn(join(clone, 'node_modules/.bin', program), args, {
      cwd: clone,
      env: {
        ...cleanEnvironment(),
        PORT: '0',
        LOG_LEVEL: 'error',
        DATA_PATH: join(clone, 'store'),
      },
    });
    ended = once(loop, 'exit');
    [url = '', key = ''] = await new Promise<string[]>((resolve, reject) => {
      const take = (data: unknown) => {
        log += String(data);
        const found = /^The server runs: (\S+)\/#key=(\S+)$/m.exec(log);
        if (found) resolve(found.slice(1));
      };
      loop.stdout?.on('data', take);
      loop.stderr?.on('data', take);
      void ended.then(() => reject(new Error(`the loop ended: ${log}`)));
    });
  });
  afterAll(async () => {
    loop.kill('SIGTERM');
    await ended;
    rmSync(clone, { recursive: true, force: true });
  });

  const edit = (file: string, change: (text: string) => string) => {
    const path = join(clone, file);
    writeFileSync(path, change(readFileSync(path, 'utf8')));
  };
  const post = (accept: string) =>
    fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { accept, 'content-type': 'application/json' },
      body: JSON.stringify({ query: QUERY }),
    });

  it('serves the pages and the server behind one address', async () => {
    const page = async (path: string) =>
      (await fetch(url + path, { headers: { accept: 'text/html' } })).text();
    expect(await page('/')).toContain('/src/main.tsx');
    expect(await page('/graphql')).toContain('/src/playground-key.ts');
    expect(await (await fetch(`${url}/healthz`)).text()).toBe('ok\n');
    const units = { data: { units: { totalCount: 6 } } };
    expect(await (await post('application/json')).json()).toEqual(units);
    expect(await (await post('text/event-stream')).text()).toContain(JSON.stringify(units));
    const exported = await fetch(`${url}/export`, { headers: { authorization: `Bearer ${key}` } });
    expect(await exported.text()).toContain('"article"');
    const imported = await fetch(`${url}/import?dry-run`, {
      method: 'POST',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      body: readFileSync(join(ROOT, 'test/bundle/minimal-bundle.json')),
    });
    expect(await imported.text()).toContain('"outcome":"fine"');
    const client = createClient({
      url: `${url.replace('http', 'ws')}/graphql`,
      webSocketImpl: WebSocket,
    });
    const { value } = await client.iterate({ query: QUERY }).next();
    expect(value).toEqual(units);
    await client.dispose();
  });

  it.skipIf(!existsSync(CHROMIUM))('brings a change of the page to where it is open', async () => {
    const page = await (await openBrowser()).newPage();
    await page.goto(url);
    await page.locator('#app > :not(.boot)').first().waitFor({ timeout: 120_000 });
    edit('web/src/main.tsx', (text) => `${text}\ndocument.documentElement.id = 'a-change';\n`);
    await page.locator('html#a-change').waitFor({ timeout: 120_000 });
    await page.close();
  });

  it('starts the server again with a change of it', async () => {
    edit('src/server/health.ts', (text) => text.replace("'ok\\n'", "'well\\n'"));
    await expect.poll(async () => (await fetch(`${url}/healthz`)).text()).toBe('well\n');
    expect((await post('application/json')).status).toBe(200);
  });

  it('ends both in order when it is told to', async () => {
    const beside = join(clone, 'store/server.json');
    const { process: server } = JSON.parse(readFileSync(beside, 'utf8'));
    expect(() => process.kill(server, 0)).not.toThrow();
    loop.kill('SIGINT');
    await ended;
    expect(() => process.kill(server, 0)).toThrow('ESRCH');
    expect(existsSync(beside)).toBe(false);
    await expect(fetch(url)).rejects.toThrow();
  });
});

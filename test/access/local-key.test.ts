import { chmodSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient } from 'graphql-ws';
import { afterAll, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { keepLocalKey, readLocalKey } from '../../src/store/local-key.js';
import { openTestEngine, testEnvironment } from '../support/engines.js';
import { serve } from '../support/serve.js';

const folder = mkdtempSync(join(tmpdir(), 'local-key-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('the local key', () => {
  it('is one a store, 32 random bytes that only their owner reads', async () => {
    const store = join(folder, 'deep', 'store');
    expect(await readLocalKey(store)).toBeNull();
    const keys = await Promise.all(Array.from({ length: 10 }, () => keepLocalKey(store)));
    expect(new Set(keys).size).toBe(1);
    const [key = ''] = keys;
    expect(Buffer.from(key, 'base64url')).toHaveLength(32);
    expect(await readLocalKey(store)).toBe(key);
    expect(statSync(join(store, 'local.key')).mode & 0o777).toBe(0o600);
    expect(await keepLocalKey(join(folder, 'other'))).not.toBe(key);
  });

  it('is another one once others could read it', async () => {
    const store = join(folder, 'open');
    const key = await keepLocalKey(store);
    chmodSync(join(store, 'local.key'), 0o640);
    const next = await keepLocalKey(store);
    expect(next).not.toBe(key);
    expect(statSync(join(store, 'local.key')).mode & 0o777).toBe(0o600);
    expect(await keepLocalKey(store)).toBe(next);
  });

  it('is no key when something else stands in its file', async () => {
    const store = join(folder, 'other-words');
    await keepLocalKey(store);
    writeFileSync(join(store, 'local.key'), 'no key');
    expect(await readLocalKey(store)).toBeNull();
    await expect(keepLocalKey(store)).rejects.toThrow('EEXIST');
  });

  it('is printed in the fragments of both addresses, and stands in no answer and no log', async () => {
    await (await openTestEngine()).close();
    const DATA_PATH = join(folder, 'graph');
    const server = await serve({
      ...testEnvironment(),
      ...{ DATA_PATH, LOG_LEVEL: 'trace', LOCAL_WRITES: 'off' },
    });
    const key = server.key ?? '';
    expect(server.log()).toContain(`Explorer: ${server.url}/#key=${key}\n`);
    const answers: string[] = [];
    for (const authorization of [`Bearer ${key}`, `bearer  ${key}`, `Bearer ${key}x`, key]) {
      const headers = { authorization, 'content-type': 'application/json' };
      const body = '{"query": "mutation { undo(change: \\"change:none\\", why: \\"x\\") { id } }"}';
      const answer = await fetch(`${server.url}/graphql`, { method: 'POST', headers, body });
      answers.push(await answer.text(), JSON.stringify([...answer.headers]));
      const broken = await fetch(`${server.url}/graphql`, { method: 'POST', headers, body: '{' });
      answers.push(await broken.text());
      answers.push(await answerOverWebSocket(server.url, authorization));
      const exported = await fetch(`${server.url}/export?format=csv`, { headers });
      answers.push(await exported.text());
      const nowhere = await fetch(`${server.url}/nowhere`, { headers });
      answers.push(await nowhere.text());
    }
    expect(answers.join()).toContain('There is no change');
    expect(answers.join()).not.toContain(key);
    server.kill('SIGTERM');
    expect(await server.ended).toBe(0);
    const [logged, printed] = [true, false].map((isLog) =>
      server
        .log()
        .split('\n')
        .filter((line) => line.startsWith('{') === isLog),
    );
    expect(printed?.filter((line) => line.includes(key))).toHaveLength(2);
    expect(logged?.length).toBeGreaterThan(answers.length / 2);
    expect(logged?.join()).not.toContain(key);
  });
});

function answerOverWebSocket(url: string, authorization: string): Promise<string> {
  const client = createClient({
    url: `${url.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    retryAttempts: 0,
    connectionParams: { authorization },
  });
  return new Promise((resolve) => {
    let told = '';
    const tell = (what: unknown) => {
      told += what instanceof Error ? what.message : JSON.stringify(what);
    };
    const end = () => resolve(told);
    client.subscribe(
      { query: 'mutation { undo(change: "change:none", why: "x") { id } }' },
      {
        next: tell,
        error: (error) => {
          tell(error);
          end();
        },
        complete: end,
      },
    );
  });
}

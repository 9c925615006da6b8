import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildCommandLine } from '../support/build-command-line.js';
import { openTestEngine, testEnvironment } from '../support/engines.js';
import { HOSTILE, HOSTILE_LIMIT, type HostileRequest } from '../support/hostile-documents.js';
import { type Served, serve } from '../support/serve.js';

/** Node's old generation, in megabytes: what a request may not fill. */
const HEAP = 256;
const AT_ONCE = 8;

let server: Served;
let folder: string;
beforeAll(async () => {
  await buildCommandLine();
  // Empties the Neo4j that other files filled.
  await (await openTestEngine()).close();
  folder = mkdtempSync(join(tmpdir(), 'wsw-hostile-'));
  server = await serve({
    ...testEnvironment(),
    DATA_PATH: join(folder, 'graph'),
    MAXIMUM_COST: String(HOSTILE_LIMIT),
    NODE_OPTIONS: `--max-old-space-size=${HEAP}`,
  });
});
afterAll(async () => {
  server.kill('SIGTERM');
  await server.ended;
  rmSync(folder, { recursive: true, force: true });
});

async function statusOf({ body, headers }: HostileRequest): Promise<number> {
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  await response.arrayBuffer();
  return response.status;
}

it(`hostile requests, ${AT_ONCE} at once, leave a process of ${HEAP} MB alive and answering`, async () => {
  const left = [...HOSTILE, ...HOSTILE.toReversed()];
  const refused: number[] = [];
  const sender = async () => {
    for (let next = left.pop(); next; next = left.pop()) refused.push(await statusOf(next));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, sender));
  expect(refused.length).toBe(2 * HOSTILE.length);
  expect(refused.filter((status) => status < 400 || status >= 500)).toEqual([]);
  expect(await (await fetch(`${server.url}/healthz`)).text()).toBe('ok\n');
  const answer = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ people { totalCount } }' }),
  });
  expect(await answer.json()).toEqual({ data: { people: { totalCount: 2 } } });
});

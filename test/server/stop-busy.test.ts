import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generatedBundles } from '../support/arbitrary-bundles.js';
import { testEngine } from '../support/engines.js';
import { ROOT, runProgram } from '../support/run-command.js';
import { serve } from '../support/serve.js';
import { digestsOf, examineStore, SOUND } from '../support/survivor.js';

const PRELOADED = { NODE_OPTIONS: `--import ${join(ROOT, 'test/support/heavy-engine.mjs')}` };
const IMPORT = 'mutation ($bundle: JSON!) { importBundle(bundle: $bundle) { fresh } }';
const HEAVY =
  '{ articles(filter: { headline: { contains: "name that is looked for without end" } }) { totalCount } }';

// A Neo4j server ends what a connection asked for with the connection.
describe.skipIf(testEngine === 'neo4j')('SIGTERM while the embedded engine works', () => {
  const bundles = generatedBundles(3, 21);
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'wsw-busy-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('ends the process within 10 s, tells who waits, and keeps what was acknowledged', async () => {
    const store = join(folder, 'store');
    const server = await serve({
      DATA_PATH: store,
      SEED: 'none',
      // Longer than the process may take to stop.
      REQUEST_TIMEOUT: '600000',
      ...PRELOADED,
    });
    const ask = (body: object) =>
      fetch(`${server.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
    for (const bundle of bundles) {
      const answer = await ask({ query: IMPORT, variables: { bundle } });
      expect(await answer.json()).toEqual({ data: { importBundle: { fresh: true } } });
    }
    const heavy = ask({ query: HEAVY });
    await expect.poll(server.log).toContain('without end');

    server.kill('SIGTERM');
    const answer = await heavy;
    // A server that has not stopped in order after 9.5 s ends with 1.
    expect(await server.ended).toBe(0);
    expect(answer.status).toBe(503);
    expect(answer.headers.get('retry-after')).toBeTruthy();
    expect(await answer.json()).toMatchObject({
      errors: [{ extensions: { code: 'ENGINE_UNAVAILABLE' } }],
    });
    const ids = bundles.map(({ article }) => article.id);
    expect(await examineStore(store, digestsOf(bundles), ids)).toEqual({
      ...SOUND,
      stored: bundles.length,
    });
  });

  it('nor does a command wait for what met its deadline', async () => {
    const file = join(folder, 'heavy.graphql');
    writeFileSync(file, HEAVY);
    const env = { DATA_PATH: join(folder, 'store'), REQUEST_TIMEOUT: '100', ...PRELOADED };
    const command = ['bin/who-said-where.js', 'query', file];
    const { code, err } = await runProgram(process.execPath, command, env);
    expect(err).toContain('The database did not answer in time');
    expect(code).toBe(3);
  });
});

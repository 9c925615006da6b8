import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Engine } from '../../src/engine/engine.js';
import { openEngine } from '../../src/engine/open-engine.js';
import { AppError } from '../../src/errors.js';
import { importBundle } from '../../src/import/import-bundle.js';
import { graphSchema } from '../../src/model/graph-schema.js';
import { generatedBundles, type PlainBundle } from '../support/arbitrary-bundles.js';
import { neo4jOptions, openTestEngine, soon, testEngine } from '../support/engines.js';
import { type FaultProxy, startFaultProxy } from '../support/fault-proxy.js';
import { digestsOf, examine, SOUND } from '../support/survivor.js';

const one = { text: 'RETURN 1 AS one', parameters: {} };
const DROPS = 25;
/** Long enough for a call that meets no fault on a slow machine, short enough to wait for one that does. */
const PATIENCE_MS = 3_000;

// The wire between the engine and the server is under test, which the embedded store has not.
describe.skipIf(testEngine !== 'neo4j')('the engine behind a line that fails', () => {
  let direct: Engine;
  let proxy: FaultProxy;
  let engine: Engine;
  const bundles = generatedBundles(2, 21);
  const sent: PlainBundle[] = [];

  beforeAll(async () => {
    direct = await openTestEngine();
    await direct.prepare(graphSchema);
    proxy = await startFaultProxy(neo4jOptions().uri);
    engine = await openEngine({
      dataPath: ':memory:',
      neo4j: { ...neo4jOptions(), uri: `bolt://127.0.0.1:${proxy.port}` },
    });
  });
  beforeEach(() => proxy.set('pass'));
  afterAll(async () => {
    await engine.close();
    await proxy.close();
    await direct.close();
  });

  const codeOf = (call: Promise<unknown>) =>
    call.then(
      () => 'answered',
      (error: unknown) => (error instanceof AppError ? error.code : String(error)),
    );

  describe.each(['drop-commit-reply', 'drop-commit-request'] as const)('%s', (fault) => {
    it(`each of ${DROPS} writes lands once, and the caller is told that it was this one`, async () => {
      const before = proxy.dropped;
      for (let index = 0; index < DROPS; index += 1) {
        proxy.set(fault);
        const key = `${fault}-${index}`;
        const queries = [{ text: 'CREATE (:Landed {fault: $fault})', parameters: { fault } }];
        const write = { key, request: key, properties: {}, queries };
        expect((await engine.write(write, soon())).fresh).toBe(true);
      }
      expect(proxy.dropped - before).toBe(DROPS);
      const { rows } = await direct.read(
        { text: 'MATCH (n:Landed {fault: $fault}) RETURN count(n) AS n', parameters: { fault } },
        soon(),
      );
      expect(rows).toEqual([[DROPS]]);
    });

    it('a bundle lands once and whole', async () => {
      proxy.set(fault);
      const bundle = bundles[sent.push(bundles[sent.length] as PlainBundle) - 1];
      const { fresh } = await importBundle(engine, bundle, { by: 'test', ...soon() });
      const digests = digestsOf(sent);
      expect(fresh).toBe(true);
      const found = await examine(direct, digests, digests.keys());
      expect(found).toEqual({ ...SOUND, stored: sent.length });
    });
  });

  it('a blackhole ends every call at its deadline, readiness too, and the next ones succeed', async () => {
    await engine.read(one, soon());
    proxy.set('blackhole');
    const calls = Array.from({ length: 30 }, () => codeOf(engine.read(one, soon(PATIENCE_MS))));
    const codes = await Promise.all([...calls, codeOf(engine.ping(soon(PATIENCE_MS)))]);
    expect(codes.every((code) => code === 'ENGINE_TIMEOUT' || code === 'ENGINE_UNAVAILABLE')).toBe(
      true,
    );
    proxy.set('pass');
    await Promise.all(Array.from({ length: 20 }, () => engine.read(one, soon())));
    await engine.ping(soon());
  });

  it('a server that is away is named, and found again without a restart of ours', async () => {
    await engine.read(one, soon());
    proxy.set('refuse');
    const error = await engine.read(one, soon()).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: 'ENGINE_UNAVAILABLE' });
    expect((error as AppError).message).toContain(`127.0.0.1:${proxy.port} does not answer`);
    expect(await codeOf(engine.ping(soon()))).toBe('ENGINE_UNAVAILABLE');
    proxy.set('pass');
    expect((await engine.read(one, soon())).rows).toEqual([[1]]);
    await engine.ping(soon());
  });

  it('says which of user and password to check', async () => {
    const stranger = await openEngine({
      dataPath: ':memory:',
      neo4j: { ...neo4jOptions(), password: 'not-the-password' },
    });
    const error = await stranger.read(one, soon()).catch((reason: unknown) => reason);
    await stranger.close();
    expect(error).toMatchObject({ code: 'ENGINE_UNAVAILABLE' });
    expect((error as AppError).message).toContain('NEO4J_USERNAME and NEO4J_PASSWORD');
    expect((error as AppError).message).not.toContain('not-the-password');
  });

  it('hands out bookmarks and honours them', async () => {
    const written = await engine.write(
      { key: 'marked', request: 'marked', properties: {}, queries: [] },
      soon(),
    );
    expect(written.bookmarks.length).toBeGreaterThan(0);
    const read = await engine.read(
      { text: "MATCH (i:Import {key: 'marked'}) RETURN i.key AS key", parameters: {} },
      { ...soon(), bookmarks: written.bookmarks },
    );
    expect(read.rows).toEqual([['marked']]);
    expect(await codeOf(engine.read(one, { ...soon(), bookmarks: ['forged'] }))).toBe(
      'BAD_USER_INPUT',
    );
  });
});

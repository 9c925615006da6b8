import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { buildApiSchema } from '../../src/api/schema.js';
import type { CallOptions, Engine } from '../../src/engine/engine.js';
import { Lane } from '../../src/engine/neo4j/lane.js';
import { localCaller } from '../../src/operation/caller.js';
import { runOperation } from '../../src/operation/run-operation.js';
import { decodeBookmarks, encodeBookmarks } from '../../src/server/bookmarks.js';
import { generatedBundles } from '../support/arbitrary-bundles.js';
import { soon, testEngine } from '../support/engines.js';
import { openSeededStore, type SeededStore } from '../support/seeded.js';
import { startTestServer, type TestServer } from '../support/test-server.js';

const [first, second] = generatedBundles(2, 61) as [{ article: { id: string } }, object];
const IMPORT = `mutation ($first: JSON!, $second: JSON!) {
  one: importBundle(bundle: $first) { article fresh }
  two: importBundle(bundle: $second) { article fresh }
}`;
const CURATE = `mutation ($id: ID!, $key: String!, $why: String!) {
  one: assess(subject: $id, scheme: ICD203, value: "likely", explanation: "why", key: $key) { id touched { id } }
  two: assess(subject: $id, scheme: ICD203, value: "very likely", explanation: $why) { id by }
}`;
const CURATE_ARTICLE = CURATE.replaceAll(/ICD203, value: "[^"]+"/g, 'ADMIRALTY, value: "B"');

describe('bookmarks within a request', () => {
  let store: SeededStore;
  beforeAll(async () => {
    store = await openSeededStore();
  });
  afterAll(() => store.engine.close());

  const anyStatement = async () => {
    const { data } = await store.ask('{ statements(first: 1) { nodes { id } } }');
    return String(data.statements.nodes[0].id);
  };

  it.each([
    ['imports', IMPORT, async () => ({ first, second })],
    ['curation', CURATE, async () => ({ id: await anyStatement(), key: 'k', why: 'one' })],
    [
      'one under a known key',
      CURATE,
      async () => ({ id: await anyStatement(), key: 'k', why: 'two' }),
    ],
  ])('of %s: what comes after a write carries what it left', async (_, source, variablesOf) => {
    const variables = await variablesOf();
    const { engine, calls } = countingEngine(store.engine);
    const caller = localCaller('test');
    const context = { engine, ...soon(), bookmarks: ['from the client'], caller };
    const answer = await runOperation(buildApiSchema(), source, { variables, context });
    expect(answer.errors).toBeUndefined();
    expect(calls.length).toBeGreaterThan(3);
    expect(calls[0]?.given).toEqual(['from the client']);
    let written = 0;
    for (const { kind, number, given } of calls) {
      if (written > 0) expect(Number(given[0])).toBeGreaterThanOrEqual(written);
      if (kind === 'write') written = number;
    }
    expect(Number(context.bookmarks[0])).toBeGreaterThanOrEqual(written);
    expect(written).toBeGreaterThan(0);
  });
});

/** An engine whose calls are numbered, and leave their number as the bookmark. */
function countingEngine(inner: Engine) {
  const calls: { kind: 'read' | 'write'; number: number; given: readonly string[] }[] = [];
  const note = (kind: 'read' | 'write', options: CallOptions) => {
    const number = calls.length + 1;
    calls.push({ kind, number, given: options.bookmarks ?? [] });
    return [String(number)];
  };
  // Bookmarks of our own mean nothing to the engine below.
  const bare = ({ deadline, signal }: CallOptions) => ({ deadline, signal });
  const engine: Engine = {
    ...inner,
    async read(one, options) {
      const bookmarks = note('read', options);
      return { ...(await inner.read(one, bare(options))), bookmarks };
    },
    async write(one, options) {
      const bookmarks = note('write', options);
      return { ...(await inner.write(one, bare(options))), bookmarks };
    },
  };
  return { engine, calls };
}

describe.skipIf(testEngine === 'embedded')('bookmarks of Neo4j', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterEach(() => vi.restoreAllMocks());
  afterAll(() => server.stop());

  const bookmarkOf = (response: Response) =>
    decodeBookmarks(response.headers.get('x-graph-bookmark') ?? undefined);

  it.each([
    ['imports', IMPORT, { first, second }],
    ['curation', CURATE_ARTICLE, { id: first.article.id, key: 'k', why: 'one' }],
  ])('of %s are in the answer, and in every session after a write', async (_, query, variables) => {
    const sessions: { mode: string; given: readonly string[]; left: () => readonly string[] }[] =
      [];
    const { open } = Lane.prototype;
    vi.spyOn(Lane.prototype, 'open').mockImplementation(function (this: Lane, mode, given) {
      const session = open.call(this, mode, given);
      sessions.push({ mode, given, left: () => session.lastBookmarks() });
      return session;
    });
    const response = await server.post({ query, variables });
    expect(await response.json()).not.toHaveProperty('errors');
    const [last] = bookmarkOf(response);
    expect(last).toBeTruthy();
    const writes = sessions.flatMap(({ mode }, index) => (mode === 'WRITE' ? [index] : []));
    expect(writes).toHaveLength(2);
    for (let index = (writes[0] ?? 0) + 1; index < sessions.length; index += 1)
      expect(sessions[index]?.given, `session ${index}`).toEqual(sessions[index - 1]?.left());
    expect([last]).toEqual(sessions.at(-1)?.left());
  });

  it('sent back are waited for, also as server-sent events', async () => {
    const query =
      'mutation ($id: ID!) { assess(subject: $id, scheme: ADMIRALTY, value: "B", explanation: "events") { id } }';
    const variables = { id: first.article.id };
    const events = await server.post({ query, variables }, { accept: 'text/event-stream' });
    expect(await events.text()).toContain('change:');
    const bookmarks = bookmarkOf(events);
    expect(bookmarks).toHaveLength(1);
    const header = { 'x-graph-bookmark': encodeBookmarks(bookmarks) };
    const read = await server.post({ query: '{ changes { totalCount } }' }, header);
    expect((await read.json()).data.changes.totalCount).toBeGreaterThan(0);
  });
});

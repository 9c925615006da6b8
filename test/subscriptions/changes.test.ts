import { readFileSync } from 'node:fs';
import { type ExecutionResult, parse, subscribe } from 'graphql';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildApiSchema } from '../../src/api/schema.js';
import { assess, judgeSame, relateStatements, retract, undo } from '../../src/curation/curate.js';
import { NewsFeed } from '../../src/feed/news-feed.js';
import { importBundle } from '../../src/import/import-bundle.js';
import { localCaller } from '../../src/operation/caller.js';
import { runWrite, soon } from '../support/engines.js';
import { openSeededStore, type SeededStore } from '../support/seeded.js';
import { shortArticle } from '../support/short-articles.js';

const schema = buildApiSchema();
const EVENT =
  'cursor kind recordedAt total node { __typename id label } edge { cursor node { id } }';
const CHANGES = `subscription ($filter: StatementFilter, $kinds: [ChangeEventKind!], $since: String) {
  changes(filter: $filter, kinds: $kinds, since: $since) { ${EVENT} }
}`;
const EXAMPLE = new URL(
  '../../schema/operations/subscriptions/what-changes.graphql',
  import.meta.url,
);
const byRuiz = { saidBy: { id: { eq: 'person:ruiz' } } };

interface ChangeEvent {
  readonly cursor: string;
  readonly kind: string;
  readonly recordedAt: string;
  readonly total: number;
  readonly node: { readonly __typename: string; readonly id: string } | null;
  readonly edge: { readonly cursor: string; readonly node: { readonly id: string } } | null;
}

interface Asked {
  readonly filter?: object;
  readonly kinds?: readonly string[];
  readonly since?: string;
}

describe('the changes of a store', () => {
  let store: SeededStore;
  let feed: NewsFeed;
  beforeAll(async () => {
    store = await openSeededStore();
  });
  afterAll(() => store.engine.close());
  beforeEach(() => {
    feed = new NewsFeed(store.engine, { timeout: 60_000, interval: 50 });
  });
  afterEach(() => feed.close());

  async function listen(asked: Asked = {}, source = CHANGES) {
    const { engine } = store;
    const caller = localCaller('t');
    const started = await subscribe({
      schema,
      document: parse(source),
      contextValue: { engine, ...soon(), bookmarks: [], caller, feed },
      variableValues: { ...asked },
    });
    if (!(Symbol.asyncIterator in started)) throw started.errors?.[0];
    return started;
  }

  async function take(from: AsyncIterator<ExecutionResult>, count: number) {
    const taken: ChangeEvent[] = [];
    while (taken.length < count) {
      const { done, value } = await from.next();
      if (done) throw new Error(`ended after ${taken.length}`);
      expect(value.errors).toBeUndefined();
      taken.push(JSON.parse(JSON.stringify(value)).data.changes);
    }
    return taken;
  }

  /** What happens after `since`, until nothing more has. */
  async function caughtUp(asked: Asked): Promise<readonly ChangeEvent[]> {
    const events: ChangeEvent[] = [];
    const from = await listen(asked);
    for (;;) {
      const [event] = await take(from, 1);
      if (event?.kind === 'CURRENT') break;
      if (event) events.push(event);
    }
    await from.return?.();
    return events;
  }

  const now = async () => (await take(await listen(), 1))[0]?.cursor ?? '';
  const told = (events: readonly ChangeEvent[]) => events.map(({ kind, node }) => [kind, node?.id]);
  const curator = () => ({ engine: store.engine, by: 'curator', ...soon() });
  const add = (bundle: object) =>
    importBundle(store.engine, bundle, { by: 'test', ...soon() }).finally(() => feed.wake());

  async function list(filter?: object) {
    const { data } = await store.ask(
      'query ($filter: StatementFilter) { statements(filter: $filter, first: 500) { totalCount edges { cursor node { id } } } }',
      { filter },
    );
    return data.statements as {
      totalCount: number;
      edges: { cursor: string; node: { id: string } }[];
    };
  }

  const sentence = (article: string, number: number) =>
    `statement:${article}:${(number - 1) * 20}-${number * 20 - 2}:person-ruiz`;

  it("are what the playground's example tells", async () => {
    const [start] = await take(await listen({}, readFileSync(EXAMPLE, 'utf8')), 1);
    const { totalCount } = await list({ about: { entity: { within: 'place:ua-63' } } });
    expect(totalCount).toBeGreaterThan(0);
    expect(start).toMatchObject({ kind: 'CURRENT', total: totalCount, node: null, edge: null });
  });

  it('are told live with their node, their edge and the total of the list', async () => {
    const live = await listen({ filter: byRuiz });
    const [start] = await take(live, 1);
    expect(start).toMatchObject({ kind: 'CURRENT', node: null, edge: null, total: 0 });
    await add(shortArticle('one'));
    const events = await take(live, 3);
    expect(told(events)).toEqual([
      ['ADDED', sentence('one', 1)],
      ['ADDED', sentence('one', 2)],
      ['ADDED', 'article:one'],
    ]);
    const { totalCount, edges } = await list(byRuiz);
    expect(events.map(({ total }) => total)).toEqual([totalCount, totalCount, totalCount]);
    expect(events.map(({ edge }) => edge)).toEqual([...edges, null]);
    expect(new Set(events.map(({ recordedAt }) => recordedAt)).size).toBe(1);
  });

  it('are told once each to who comes back, from wherever it was cut off', async () => {
    const since = await now();
    await add(shortArticle('two', { sentences: 3 }));
    await retract(curator(), { id: sentence('two', 1), reason: 'r' });
    const all = await caughtUp({ since });
    expect(told(all)).toEqual([
      ...[1, 2, 3].map((number) => ['ADDED', sentence('two', number)]),
      ['ADDED', 'article:two'],
      ['RETRACTED', sentence('two', 1)],
    ]);
    // What was retracted since is told to be added, and to be no more in the list.
    expect(all.map(({ edge }) => edge?.node.id ?? null)).toEqual([
      ...[null, sentence('two', 2), sentence('two', 3)],
      ...[null, null],
    ]);
    for (const [index, { cursor }] of all.entries())
      expect(told(await caughtUp({ since: cursor }))).toEqual(told(all).slice(index + 1));
  });

  it('tell of relations, assessments, judgements, and what is undone of them', async () => {
    await add(shortArticle('three'));
    await add(shortArticle('four', { speaker: 'blum' }));
    const [from, to] = [sentence('three', 1), sentence('three', 2)];
    const since = await now();
    const relation = { from, to, type: 'SUPPORTS', basis: 'INFERRED', reason: 'r' };
    const related = await relateStatements(curator(), relation);
    await assess(curator(), {
      ...{ subject: 'person:blum', scheme: 'ADMIRALTY', value: 'B', explanation: 'e' },
    });
    const pair = { a: 'person:ruiz', b: 'person:blum' };
    await judgeSame(curator(), { ...pair, verdict: 'NEGATIVE', reason: 'r' });
    await undo(curator(), { change: related, why: 'w' });
    const relating = [
      ['RELATED', from],
      ['RELATED', to],
    ];
    const judging = [
      ['JUDGED', 'person:ruiz'],
      ['JUDGED', 'person:blum'],
    ];
    expect(told(await caughtUp({ since }))).toEqual([
      ...relating,
      ['ASSESSED', 'person:blum'],
      ...judging,
      ...relating,
    ]);
    expect(told(await caughtUp({ since, kinds: ['JUDGED'] }))).toEqual(judging);
    // Of what statements of one speaker are about, said by and related to, and of nothing else.
    const byBlum = { saidBy: { id: { eq: 'person:blum' } } };
    expect(told(await caughtUp({ since, filter: byBlum }))).toEqual([
      ['ASSESSED', 'person:blum'],
      ['JUDGED', 'person:blum'],
    ]);
  });

  it('tell of relations that a bundle brings', async () => {
    const since = await now();
    const bundle = shortArticle('five');
    const relation = {
      from: 'statement:1',
      to: 'statement:2',
      type: 'ELABORATES',
      basis: 'STATED',
    };
    await add({ ...bundle, statementRelations: [relation] });
    expect(told(await caughtUp({ since, kinds: ['RELATED'] }))).toEqual([
      ['RELATED', sentence('five', 1)],
      ['RELATED', sentence('five', 2)],
    ]);
  });

  it('tell of another version of an article, and of statements that it moves', async () => {
    await add(shortArticle('six'));
    const since = await now();
    const { article, ...others } = shortArticle('six');
    await add({ ...others, article: { ...article, publishedAt: '2025-05-26' } });
    const events = await caughtUp({ since });
    const changed = events.filter(({ kind }) => kind === 'CHANGED').map(({ node }) => node?.id);
    expect(new Set(changed)).toEqual(
      new Set(['article:six', sentence('six', 1), sentence('six', 2)]),
    );
    const { edges } = await list();
    for (const { edge } of events) if (edge) expect(edges).toContainEqual(edge);
  });

  it('let an article go with all its statements, and come back', async () => {
    await add(shortArticle('seven'));
    const since = await now();
    const filter = { article: { id: { eq: 'article:seven' } } };
    const retracted = await retract(curator(), { id: 'article:seven', reason: 'r' });
    const gone = await caughtUp({ since, filter });
    expect(told(gone)).toEqual([
      ['RETRACTED', 'article:seven'],
      ['RETRACTED', sentence('seven', 1)],
      ['RETRACTED', sentence('seven', 2)],
    ]);
    expect(gone.every(({ edge, total }) => edge === null && total === 0)).toBe(true);
    const middle = await now();
    await undo(curator(), { change: retracted, why: 'w' });
    const back = await caughtUp({ since: middle, filter });
    expect(told(back)).toEqual(told(gone).map(([, id]) => ['RESTORED', id]));
    expect(back.map(({ total }) => total)).toEqual([2, 2, 2]);
  });

  it('tell of what a backup brings back with its instants, too', async () => {
    const since = await now();
    const { article, ...others } = shortArticle('eight');
    await add({ ...others, article: { ...article, recordedAt: '2020-01-01T00:00:00.000Z' } });
    expect(told(await caughtUp({ since, kinds: ['ADDED'] }))).toHaveLength(3);
  });

  it('can be asked from the instant of an answer', async () => {
    await store.ask('{ statements { totalCount } }');
    const { extensions } = (await store.ask(
      'query @asOf(at: "2999-01-01T00:00:00Z") { statements { totalCount } }',
    )) as { extensions?: { asOf: string } };
    await add(shortArticle('nine'));
    expect(told(await caughtUp({ since: extensions?.asOf ?? '' }))).toHaveLength(3);
  });

  it('say now and then where one stands when nothing is for it', async () => {
    const quiet = await listen({ filter: { id: { eq: 'statement:none:0-1' } } });
    await take(quiet, 1);
    await add(shortArticle('ten', { sentences: 1_200 }));
    const [current] = await take(quiet, 1);
    expect(current).toMatchObject({ kind: 'CURRENT', total: 0 });
    expect(await caughtUp({ since: current?.cursor ?? '' })).toEqual([]);
  });

  it('refuse where nobody can go on from, with the way out', async () => {
    const refusal = (since: string) =>
      listen({ since }).then(
        () => null,
        (error) => error.message,
      );
    for (const since of ['', 'yesterday', '2026-02-31', '2026-13-01T00:00:00.000Z'])
      expect(await refusal(since)).toMatch(/is no cursor: pass on the `cursor` of the last event/);
    expect(await refusal('2999-01-01T00:00:00.000Z')).toMatch(/so it is of another one; subscribe/);
    const since = await now();
    await runWrite(
      store.engine,
      "UNWIND range(1, 20001) AS i CREATE (n:Import {key: 'many' + toString(i), recordedAt: '2998-01-01T00:00:00.000Z'}) RETURN count(n) AS c",
    );
    expect(await refusal(since)).toMatch(
      /is too old: 20001 writes came since, .* ask `statements`/,
    );
    await runWrite(
      store.engine,
      "MATCH (c:Clock {key: 'store'}) SET c.newsSince = '2026-01-01T00:00:00.000Z' RETURN c.at AS at",
    );
    expect(await refusal('2025-01-01T00:00:00.000Z')).toMatch(
      /is too old: .* ask `statements` anew/,
    );
  });
});

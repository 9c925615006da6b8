import { type ExecutionResult, parse, subscribe } from 'graphql';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { buildApiSchema } from '../../src/api/schema.js';
import { openEngine } from '../../src/engine/open-engine.js';
import { type FeedOptions, NewsFeed } from '../../src/feed/news-feed.js';
import { importBundle } from '../../src/import/import-bundle.js';
import { localCaller } from '../../src/operation/caller.js';
import { neo4jOptions, soon, testEngine } from '../support/engines.js';
import { openSeededStore, type SeededStore } from '../support/seeded.js';
import { shortArticle } from '../support/short-articles.js';

const schema = buildApiSchema();
const BY_RUIZ =
  'subscription ($filter: StatementFilter) { statementAdded(filter: $filter) { text said: saidBy { source { name } } } }';
const ruiz = { saidBy: { id: { eq: 'person:ruiz' } } };

describe('the feed of new statements', () => {
  let store: SeededStore;
  let feed: NewsFeed;
  let subscribers = 0;
  beforeAll(async () => {
    store = await openSeededStore();
  });
  afterAll(() => store.engine.close());
  afterEach(() => feed.close());

  function open(options: Partial<FeedOptions> = {}): void {
    feed = new NewsFeed(store.engine, {
      timeout: 60_000,
      interval: 50,
      onSubscribers: (count) => {
        subscribers = count;
      },
      ...options,
    });
  }

  async function listen(
    source: string,
    filter?: object,
  ): Promise<AsyncIterableIterator<ExecutionResult>> {
    const context = {
      engine: store.engine,
      ...soon(),
      bookmarks: [],
      caller: localCaller('t'),
      feed,
    };
    const document = parse(source);
    const started = await subscribe({
      schema,
      document,
      contextValue: context,
      variableValues: { filter },
    });
    if (!(Symbol.asyncIterator in started)) throw started.errors?.[0];
    return started;
  }

  const add = (bundle: object) =>
    importBundle(store.engine, bundle, { by: 'test', ...soon() }).finally(() => feed.wake());

  const take = async (from: AsyncIterator<ExecutionResult>, count: number) => {
    const taken: unknown[] = [];
    while (taken.length < count) {
      const { done, value } = await from.next();
      if (done) throw new Error(`ended after ${taken.length}`);
      taken.push(JSON.parse(JSON.stringify(value)));
    }
    return taken;
  };

  it('pushes what a query for statements would show, and nothing that does not match', async () => {
    open();
    const all = await listen('subscription { statementAdded { id article { headline } } }');
    const some = await listen(BY_RUIZ, ruiz);
    await add(shortArticle('one', { speaker: 'blum' }));
    await add(shortArticle('two'));
    expect(await take(some, 2)).toEqual(
      [1, 2].map((number) => ({
        data: {
          statementAdded: {
            text: `Sentence ${number} is true`,
            said: [{ source: { name: 'Ana ruiz' } }],
          },
        },
      })),
    );
    const asked = await store.ask(
      '{ statements(filter: {article: {id: {in: ["article:one", "article:two"]}}}) { nodes { id article { headline } } } }',
    );
    const pushed = (await take(all, 4)) as { data: { statementAdded: { id: string } } }[];
    expect(pushed.map(({ data }) => data.statementAdded)).toEqual(asked.data.statements.nodes);
  });

  it('reads once for each import and group, however many listen', async () => {
    open();
    const listeners = await Promise.all([1, 2, 3].map(() => listen(BY_RUIZ, ruiz)));
    const other = await listen(BY_RUIZ, { text: { contains: 'Sentence' } });
    store.reads.length = 0;
    await add(shortArticle('three'));
    for (const listener of [...listeners, other]) await take(listener, 2);
    expect(store.reads.filter((text) => text.includes('$added'))).toHaveLength(2);
  });

  it('is silent when the same comes again, and for what a dry run would bring', async () => {
    open();
    const all = await listen('subscription { statementAdded { article { id } } }');
    await add(shortArticle('four'));
    await take(all, 2);
    await add(shortArticle('four'));
    await importBundle(store.engine, shortArticle('five'), {
      by: 'test',
      ...soon(),
      dryRun: true,
    });
    feed.wake();
    await add(shortArticle('four', { sentences: 3 })).catch((error) =>
      expect(error.message).toContain('another text'),
    );
    await add(shortArticle('six', { sentences: 1 }));
    expect(await take(all, 1)).toEqual([
      { data: { statementAdded: { article: { id: 'article:six' } } } },
    ]);
  });

  it('passes large imports on in full to who reads, and keeps nothing for who does not', async () => {
    open();
    const slow = await listen(BY_RUIZ, ruiz);
    const quick = await listen('subscription { statementAdded { id } }');
    const texts = new Set<string>();
    const importing = add(shortArticle('seven', { sentences: 1_200 }));
    store.reads.length = 0;
    for (const one of await take(quick, 1_200)) texts.add(JSON.stringify(one));
    expect(texts.size).toBe(1_200);
    await importing;
    // Who does not read is read nothing for, and has it all once it does.
    expect(store.reads.filter((text) => text.includes('$added'))).toHaveLength(12);
    expect(await take(slow, 1_200)).toHaveLength(1_200);
  });

  it('completes when the server stops, and takes nobody more', async () => {
    open();
    const one = await listen(BY_RUIZ, ruiz);
    const next = one.next();
    feed.close();
    expect(await next).toEqual({ done: true, value: undefined });
    expect(subscribers).toBe(0);
    await expect(listen(BY_RUIZ, ruiz)).rejects.toThrow('The server stops');
  });

  it('forgets who went away', async () => {
    open();
    const one = await listen(BY_RUIZ, ruiz);
    const next = one.next();
    expect(subscribers).toBe(1);
    await one.return?.();
    expect(await next).toEqual({ done: true, value: undefined });
    expect(subscribers).toBe(0);
  });

  it('refuses a wrong filter at once', async () => {
    open();
    await expect(listen(BY_RUIZ, { id: { eq: 'No id' } })).rejects.toThrow('is not an id');
    expect(subscribers).toBe(0);
  });

  it.runIf(testEngine === 'neo4j')('hears of what another process imports', async () => {
    open();
    const all = await listen('subscription { statementAdded { article { id } } }');
    const other = await openEngine({ dataPath: ':memory:', neo4j: neo4jOptions() });
    await importBundle(other, shortArticle('eight', { sentences: 1 }), { by: 'other', ...soon() });
    await other.close();
    expect(await take(all, 1)).toEqual([
      { data: { statementAdded: { article: { id: 'article:eight' } } } },
    ]);
  });
});

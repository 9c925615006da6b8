import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importBundle } from '../../src/import/import-bundle.js';
import { soon } from '../support/engines.js';
import { openSeededStore, type SeededStore } from '../support/seeded.js';

interface List {
  readonly name: string;
  readonly root: string;
  readonly path: readonly string[];
  readonly more?: string;
}

const LISTS: readonly List[] = [
  { name: 'statements', root: 'statements', path: [] },
  { name: 'places', root: 'places', path: [] },
  { name: 'said by the article', root: 'article(id: "article:ea7cad882c490818")', path: ['said'] },
  { name: 'about Russia', root: 'place(id: "place:ru")', path: ['saidAbout'] },
  { name: 'mentions of Russia', root: 'place(id: "place:ru")', path: ['mentions'] },
  {
    name: 'subjects',
    root: 'statement(id: "statement:ea7cad882c490818:1494-1609:person-michael-clarke")',
    path: ['about'],
  },
  { name: 'found', root: 'search', path: [], more: 'text: "Kharkiv", ' },
  {
    name: 'related',
    root: 'statement(id: "statement:ea7cad882c490818:1551-1609:person-michael-clarke")',
    path: ['related'],
  },
  { name: 'changes', root: 'changes', path: [] },
  { name: 'history', root: 'person(id: "person:michael-clarke")', path: ['history'] },
];

describe('paging laws', () => {
  let store: SeededStore;
  beforeAll(async () => {
    store = await openSeededStore();
    const assess = (at: number) => ({
      ...{ id: `change:c${at}`, kind: 'ASSESS', by: 'x', at: `2026-01-0${at}T00:00:00.000Z` },
      ...{ why: 'w', subject: 'person:michael-clarke', scheme: 'ADMIRALTY', value: 'B2' },
    });
    const curation = [1, 2, 3, 4, 5].map(assess);
    await importBundle(store.engine, { curation }, { by: 'test', ...soon() });
  });
  afterAll(() => store.engine.close());

  const page = async (root: string, path: readonly string[], args: string) => {
    const selection =
      '{ totalCount edges { cursor } pageInfo { hasNextPage hasPreviousPage endCursor startCursor } }';
    const field = path[0];
    const answer = await store.ask(
      field
        ? `{ it: ${root} { list: ${field}(${args}) ${selection} } }`
        : `{ list: ${root}(${args}) ${selection} }`,
    );
    expect(answer.errors).toBeUndefined();
    return field ? answer.data.it.list : answer.data.list;
  };

  it.each(LISTS)(
    '$name: pages of two are disjoint, complete and add up to totalCount',
    async ({ root, path, more: fixed = '' }) => {
      const all = await page(root, path, `${fixed}first: 500`);
      expect(all.edges.length).toBeGreaterThan(0);
      expect(all.edges).toHaveLength(all.totalCount);
      const seen: string[] = [];
      let after = '';
      for (let more = true; more; ) {
        const next = await page(root, path, `${fixed}first: 2${after}`);
        expect(next.totalCount).toBe(all.totalCount);
        expect(next.pageInfo.hasPreviousPage).toBe(after !== '');
        seen.push(...next.edges.map((edge: { cursor: string }) => edge.cursor));
        more = next.pageInfo.hasNextPage;
        after = `, after: ${JSON.stringify(next.pageInfo.endCursor)}`;
      }
      expect(seen).toEqual(all.edges.map((edge: { cursor: string }) => edge.cursor));
      expect(new Set(seen).size).toBe(all.totalCount);
      const back: string[] = [];
      let before = '';
      for (let more = true; more; ) {
        const previous = await page(root, path, `${fixed}last: 2${before}`);
        expect(previous.pageInfo.hasNextPage).toBe(before !== '');
        back.unshift(...previous.edges.map((edge: { cursor: string }) => edge.cursor));
        more = previous.pageInfo.hasPreviousPage;
        before = `, before: ${JSON.stringify(previous.pageInfo.startCursor)}`;
      }
      expect(back).toEqual(seen);
    },
  );

  it('reads the same list from its end', async () => {
    const all = await page('statements', [], 'first: 500');
    const cursors = all.edges.map((edge: { cursor: string }) => edge.cursor);
    const back = await page('statements', [], `last: 3, before: ${JSON.stringify(cursors[10])}`);
    expect(back.edges.map((edge: { cursor: string }) => edge.cursor)).toEqual(cursors.slice(7, 10));
    expect(back.pageInfo.hasPreviousPage).toBe(true);
    expect(back.pageInfo.hasNextPage).toBe(true);
  });

  it('refuses a cursor of another list, a forged one, and sizes out of bounds', async () => {
    const { pageInfo } = await page('places', [], 'first: 1');
    for (const [args, words] of [
      [`after: ${JSON.stringify(pageInfo.endCursor)}`, 'another list or order'],
      ['after: "forged"', 'no cursor of this API'],
      ['first: -1', '0 to 500'],
      ['first: 100000', '0 to 500'],
      ['first: 1, last: 1', 'not both'],
    ]) {
      const answer = await store.ask(`{ statements(${args}) { nodes { id } } }`);
      expect(answer.errors?.[0]?.message).toContain(words);
      expect(answer.errors?.[0]?.extensions?.code ?? 'BAD_USER_INPUT').toBe('BAD_USER_INPUT');
    }
  });

  it('an empty page knows that there is more', async () => {
    const none = await page('statements', [], 'first: 0');
    expect(none.edges).toEqual([]);
    expect(none.totalCount).toBe(20);
    expect(none.pageInfo.hasNextPage).toBe(true);
    const unasked = await store.ask('{ statements(first: 0) { nodes { id } } }');
    expect(unasked).toEqual({ data: { statements: { nodes: [] } } });
  });

  it.each(['{ not: {} }', '{ or: [] }', '{ and: [{ not: {} }] }', '{ not: { or: [{}, {}] } }'])(
    'is empty when it is filtered by what never holds: %s',
    async (filter) => {
      const { data } = await store.ask(`{
        statements(first: 1, filter: ${filter}) { totalCount nodes { id } }
        organizations { nodes { articles(filter: ${filter}) { totalCount nodes { id } } } }
        sources { nodes { said(filter: ${filter}) { totalCount nodes { id } pageInfo { hasNextPage } } } }
        places { nodes { saidAbout(filter: ${filter}) { totalCount nodes { id } } } }
      }`);
      expect(JSON.stringify(data)).not.toMatch(/"totalCount":[1-9]|"id"|"hasNextPage":true/);
    },
  );
});

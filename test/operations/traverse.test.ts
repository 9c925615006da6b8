import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importBundle } from '../../src/import/import-bundle.js';
import { runWrite, soon } from '../support/engines.js';
import { openSeededStore, type SeededStore } from '../support/seeded.js';
import { shortArticle } from '../support/short-articles.js';

const REPORTED = 'statement:ea7cad882c490818:1116-1219:person-michael-clarke';

describe('asking beyond the examples', () => {
  let store: SeededStore;
  beforeAll(async () => {
    store = await openSeededStore();
  });
  afterAll(() => store.engine.close());

  const data = async (source: string, variables = {}) => {
    store.reads.length = 0;
    const answer = await store.ask(source, variables);
    expect(answer.errors).toBeUndefined();
    expect(store.reads).toHaveLength(1);
    return answer.data;
  };

  const nested = (depth: number): object =>
    depth === 0 ? { kind: { eq: 'PARAPHRASE' } } : { not: nested(depth - 1) };

  it.each([
    ['a filter nested too deep', { filter: nested(25) }, 'nested more than 20 deep'],
    [
      'too many ids',
      { filter: { id: { in: Array.from({ length: 501 }, (_, index) => `statement:${index}`) } } },
      'at most 500 values at once, not 501',
    ],
  ])('%s is refused with its limit', async (_, variables, words) => {
    const answer = await store.ask(
      'query ($filter: StatementFilter) { statements(filter: $filter) { totalCount } }',
      variables,
    );
    expect(answer.errors?.[0]?.message).toContain(words);
  });

  it.each([
    ['{ search(text: "?!") { totalCount } }', 'holds no letter or digit'],
    [`{ search(text: "${'x'.repeat(201)}") { totalCount } }`, 'longer than 200 characters'],
    [
      '{ paths(from: "place:ru", to: "place:ua", maxLength: 50) { length } }',
      'a path has 1 to 6 relations, not 50',
    ],
    ['{ paths(from: "place:ru", to: "place:ru") { length } }', 'give two different nodes'],
    ['{ statements { facets(by: KIND, first: 501) { count } } }', 'give 0 to 500'],
    ['{ statements { timeline { statements(first: 51) { id } } } }', 'give 0 to 50'],
    ['{ statements(filter: {colour: {eq: "red"}}) { totalCount } }', 'colour'],
  ])('%s is refused', async (source, words) => {
    const answer = await store.ask(source);
    expect(answer.errors?.[0]?.message).toContain(words);
  });

  it('an empty list matches nothing, and no condition everything', async () => {
    const { none, all } = await data(
      '{ none: statements(filter: {id: {in: []}}) { totalCount } all: statements(filter: {id: {}}) { totalCount } }',
    );
    expect([none.totalCount, all.totalCount]).toEqual([0, 20]);
  });

  it.each(['Харків', 'Kharkov', 'KHARKIV', "Khar'kiv", 'Харьков'])(
    '%s is Kharkiv',
    async (text) => {
      const { search } = await data(
        'query ($text: String!) { search(text: $text, first: 1) { edges { rank node { ... on Location { id } } } } }',
        { text },
      );
      expect(search.edges).toEqual([{ rank: 0, node: { id: 'place:kharkiv' } }]);
    },
  );

  it('pages through hits without a gap', async () => {
    const page = 'nodes { ... on Node { id } } pageInfo { endCursor hasNextPage } totalCount';
    const { search: whole } = await data(`{ search(text: "Russia", first: 500) { ${page} } }`);
    const seen: unknown[] = [];
    for (let after: string | null = null, more = true; more; ) {
      const { search }: { search: typeof whole } = await data(
        `query ($after: String) { search(text: "Russia", first: 3, after: $after) { ${page} } }`,
        { after },
      );
      seen.push(...search.nodes);
      after = search.pageInfo.endCursor;
      more = search.pageInfo.hasNextPage;
    }
    expect(seen).toEqual(whole.nodes);
    expect(seen).toHaveLength(whole.totalCount);
    expect(seen.length).toBeGreaterThan(10);
  });

  it('filters many statements by what lies inside a place as it filters few', async () => {
    const bundle = shortArticle('many', { sentences: 600 });
    const [velik, other] = ['place:velik', 'place:other'];
    const places = [
      { id: 'place:around', name: 'Around', within: null },
      { id: velik, name: 'Velik', within: 'place:around' },
      { id: other, name: 'Other', within: null },
    ];
    const statements = bundle.statements.map((statement, index) => ({
      ...statement,
      about: [{ entity: index % 3 === 0 ? velik : other, role: 'TOPIC' }],
    }));
    const by = { by: 'test', ...soon() };
    await importBundle(store.engine, { ...bundle, places, statements }, by);
    const query = `query ($said: StatementFilter, $few: StatementFilter, $other: StatementFilter) {
      many: statements(filter: $said, first: 500) { nodes { id } totalCount facets(by: PLACE) { count } }
      few: statements(filter: $few, first: 500) { nodes { id } totalCount }
      other: statements(filter: $other, first: 500) { nodes { id } totalCount }
    }`;
    const saidBy = { id: { eq: 'person:ruiz' } };
    const about = { entity: { within: 'place:around' } };
    const text = { startsWith: 'Sentence 1' };
    const {
      many,
      few,
      other: rest,
    } = await data(query, {
      said: { saidBy, about },
      few: { saidBy, about, text },
      other: { saidBy, not: { about } },
    });
    const found = [many, few, rest].map(({ nodes, totalCount }) => [nodes.length, totalCount]);
    // Of 1, 10 to 19 and 100 to 199, every third from 1 on.
    expect(found).toEqual([
      [200, 200],
      [39, 39],
      [400, 400],
    ]);
    // Velik, and what is around it.
    expect(many.facets).toEqual([{ count: 200 }, { count: 200 }]);
  });

  it('finds a longer path where the shortest lies outside the window', async () => {
    const ask = (window: string) =>
      data(
        `{ paths(from: "person:michael-clarke", to: "place:kharkiv", first: 50${window}) { length } }`,
      );
    const { paths } = await ask('');
    expect(paths.every((path: { length: number }) => path.length === 2)).toBe(true);
    expect((await ask(', publishedTo: "2020-01-01T00:00:00Z"')).paths).toEqual([]);
    expect((await ask(', publishedFrom: "2025-05-01T00:00:00Z"')).paths).toEqual(paths);
  });

  it('a statement that was taken back is left out from then on, and still there before', async () => {
    const count = `totalCount facets(by: KIND) { count }`;
    const query = `{ now: statements { ${count} } it: statement(id: "${REPORTED}") { retractedAt } person(id: "person:michael-clarke") { said { totalCount } } }`;
    const asOf = async () =>
      (await store.ask(`query @asOf(at: "2031-01-01T00:00:00Z") ${query}`)).data;
    const before = await data(query);
    expect(await asOf()).toEqual(before);
    const list = (as: string) =>
      `MATCH (s:Statement {id: '${REPORTED}'})-[e:SAID_BY|ABOUT]->(x) SET e.listed = ${as}`;
    await runWrite(
      store.engine,
      `MATCH (s:Statement {id: '${REPORTED}'}) SET s.retractedAt = '2032-01-01T00:00:00.000Z', s.changedAt = ['2032-01-01T00:00:00.000Z'] REMOVE s:Asserted`,
      list(`x.id`),
    );
    const after = await data(query);
    const then = await asOf();
    await runWrite(
      store.engine,
      `MATCH (s:Statement {id: '${REPORTED}'}) REMOVE s.retractedAt, s.changedAt SET s:Asserted`,
      list(`x.id + ' ' + s.newestFirst`),
    );
    expect(after.now.totalCount).toBe(before.now.totalCount - 1);
    expect(then).toEqual(before);
    expect(after.person.said.totalCount).toBe(before.person.said.totalCount - 1);
    expect(after.it.retractedAt).toBe('2032-01-01T00:00:00.000Z');
  });

  it('cuts what a role or a place in the order of battle held at an instant', async () => {
    const { person } = await data(
      '{ person(id: "person:andrey-pomagaybus") { past: roles(at: "1900-01-01T00:00:00Z") { title } now: roles { title } } }',
    );
    expect(person.now).toHaveLength(1);
    // Only what was stated binds: a posting without a beginning may have held at any time.
    expect(person.past).toHaveLength(1);
  });
});

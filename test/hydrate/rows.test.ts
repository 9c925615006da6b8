import { describe, expect, it } from 'vitest';
import { compileWriter } from '../../src/hydrate/compile-writer.js';
import { hydrate } from '../../src/hydrate/hydrate.js';
import { NotWritable } from '../../src/hydrate/write-value.js';
import { Writing } from '../../src/hydrate/writing.js';
import { byNewest } from '../../src/mapping/mapping.js';
import { encodeCursor } from '../../src/plan/cursor.js';
import { planOf } from '../support/plan-of.js';

/** The data of an operation whose statement answered this row: hydrated, and by the compiled writer. */
async function answersOf(source: string, row: readonly unknown[]) {
  const { document, operation, plan, parameters } = planOf(source);
  const write = compileWriter(document, operation, plan);
  const writing = new Writing(parameters, { maximum: 1e6, deadline: Number.POSITIVE_INFINITY });
  const written = await writing.finish(write?.(row, writing) ?? '');
  return {
    hydrated: JSON.parse(JSON.stringify(hydrate(plan, row, parameters))),
    written: JSON.parse(written),
  };
}

const cursor = (key: string) => encodeCursor([byNewest()], [key]);

describe('a row becomes what was asked', () => {
  it.each<[string, string, readonly unknown[], unknown]>([
    ['a node that is not there', '{ person(id: "person:a") { name } }', [[]], { person: null }],
    [
      'null for what is not stored',
      '{ unit(id: "unit:a") { name branch } }',
      [[['A', null]]],
      { unit: { name: 'A', branch: null } },
    ],
    [
      'an empty list',
      '{ person(id: "person:a") { roles { title } } }',
      [[[[]]]],
      { person: { roles: [] } },
    ],
    [
      'the ids in the order asked, null for the unknown',
      '{ nodes(ids: ["person:a", "person:b", "person:c"]) { id } }',
      [
        [
          [2, ['c']],
          [0, ['a']],
        ],
      ],
      { nodes: [{ id: 'a' }, null, { id: 'c' }] },
    ],
    [
      'the fields of the type that its labels name',
      '{ node(id: "person:a") { id ... on Person { name } ... on Place { placeType } } }',
      [[['a', 'A', 'CITY', ['Node', 'Entity', 'Person']]]],
      { node: { id: 'a', name: 'A' } },
    ],
    [
      'an alias for each selection',
      '{ a: person(id: "person:a") { x: name y: name } b: person(id: "person:b") { name } }',
      [[['A']], [['B']]],
      { a: { x: 'A', y: 'A' }, b: { name: 'B' } },
    ],
    [
      'lists that are stored side by side',
      '{ statement(id: "statement:a") { spans { start end } } }',
      [[['Guns, he said', [0, 9], [4, 13]]]],
      {
        statement: {
          spans: [
            { start: 0, end: 4 },
            { start: 9, end: 13 },
          ],
        },
      },
    ],
    [
      'a date as it was said, with its bounds',
      '{ article(id: "article:a") { publishedAt { edtf earliest } } }',
      [[['2025', '2025-01-01T00:00:00.000Z', '2025-12-31T23:59:59.999Z', 'YEAR', null]]],
      { article: { publishedAt: { edtf: '2025', earliest: '2025-01-01T00:00:00.000Z' } } },
    ],
    [
      'a date that is unknown',
      '{ article(id: "article:a") { publishedAt { edtf } } }',
      [[[null, null, null, null, null]]],
      { article: { publishedAt: null } },
    ],
    [
      'a group whose node is gone',
      '{ statements { facets(by: SOURCE) { key count node { id } } } }',
      [[null, null, [['person:a', 3, [null]]]]],
      { statements: { facets: [{ key: 'person:a', count: 3, node: null }] } },
    ],
    [
      'a total alone',
      '{ statements { totalCount } }',
      [[null, 7]],
      { statements: { totalCount: 7 } },
    ],
  ])('%s', async (_, source, row, data) => {
    const { hydrated, written } = await answersOf(source, row);
    expect(hydrated).toEqual(data);
    expect(written).toEqual(data);
  });

  it.each<[string, string, readonly unknown[]]>([
    ['no name', '{ person(id: "person:a") { name } }', [[[null]]]],
    ['no end of a relation', '{ person(id: "person:a") { roles { at { id } } } }', [[[[[[]]]]]]],
    ['a word of no enum', '{ statement(id: "statement:a") { kind } }', [[['SONG']]]],
  ])('but %s, where there must be one, is left to graphql-js', async (_, source, row) => {
    await expect(answersOf(source, row)).rejects.toThrow(NotWritable);
  });
});

describe('a page', () => {
  const select =
    'edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }';
  const rows = ['1', '2', '3'].map((key) => [[[key]], [key]]);
  const shown = (keys: readonly string[]) =>
    keys.map((key) => ({ cursor: cursor(key), node: { id: key } }));

  it.each<[string, string, readonly string[], boolean, boolean]>([
    ['that more follows', 'first: 2', ['1', '2'], true, false],
    ['that is the last', 'first: 3', ['1', '2', '3'], false, false],
    ['behind a cursor', `first: 3, after: "${cursor('0')}"`, ['1', '2', '3'], false, true],
    ['read backwards, shown forwards', 'last: 2', ['2', '1'], false, true],
  ])('%s', async (_, given, keys, hasNextPage, hasPreviousPage) => {
    const source = `{ statements(${given}) { ${select} } }`;
    const { hydrated, written } = await answersOf(source, [rows]);
    const pageInfo = {
      hasNextPage,
      hasPreviousPage,
      startCursor: cursor(keys[0] ?? ''),
      endCursor: cursor(keys.at(-1) ?? ''),
    };
    expect(hydrated).toEqual({ statements: { edges: shown(keys), pageInfo } });
    expect(written).toEqual(hydrated);
  });

  it('of nothing has no cursors', async () => {
    const { hydrated } = await answersOf(`{ statements { ${select} } }`, [[]]);
    expect(hydrated.statements).toEqual({
      edges: [],
      pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
    });
  });
});

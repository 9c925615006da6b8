import { parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { by, byNewest } from '../../src/mapping/mapping.js';
import { decodeCursor, encodeCursor } from '../../src/plan/cursor.js';
import { planOf, refusalOf, schema } from '../support/plan-of.js';

const times = (count: number, of: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => of(index)).join(', ');
const statements = (given: string) => `{ statements(${given}) { nodes { id } } }`;
const nested = (levels: number): string => (levels === 0 ? '' : `not: {${nested(levels - 1)}}`);

describe('a plan refuses', () => {
  it.each([
    [
      'a page of less than nothing',
      statements('first: -1'),
      'statements(first: -1): a page holds 0 to 500',
    ],
    [
      'a page of more than 500',
      statements('first: 501'),
      'statements(first: 501): a page holds 0 to 500',
    ],
    ['a page backwards of more than 500', statements('last: 501'), 'statements(last: 501)'],
    [
      'both ends of a list',
      statements('first: 1, last: 1'),
      'statements: give first or last, not both',
    ],
    [
      'a list below of more than 500',
      '{ people(first: 1) { nodes { roles(first: 501) { title } } } }',
      'roles(first: 501): give 0 to 500',
    ],
    [
      'more than 50 members of a group',
      '{ statements { facets(by: SOURCE) { statements(first: 51) { id } } } }',
      'statements(first: 51): give 0 to 50',
    ],
    [
      'more than 50 paths',
      '{ paths(from: "person:a", to: "person:b", first: 51) { length } }',
      'paths(first: 51): give 0 to 50',
    ],
    [
      'what is no cursor',
      statements('after: "x"'),
      'statements(after): "x" cannot be used here: it is no cursor of this API',
    ],
    [
      'a cursor of another order',
      statements(`after: "${encodeCursor([by('id')], ['a'])}"`),
      'it belongs to another list or order',
    ],
    [
      'what is no id',
      '{ person(id: "Michael Clarke") { id } }',
      'person(id): "Michael Clarke" is not an id; ids look like',
    ],
    [
      'what is no id in a filter',
      statements('filter: {id: {eq: "DROP"}}'),
      'statements(filter.id.eq): "DROP" is not an id',
    ],
    [
      'more than 500 values',
      `{ nodes(ids: [${times(501, (n) => `"person:p${n}"`)}]) { id } }`,
      'nodes(ids): at most 500 values at once, not 501',
    ],
    [
      'more than 500 values in a filter',
      statements(`filter: {id: {in: [${times(501, (n) => `"statement:s${n}"`)}]}}`),
      'statements(filter.id.in): at most 500 values',
    ],
    [
      'a filter of 21 levels',
      statements(`filter: {${nested(21)}}`),
      'filter: nested more than 20 deep',
    ],
    [
      'a filter of 201 conditions',
      statements(`filter: {or: [${times(201, (n) => `{text: {eq: "${n}"}}`)}]}`),
      'filter: more than 200 conditions',
    ],
  ])('%s', (_, source, message) => {
    const error = refusalOf(() => planOf(source));
    expect(error.code).toBe('BAD_USER_INPUT');
    expect(error.message).toContain(message);
    expect(error.details).toHaveProperty('argument');
  });

  it.each([
    [
      'a variable',
      'query ($first: Int) { statements(first: $first) { nodes { id } } }',
      { first: 501 },
    ],
    [
      'a part of a variable',
      'query ($filter: StatementFilter) { statements(filter: $filter) { nodes { id } } }',
      { filter: { id: { eq: 'x y' } } },
    ],
  ])('the same in %s', (_, source, variables) => {
    expect(refusalOf(() => planOf(source, variables)).code).toBe('BAD_USER_INPUT');
  });

  it('a path from a node to itself', () => {
    const source = '{ paths(from: "person:a", to: "person:a") { length } }';
    expect(refusalOf(() => planOf(source)).code).toBe('BAD_USER_INPUT');
  });

  it('under an alias by that name', () => {
    const source = '{ mine: statements(filter: {id: {eq: "?"}}) { nodes { id } } }';
    expect(refusalOf(() => planOf(source)).message).toContain('mine: statements(filter.id.eq)');
  });

  it.each([
    '{ statements(filter: {colour: {eq: "red"}}) { nodes { id } } }',
    '{ statements(orderBy: [{field: COLOUR, direction: ASC}]) { nodes { id } } }',
  ])('before it is asked, in validation, what no filter and no order has: %s', (source) => {
    expect(validate(schema, parse(source))[0]?.message).toMatch(/colour/i);
  });
});

describe('a plan takes', () => {
  it.each([
    ['a page of nothing', statements('first: 0'), 0],
    ['a page of 500', statements('first: 500'), 500],
    ['null for left out', statements('first: null'), 50],
    ['no size', '{ statements { nodes { id } } }', 50],
    ['a page backwards', statements('last: 3'), 3],
  ])('%s', (_, source, limit) => {
    expect(Object.values(planOf(source).parameters)).toEqual([limit]);
  });

  it('one plan for every value, read anew from the variables of each run', () => {
    const { plan } = planOf('query ($first: Int) { statements(first: $first) { nodes { id } } }', {
      first: 3,
    });
    expect([3, 7, null].map((first) => plan.parameters[0]?.read({ first }))).toEqual([3, 7, 50]);
  });

  it('aliases and fragments of one field as one selection', () => {
    const { plan } = planOf(
      '{ person(id: "person:a") { a: name ...N b: name } } fragment N on Person { a: name id }',
    );
    const keys = plan.roots.flatMap((root) =>
      root.kind === 'byId'
        ? [...root.row.shapes.values()].flatMap((outputs) => outputs.map(({ key }) => key))
        : [],
    );
    expect(keys).toEqual(['a', 'id', 'b']);
  });
});

describe('a cursor', () => {
  const order = [byNewest(), by('id', 'DESC')];
  const cursor = encodeCursor(order, ['a', 'b']);

  it('gives back the keys it was made of', () => {
    expect(decodeCursor(order, cursor, 'here')).toEqual(['a', 'b']);
  });

  it.each([
    ['another direction', [byNewest(), by('id')]],
    ['fewer keys', [byNewest()]],
    ['more keys', [...order, by('name')]],
    ['an edge instead of the node', [byNewest(), { ...by('id', 'DESC'), on: 'edge' as const }]],
  ])('is refused for an order of %s', (_, other) => {
    expect(refusalOf(() => decodeCursor(other, cursor, 'here')).message).toMatch(
      /^here: .*another list or order/,
    );
  });

  it.each([
    ['keys of another type', ['a', 1]],
    ['a key too few', ['a']],
    ['a key that is null', ['a', null]],
  ])('is refused with %s', (_, keys) => {
    const forged = encodeCursor(order, keys);
    expect(refusalOf(() => decodeCursor(order, forged, 'here')).message).toContain(
      'no cursor of this API',
    );
  });

  it.each([null, 7, '', '{}', 'WyJhIl0'])('is not %j', (value) => {
    expect(refusalOf(() => decodeCursor(order, value, 'here')).code).toBe('BAD_USER_INPUT');
  });
});

import { describe, expect, it } from 'vitest';
import {
  cypher,
  empty,
  type Fragment,
  identifier,
  integer,
  join,
  parameter,
  word,
} from '../../src/cypher-text/cypher.js';

/** What another language, or a cast, could hand in. */
const asFragment = (value: unknown) => value as Fragment;

describe('the template', () => {
  it('puts fragments together', () => {
    const step = cypher`(${identifier('n')})-[:${identifier('SAID_BY')}*0..${integer(8)}]->(${identifier('m')} {id: ${parameter('p0')}, kind: ${word('QUOTE')}})`;
    expect(step.text).toBe("(n)-[:SAID_BY*0..8]->(m {id: $p0, kind: 'QUOTE'})");
  });

  it.each([
    ['a string', 'n) DETACH DELETE n //'],
    ['an empty string', ''],
    ['a number', 1],
    ['null', null],
    ['nothing', undefined],
    ['a list of fragments', [empty]],
    ['an object with a text', { text: 'n' }],
    ['an object that prints as text', { toString: () => 'n' }],
  ])('takes nothing but fragments, not %s', (_, value) => {
    expect(() => cypher`MATCH (${asFragment(value)})`).toThrow(/fragment/i);
  });

  it('leaves empty fragments out of a list', () => {
    const [a, b] = [identifier('a'), identifier('b')];
    expect(join([a, empty, b], cypher`, `).text).toBe('a, b');
    expect(join([], cypher`, `).text).toBe('');
  });
});

describe('a name in a statement', () => {
  it.each(['n', 'SAID_BY', '_x', 'n12'])('may be %s', (name) => {
    expect(identifier(name).text).toBe(name);
    expect(parameter(name).text).toBe(`$${name}`);
  });

  it.each([
    '',
    '1n',
    'a b',
    'a-b',
    'a.b',
    '`a`',
    "a'",
    'n)',
    'é',
    'а',
    'a\n',
    '\u0000',
    '$p',
    'a\u200b',
  ])('is never %j', (name) => {
    expect(() => identifier(name)).toThrow();
    expect(() => parameter(name)).toThrow();
  });
});

it.each([-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])(
  'no bound of a list is %d',
  (value) => {
    expect(() => integer(value)).toThrow();
  },
);

it.each(['quote', 'A B', "A'", '', 'É', '1', '_A'])('no word of a vocabulary is %j', (value) => {
  expect(() => word(value)).toThrow();
});

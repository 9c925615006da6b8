import { expect, it } from 'vitest';
import { GRAFEO, NEO4J } from '../../src/cypher/dialect.js';
import { renderOperation } from '../../src/cypher/render-operation.js';
import { planOf } from '../support/plan-of.js';

const textOf = (source: string, value: string) => {
  const { plan, parameters } = planOf(source.replace('VALUE', JSON.stringify(value)));
  const texts = [GRAFEO, NEO4J].map((dialect) => renderOperation(plan, dialect));
  return { texts, values: JSON.stringify(Object.values(parameters)) };
};

it.each([
  ['an id', '{ person(id: VALUE) { name } }', 'person:a', 'person:b'],
  [
    'a filter',
    '{ statements(filter: {text: {contains: VALUE}}) { totalCount } }',
    'war',
    "') MATCH (n) //",
  ],
  [
    'a filter in a filter',
    '{ people(filter: {said: {text: {eq: VALUE}}}) { totalCount } }',
    'war',
    '`}) //',
  ],
  ['words to search', '{ search(text: VALUE) { edges { field } } }', 'war', '"war" OR $p0 //'],
  ['a name to resolve', '{ resolve(names: [VALUE]) { name } }', 'war', '\\u0027 RETURN 1'],
])('%s becomes no part of the statement', (_, source, plain, odd) => {
  const one = textOf(source, plain);
  const other = textOf(source, odd);
  expect(other.texts).toEqual(one.texts);
  expect(other.values).not.toBe(one.values);
});

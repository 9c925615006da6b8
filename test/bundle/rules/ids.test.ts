import { expect, it } from 'vitest';
import { saidOf, saidOfArticle, saidOfStatements } from './said-of.js';

it('wants each id once, whatever its case', () => {
  const [first, other] = [
    { id: 's1', text: 'rain' },
    { id: 'S1', text: 'snow' },
  ];
  expect(saidOfStatements(first, { ...other, id: 's2' })).toEqual([]);
  expect(saidOfStatements(first, other)).toEqual([
    '/statements/1/id: S1 is there twice, first at /statements/0/id',
  ]);
  const ana = { id: 'person:ana', name: 'Ana' };
  expect(saidOf({ people: [ana, ana] })).toEqual([
    '/people/1/id: person:ana is there twice, first at /people/0/id',
  ]);
});

it('wants ids that begin with their kind', () => {
  expect(saidOfArticle({ id: 'person:a' })).toEqual([
    '/article/id: person:a must begin with article:',
  ]);
  expect(saidOf({ places: [{ id: 'place:a', name: 'A', placeType: 'COUNTRY' }] })).toEqual([]);
  expect(saidOf({ places: [{ id: 'unit:a', name: 'A' }] })).toEqual([
    '/places/0/id: unit:a is the id of a MilitaryUnit, but stands for a Location',
  ]);
});

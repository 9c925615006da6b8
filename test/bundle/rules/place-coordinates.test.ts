import { expect, it } from 'vitest';
import { saidOf } from './said-of.js';

it('wants both coordinates or neither', () => {
  const at = (latitude?: number, longitude?: number) =>
    saidOf({ places: [{ id: 'place:a', name: 'A', latitude, longitude }] });
  expect([...at(), ...at(0, 0)]).toEqual([]);
  expect(at(undefined, 1)).toEqual([
    '/places/0: has one coordinate; give latitude and longitude, or neither',
  ]);
});

import { expect, it } from 'vitest';
import { saidOf } from './said-of.js';

it('wants both bounds in their order, or neither', () => {
  const bounds = (lowerBound?: number, upperBound?: number) =>
    saidOf({
      quantities: [{ id: 'q1', kind: 'COUNT', span: { start: 0, end: 3 }, lowerBound, upperBound }],
    });
  expect([...bounds(), ...bounds(1, 2), ...bounds(2, 2)]).toEqual([]);
  expect(bounds(1)).toEqual([
    '/quantities/0: has one bound; give lowerBound and upperBound, or neither',
  ]);
  expect(bounds(3, 2)).toEqual(['/quantities/0/lowerBound: 3 is more than the upperBound 2']);
});

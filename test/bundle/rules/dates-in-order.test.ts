import { expect, it } from 'vitest';
import { saidOf } from './said-of.js';

it('wants nothing to end before it begins', () => {
  const link = (dates: object) =>
    saidOf({
      places: [
        { id: 'place:a', name: 'A', adjoins: [{ to: 'place:b', ...dates }] },
        { id: 'place:b', name: 'B' },
      ],
    });
  expect(link({ from: '2025-05', until: '2025-05-01' })).toEqual([]);
  expect(link({ from: '2025-05', until: '2024' })).toEqual([
    '/places/0/adjoins/0/until: ends before from begins',
  ]);
  expect(link({ observedFrom: '2025', observedTo: '2024' })).toEqual([
    '/places/0/adjoins/0/observedTo: ends before observedFrom begins',
  ]);
  const roles = [{ title: 'Forecaster', at: 'person:ana', from: '2025', to: '2024' }];
  expect(saidOf({ people: [{ id: 'person:ana', name: 'Ana', roles }] })).toEqual([
    '/people/0/roles/0/to: ends before from begins',
  ]);
});

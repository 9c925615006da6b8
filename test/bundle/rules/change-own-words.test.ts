import { expect, it } from 'vitest';
import { saidOfChanges } from './said-of.js';

it('wants an id of a change, an instant and short texts', () => {
  expect(saidOfChanges({ why: 'y'.repeat(5_000) })).toEqual([]);
  expect(saidOfChanges({ id: 'person:1' })).toEqual([
    '/curation/0/id: person:1 is no id of a change; it begins with change:',
  ]);
  expect(saidOfChanges({ at: '2026-01-31' })).toEqual([
    '/curation/0/at: "2026-01-31" is no instant; write 2026-01-31T12:00:00.000Z',
  ]);
  expect(saidOfChanges({ why: 'y'.repeat(5_001) })).toEqual([
    '/curation/0/why: is longer than 5000 characters',
  ]);
});

import { expect, it } from 'vitest';
import { saidOfChanges } from './said-of.js';

it('wants a value of its scheme, written as that does', () => {
  expect(saidOfChanges({}, { id: 'change:2', subject: 'statement:a:0-1', value: '2' })).toEqual([]);
  expect(saidOfChanges({ value: 'b' })).toEqual([
    '/curation/0/value: write it as ADMIRALTY does: B',
  ]);
  expect(saidOfChanges({ value: '2' })).toEqual([
    '/curation/0/value: "2" is no value of ADMIRALTY; give a letter A to F and a digit 1 to 6 (B2), or the reliability alone (B)',
  ]);
});

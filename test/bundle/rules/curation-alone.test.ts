import { expect, it } from 'vitest';
import { saidOf, saidOfChanges } from './said-of.js';

it('wants curation in a bundle of its own', () => {
  expect(saidOfChanges({})).toEqual([]);
  expect(saidOfChanges()).toEqual(['/curation: is empty']);
  expect(saidOf({ curation: [], people: undefined, statements: undefined })).toEqual([
    '/curation: is empty',
    '/article: stands beside curation, which comes in a bundle of its own',
  ]);
});

import { expect, it } from 'vitest';
import { saidOf, saidOfStatements } from './said-of.js';

it("wants statements of the bundle's article", () => {
  expect(saidOfStatements({ article: 'article:a' })).toEqual([]);
  expect(saidOfStatements({ article: 'article:b' })).toContain(
    '/statements/0/article: this bundle is of article:a, not article:b',
  );
  expect(saidOf({})).toEqual([]);
});

import { expect, it } from 'vitest';
import { saidOfStatements } from './said-of.js';

it('wants what is referred to, and of a kind that belongs there', () => {
  expect(saidOfStatements({ saidBy: 'article:a' })).toEqual([]);
  expect(saidOfStatements({ saidBy: 'person:anna' })).toEqual([
    '/statements/0/saidBy: "person:anna" is not in this bundle; add it; did you mean person:ana?',
  ]);
  expect(saidOfStatements({ saidBy: [{ source: 's1' }] })).toEqual([
    '/statements/0/saidBy/0/source: s1 is of kind Statement; here belongs Person or Organization or MilitaryUnit or AnonymousSource or State or Article',
  ]);
});

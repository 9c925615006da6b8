import { expect, it } from 'vitest';
import { saidOfStatements } from './said-of.js';

it('wants those who said it, each once, or nobody', () => {
  expect(
    saidOfStatements({}, { id: 's2', text: 'snow', saidBy: [], sourceKind: 'IMPERSONAL' }),
  ).toEqual([]);
  expect(saidOfStatements({ sourceKind: 'IMPERSONAL' })).toEqual([
    '/statements/0/saidBy: is given, but sourceKind is IMPERSONAL; leave out one of the two',
  ]);
  expect(saidOfStatements({ saidBy: [] })).toEqual([
    '/statements/0/saidBy: say who said it, or give sourceKind IMPERSONAL',
  ]);
  expect(saidOfStatements({ saidBy: ['person:ana', 'person:ana'] })).toEqual([
    '/statements/0/saidBy: person:ana is there twice',
  ]);
});

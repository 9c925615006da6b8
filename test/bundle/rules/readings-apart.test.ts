import { expect, it } from 'vitest';
import { saidOfStatements } from './said-of.js';

it('takes two readings of a statement, which are no parts of each other', () => {
  const again = { id: 's2', certainty: 'PS_PLUS' };
  expect(saidOfStatements({}, again)).toEqual([]);
  expect(saidOfStatements({}, { ...again, partOf: 's1' })).toEqual([
    '/statements/1/partOf: s1 has the same words and speakers as s2: another reading of it',
  ]);
});

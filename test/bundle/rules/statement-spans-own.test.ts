import { expect, it } from 'vitest';
import { saidOfStatements } from './said-of.js';

it('wants no two statements at the same spans, given or found', () => {
  const spans = [{ start: 9, end: 13 }];
  expect(saidOfStatements({ spans }, { id: 's2', text: 'snow' })).toEqual([]);
  expect(saidOfStatements({ spans }, { id: 's2' })).toEqual([
    '/statements/1/spans: s2 has the same spans as s1; one statement may have several sources',
  ]);
});

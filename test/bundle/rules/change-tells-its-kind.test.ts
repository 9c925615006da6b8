import { expect, it } from 'vitest';
import { saidOfChanges } from './said-of.js';

const JUDGE = {
  ...{ kind: 'JUDGE_SAME', from: 'person:ana', to: 'person:anna', verdict: 'UNSURE' },
  ...{ subject: undefined, scheme: undefined, value: undefined },
};

it('wants what its kind tells, and no more', () => {
  expect(saidOfChanges(JUDGE)).toEqual([]);
  expect(saidOfChanges({ scheme: undefined })).toEqual([
    '/curation/0/scheme: is missing; ASSESS has subject, scheme, value',
  ]);
  expect(saidOfChanges({ verdict: 'UNSURE' })).toEqual([
    '/curation/0/verdict: does not belong to ASSESS',
  ]);
});

it('takes what a kind may tell, of that kind alone', () => {
  const RELATE = {
    ...{ kind: 'RELATE', from: 'statement:a:0-1', to: 'statement:b:0-1', type: 'SUPPORTS' },
    ...{ basis: 'INFERRED', reason: 'r', subject: undefined, scheme: undefined, value: undefined },
  };
  expect(saidOfChanges(RELATE)).toEqual([]);
  expect(saidOfChanges({ ...RELATE, independent: false })).toEqual([]);
  expect(saidOfChanges({ ...JUDGE, independent: false })).toEqual([
    '/curation/0/independent: does not belong to JUDGE_SAME',
  ]);
});

it('wants two different ends', () => {
  expect(saidOfChanges({ ...JUDGE, to: 'person:ana' })).toEqual([
    '/curation/0/to: person:ana stands at both ends',
  ]);
});

import { expect, it } from 'vitest';
import { type Spoken, verbOf, wordsOf } from '../../src/model/spoken.js';

it.each<[spoken: Spoken, verb: string, words: string]>([
  [{}, 'said', '“x”'],
  [{ act: 'ASSERTS', certainty: 'CT_PLUS' }, 'said', '“x”'],
  [{ certainty: 'PS_PLUS' }, 'said it was possible:', '“x” (possible)'],
  [{ certainty: 'PR_MINUS' }, 'said it was unlikely:', '“x” (unlikely)'],
  [{ certainty: 'CT_MINUS' }, 'said it was certainly not so:', '“x” (certainly not so)'],
  [{ act: 'DENIES', certainty: 'CT_MINUS' }, 'denied that', 'the denial that “x”'],
  [{ act: 'DENIES' }, 'denied that', 'the denial that “x”'],
  // "We did not fire": the words deny by themselves.
  [{ act: 'DENIES', certainty: 'CT_PLUS' }, 'said in denial:', 'the denial “x”'],
  [{ act: 'ASKS', certainty: 'U_U' }, 'asked', 'the question “x”'],
  [{ act: 'DEMANDS' }, 'demanded', 'the demand “x”'],
  [{ act: 'PROMISES', certainty: 'CT_PLUS' }, 'promised', 'the promise “x”'],
  [{ act: 'THREATENS' }, 'threatened', 'the threat “x”'],
  [{ act: 'DECLINES_TO_COMMENT' }, 'declined to comment on', 'the refusal to comment on “x”'],
  [{ hypothetical: true, certainty: 'U_U' }, 'supposed', 'the supposition “x”'],
])('tells %o as what it is', (spoken, verb, words) => {
  expect([verbOf(spoken), wordsOf({ ...spoken, text: 'x' })]).toEqual([verb, words]);
});

import { expect, it } from 'vitest';
import { saidOfArticle } from './said-of.js';

const span = (start: number, end: number, text?: string) =>
  saidOfArticle({ bodySpan: { start, end, text } });

it('wants a range of the text, and the words that stand there', () => {
  expect([...span(0, 34), ...span(9, 13, 'rain')]).toEqual([]);
  expect(span(0, 35)).toEqual([
    '/article/bodySpan: [0, 35) is no range of a text of 34 code points',
  ]);
  expect(span(3, 3)).toEqual(['/article/bodySpan: [3, 3) is no range of a text of 34 code points']);
  expect(span(9, 13, 'hail')).toEqual(['/article/bodySpan: the span holds "rain", not "hail"']);
  expect(span(30, 34, 'snow')).toEqual([
    '/article/bodySpan: the span fits when counted in UTF-16 units; count half-open ranges of code points',
  ]);
});

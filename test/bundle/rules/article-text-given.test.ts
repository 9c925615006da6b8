import { expect, it } from 'vitest';
import { saidOfArticle } from './said-of.js';

it('wants the words of the article', () => {
  expect(saidOfArticle({})).toEqual([]);
  expect(saidOfArticle({ text: undefined })).toEqual(['/article/text: is missing']);
  expect(saidOfArticle({ text: undefined, textFile: 'a.txt' })).toEqual([
    '/article/text: only the command line reads a textFile; give the text itself',
  ]);
  expect(saidOfArticle({ text: ' ' })).toContain('/article/text: is empty; fill it in');
});

it('wants no more bytes than an article takes', () => {
  const text = `rain ${'é'.repeat(524_286)}`;
  expect(saidOfArticle({ text: text.slice(0, -1) })).toEqual([]);
  expect(saidOfArticle({ text })).toEqual([
    '/article/text: has 1048577 bytes; an article takes at most 1048576',
  ]);
});

import { expect, it } from 'vitest';
import { saidOfArticle } from './said-of.js';

it('wants dates of EDTF that exist', () => {
  expect(saidOfArticle({ publishedAt: '2024-02-29' })).toEqual([]);
  expect(saidOfArticle({ publishedAt: '2025-02-29' })).toEqual([
    '/article/publishedAt: "2025-02-29" is no EDTF date, or a day that does not exist; write 2025-05-27, 2025-05 or 2025-05-19/2025-05-25',
  ]);
});

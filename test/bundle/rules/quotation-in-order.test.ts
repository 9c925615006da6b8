import { expect, it } from 'vitest';
import { saidOf } from './said-of.js';

it('wants the parts of a quotation in the order of the text', () => {
  const quoted = (...starts: number[]) =>
    saidOf({
      quotations: [
        { id: 'u1', complete: true, spans: starts.map((start) => ({ start, end: start + 2 })) },
      ],
    });
  expect(quoted(0, 2)).toEqual([]);
  expect(quoted(2, 3)).toEqual([
    '/quotations/0/spans/1: begins at 3, before the end 4 of the part before it; give each part once, in the order of the text',
  ]);
});

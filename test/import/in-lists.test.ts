import { expect, it } from 'vitest';
import { inLists } from '../../src/rows/in-lists.js';

it('lists a start once, by the first of parallel relationships, and only where the list shows it', () => {
  const about = (from: string, position: number) => ({
    from,
    type: 'ABOUT',
    to: 'unit:vdv',
    position,
  });
  const listings = [
    about('statement:a:2-3', 1),
    about('statement:a:0-1', 2),
    about('statement:a:0-1', 1),
  ];
  const placed = inLists(listings, (from, shown) =>
    shown === 'Asserted' && from === 'statement:a:0-1' ? 'k' : null,
  );
  expect(placed.map(({ from, position, listed }) => [from, position, listed])).toEqual([
    ['statement:a:2-3', 1, 'unit:vdv'],
    ['statement:a:0-1', 1, 'unit:vdv k'],
    ['statement:a:0-1', 2, 'unit:vdv'],
  ]);
});

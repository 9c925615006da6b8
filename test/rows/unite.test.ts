import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { propertiesOf } from '../../src/model/labels.js';
import { uniteArticle } from '../../src/rows/article-rows.js';
import { unite } from '../../src/rows/unite.js';

const place = (a: object, b: object) =>
  unite(propertiesOf('Location'), a as never, b as never) as Record<string, unknown>;

describe('what an article says in several bundles', () => {
  it('is the fullest of its values, with the others kept', () => {
    const [a, b] = [
      { id: 'place:x', name: 'X' },
      { id: 'place:x', name: 'Xanadu' },
    ];
    expect(place(a, b)).toEqual({
      ...b,
      asserted: [{ property: 'name', value: 'X' }],
    });
    expect(place(b, a)).toEqual(place(a, b));
  });

  it('unites an article in any order, to the same in any company', () => {
    const date = fc.constantFrom({ edtf: '2025' }, { edtf: '2025-05-25' }, { edtf: '2024' });
    const article = fc.record(
      {
        headline: fc.constantFrom('One', 'Two'),
        lang: fc.constantFrom('en', 'uk'),
        publishedAt: date,
        publisher: fc.constantFrom({ organization: 'org:a' }, { organization: 'org:b' }),
        notes: fc.constantFrom('n', 'note'),
      },
      { requiredKeys: ['headline'] },
    );
    fc.assert(
      fc.property(article, article, article, (a, b, c) => {
        const [ab, ba] = [uniteArticle(a, b), uniteArticle(b, a)];
        expect(ba).toEqual(ab);
        expect(uniteArticle(ab, b)).toEqual(ab);
        expect(uniteArticle(ab, c)).toEqual(uniteArticle(a, uniteArticle(b, c)));
      }),
    );
  });

  it('unites places in any order, coordinates together', () => {
    const drawn = fc.record(
      {
        name: fc.constantFrom('X', 'Y', 'Zz'),
        placeType: fc.constantFrom('CITY', 'ADM1', 'VAGUE_REGION'),
        at: fc.constantFrom([1, 1], [1, 2], [2, 1]),
        names: fc.array(fc.record({ value: fc.constantFrom('X', 'Y') }), { maxLength: 2 }),
      },
      { requiredKeys: ['name'] },
    );
    const made = drawn.map(({ at, ...rest }) => ({
      ...rest,
      ...(at && { latitude: at[0], longitude: at[1] }),
    }));
    fc.assert(
      fc.property(made, made, made, (a, b, c) => {
        expect(place(place(a, b), c)).toEqual(place(a, place(c, b)));
        const { latitude, longitude } = place(place(a, b), c);
        expect(
          [a, b, c].some((one) => one.latitude === latitude && one.longitude === longitude),
        ).toBe(true);
      }),
    );
  });
});

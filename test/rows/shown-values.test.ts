import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ArticleText } from '../../src/bundle/article-text.js';
import type { BundleEntity } from '../../src/bundle/bundle.js';
import type { Label } from '../../src/model/labels.js';
import { describe as describeEntity } from '../../src/rows/described.js';
import { firstKey } from '../../src/rows/elect.js';
import { givesWhatIsShown, shownValues, type Vote } from '../../src/rows/shown-values.js';
import { toldBy } from '../../src/rows/told.js';

const TEXT = new ArticleText('Ana saw it.');

/** The vote of an article, published at an instant or not, that describes a thing so. */
function voteOf(label: Label, article: string, sortAt: string, said: object): Vote {
  const list = label === 'Location' ? 'places' : 'people';
  const entity = describeEntity(list, { id: 'person:a', ...said } as unknown as BundleEntity);
  const id = `article:${article}`;
  return { value: toldBy(label, entity, TEXT, id), count: 1, first: firstKey(sortAt, id) };
}

const person = (article: string, sortAt: string, said: object) =>
  voteOf('Person', article, sortAt, said);
const shown = (...votes: readonly Vote[]) => shownValues('Person', 'person:a', votes);
const [EARLY, LATE] = ['2024-01-01T00:00:00.000Z', '2025-01-01T00:00:00.000Z'];

describe('what an entity shows', () => {
  it('is what most articles give, else the earliest published, else the smaller id', () => {
    const [a, b, c] = [
      person('a', LATE, { name: 'Ana' }),
      person('b', EARLY, { name: 'Anna' }),
      person('c', '', { name: 'Ana' }),
    ];
    expect(shown(a, b).properties['name']).toBe('Anna');
    expect(shown(a, b, c).properties['name']).toBe('Ana');
    expect(shown(person('b', '', { name: 'Bo' }), c).properties['name']).toBe('Bo');
    expect(shown(a, person('d', '', { name: 'Di' })).properties['name']).toBe('Ana');
  });

  it('leaves the other values to be asked for, with those who give them', () => {
    const [a, b] = [person('a', EARLY, { name: 'Ana' }), person('b', LATE, { name: 'Anna' })];
    expect(shown(a, b).others).toEqual([{ property: 'name', value: 'Anna', by: [b.value] }]);
    expect(shown(a, b).isUndisputed).toBe(false);
    expect(shown(a).isUndisputed).toBe(true);
  });

  it('never has a latitude of one article with a longitude of another, or with its source', () => {
    const place = (article: string, latitude: number, longitude: number, more: object = {}) =>
      voteOf('Location', article, EARLY, { name: 'X', latitude, longitude, ...more });
    const { properties, others } = shownValues('Location', 'place:x', [
      place('a', 1, 1, { coordinatesSource: 'map' }),
      place('b', 1, 2),
      place('c', 2, 1, { coordinatesSource: 'list' }),
    ]);
    expect([properties['latitude'], properties['longitude']]).toEqual([1, 1]);
    expect(properties['coordinatesSource']).toBe('map');
    expect(others.map(({ property, value }) => `${property} ${value}`)).toEqual([
      'coordinatesSource list',
      'location 1, 2',
      'location 2, 1',
    ]);
  });

  it('knows a name from elsewhere only when all who give it do, and has its type by the same vote', () => {
    const named = (article: string, more: object) =>
      person(article, EARLY, { name: article, names: [{ value: 'Anushka', ...more }] });
    const nameOf = (...votes: readonly Vote[]) =>
      shown(...votes).names.find(({ properties: { value } }) => value === 'Anushka')?.properties;
    const known = named('a', { background: true, type: 'CALLSIGN' });
    expect(nameOf(known)).toMatchObject({ background: true, type: 'CALLSIGN' });
    expect(nameOf(known, named('b', {}))).toMatchObject({ background: false, type: 'CALLSIGN' });
    const former = ['c', 'd'].map((article) => named(article, { type: 'FORMER' }));
    expect(nameOf(known, ...former)).toMatchObject({ type: 'FORMER' });
  });

  it('has each fact once, with the words of the article that says it first', () => {
    const told = (article: string, sortAt: string) =>
      person(article, sortAt, {
        name: 'Ana',
        facts: [{ fact: 'seen', value: 'it', evidence: { start: 0, end: 3 } }],
      });
    const { facts } = shown(told('a', LATE), told('b', EARLY));
    expect(facts.map(({ properties }) => properties)).toEqual([
      {
        ...{ fact: 'seen', value: 'it', background: false },
        ...{ start: 0, end: 3, text: 'Ana', articleId: 'article:b' },
      },
    ]);
  });

  it('is the same in whatever order the votes come, and by however many rows', () => {
    const word = fc.constantFrom('Ana', 'Anna', 'Bo');
    const said = fc.record(
      {
        name: word,
        wikidataId: fc.constantFrom('Q1', 'Q2'),
        notes: word,
        names: fc.array(
          fc.record(
            { value: word, type: fc.constantFrom('CALLSIGN', 'FORMER'), background: fc.boolean() },
            { requiredKeys: ['value'] },
          ),
          { maxLength: 2 },
        ),
        facts: fc.array(fc.record({ fact: word, source: word }, { requiredKeys: ['fact'] }), {
          maxLength: 2,
        }),
      },
      { requiredKeys: ['name'] },
    );
    const votes = fc.array(fc.tuple(said, fc.constantFrom('', EARLY, LATE)), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(votes, fc.gen(), (drawn, draw) => {
        const all = drawn.map(([one, sortAt], index) => person(`a${index}`, sortAt, one));
        const order = draw(fc.shuffledSubarray, all, { minLength: all.length });
        expect(plain(shown(...order))).toEqual(plain(shown(...all)));
      }),
    );
    let unchanged = 0;
    fc.assert(
      fc.property(votes, said, (drawn, one) => {
        const all = drawn.map(([told, sortAt], index) => person(`a${index}`, sortAt, told));
        const [before, more] = [shown(...all), person('b', EARLY, one)];
        const own = shown(more);
        const hung = ({ names, facts }: typeof own) => [...names, ...facts].map(({ id }) => id);
        const isSame =
          own.isUndisputed &&
          givesWhatIsShown('Person', own.properties, before.properties) &&
          hung(own).every((id) => hung(before).includes(id));
        if (!isSame) return;
        unchanged += 1;
        expect(plain(shown(...all, more))).toEqual(plain(before));
      }),
      { numRuns: 2_000 },
    );
    expect(unchanged).toBeGreaterThan(0);
  });
});

/** What is shown, without who gives what is not, whose order says nothing. */
function plain({ others, ...rest }: ReturnType<typeof shown>) {
  return { ...rest, values: others.map(({ property, value }) => [property, value]) };
}

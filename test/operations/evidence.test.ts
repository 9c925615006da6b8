import { afterAll, beforeAll, expect, it } from 'vitest';
import { importBundle } from '../../src/import/import-bundle.js';
import { soon } from '../support/engines.js';
import { openSeededStore, type SeededStore } from '../support/seeded.js';
import { shortArticle } from '../support/short-articles.js';

let store: SeededStore;

beforeAll(async () => {
  store = await openSeededStore();
  for (const [name, start] of [
    ['first-word', 0],
    ['second-word', 9],
  ] as const) {
    const { people, places, ...bundle } = shortArticle(name);
    const evidence = { start, end: start + 8 };
    const role = { title: 'governor', at: 'organization:velik-council', evidence };
    const within = [{ to: 'place:around', evidence }];
    await importBundle(
      store.engine,
      {
        ...bundle,
        people: people.map((person) => ({
          ...person,
          roles: [role],
          facts: [{ fact: `honorific of ${name}`, value: 'Señora', evidence }],
        })),
        organizations: [{ id: 'organization:velik-council', name: 'Council of Velik' }],
        places: [
          { id: 'place:around', name: 'Around', within: null },
          ...places.map((place) => ({ ...place, within })),
        ],
      },
      { by: 'test', ...soon() },
    );
  }
});
afterAll(() => store.engine.close());

const FIRST = { article: { id: 'article:first-word' }, start: 0, end: 8, text: 'Sentence' };
const SECOND = { article: { id: 'article:second-word' }, start: 9, end: 17, text: '1 is tru' };
const EVIDENCE = 'evidence { article { id } start end text }';

async function ask(source: string) {
  store.reads.length = 0;
  const { data, errors } = await store.ask(source);
  expect(errors).toBeUndefined();
  expect(store.reads).toHaveLength(1);
  return data;
}

it('each evidence for a posting that two articles state names its own article', async () => {
  const { person } = await ask(`{ person(id: "person:ruiz") { roles { title ${EVIDENCE} } } }`);
  expect(person.roles).toEqual([{ title: 'governor', evidence: [FIRST, SECOND] }]);
});

it('evidence that a fact or a dated relation holds itself names its article', async () => {
  const { person, place } = await ask(`{
    person(id: "person:ruiz") { facts { fact ${EVIDENCE} } }
    place(id: "place:velik") { containments { place { name } article { id } ${EVIDENCE} } }
  }`);
  expect(
    person.facts.map(({ evidence }: { evidence: unknown }) => evidence).toSorted(byStart),
  ).toEqual([FIRST, SECOND]);
  const [{ article, evidence }] = place.containments;
  expect([FIRST, SECOND]).toContainEqual(evidence);
  expect(article).toEqual(evidence.article);
});

it('nothing is looked up for the words alone, and what has no evidence has none', async () => {
  const { place } = await ask(
    '{ place(id: "place:velik") { containments { evidence { start end text } } } }',
  );
  expect(store.reads[0]).not.toContain('Article');
  const { known } = await ask(`{
    known: place(id: "place:ua-63") { containments { place { name } ${EVIDENCE} } }
  }`);
  expect(place.containments).toEqual([{ evidence: { start: 0, end: 8, text: 'Sentence' } }]);
  expect(known.containments).toEqual([{ place: { name: 'Ukraine' }, evidence: null }]);
});

function byStart(one: { start: number }, other: { start: number }): number {
  return one.start - other.start;
}

import { NAME_TYPES } from '../../src/model/vocabulary.js';
import type { Random } from './random.js';

// biome-ignore lint/suspicious/noExplicitAny: plain data of the bundle format, which the importer validates
type Data = Record<string, any>;

/** Ids that the operations of the golden corpus ask for. */
const ARTICLES = ['article:ea7cad882c490818', 'article:b', 'article:c'];
const PEOPLE = ['person:michael-clarke', 'person:andrey-pomagaybus'];
const UNITS = ['unit:13th-operational-brigade', 'unit:vdv', 'unit:russian-armed-forces'];
const ORGANIZATIONS = ['org:sky-news', 'org:b'];
const STATES = ['place:ua', 'place:ru'];
const PLACES = ['place:ua-63', 'place:kharkiv'];
const SENTENCES = ['Ana saw it.', 'Bo denied it.', 'The unit left.', 'Kharkiv held.'];
const TEXT = SENTENCES.join(' ');
const WORDS = ['Alpha', 'Bravo', 'Їжак', 'O’Neil'];
const DATES = ['2025-05-25', '2025-05', '2025', '2024-12-31/2025-01-02'];

/**
 * Bundles of few articles about the same few things, each of which says other things of them: values, names, facts,
 * and the same article in several bundles.
 */
export function overlappingBundles(random: Random, count: number): readonly Data[] {
  return Array.from({ length: count }, () => overlappingBundle(random));
}

interface Span {
  readonly start: number;
  readonly end: number;
}

const SPANS = SENTENCES.map((sentence, index): Span => {
  const start = SENTENCES.slice(0, index).join(' ').length + (index > 0 ? 1 : 0);
  return { start, end: start + sentence.length };
});

function overlappingBundle(random: Random): Data {
  const { maybe, pick, some, int, chance } = random;
  const id = pick(ARTICLES);
  const entities = entitiesIn(random, id);
  const isTold = () => chance(70);
  return JSON.parse(
    JSON.stringify({
      article: {
        id,
        headline: pick(WORDS),
        text: TEXT,
        lang: maybe(50, () => pick(['en', 'uk'])),
        url: maybe(30, () => `https://${int(1, 2)}.example/`),
        publishedAt: maybe(60, () => ({ edtf: pick(DATES) })),
        publisher: maybe(50, () => pick(ORGANIZATIONS)),
        notes: maybe(30, () => pick(WORDS)),
      },
      ...entities,
      quantities: maybe(50, () => [
        { id: 'q1', span: SPANS[0], kind: pick(['COUNT', 'DURATION']), amount: int(1, 2) },
      ]),
      events: maybe(50, () => [{ id: 'e1', label: pick(WORDS), mentions: some(SPANS, 0, 2) }]),
      statements: SPANS.flatMap((span, index) =>
        isTold()
          ? statementsAt(random, span, index, [
              ...ORGANIZATIONS,
              ...STATES,
              ...(entities['anonymousSources'] ?? []).map((source) => String(source['id'])),
            ])
          : [],
      ),
    }),
  );
}

/** What a bundle of an article tells of the things that all are about. */
function entitiesIn(random: Random, article: string): Record<string, Data[]> {
  const { chance, maybe, pick } = random;
  const isTold = () => chance(70);
  const word = () => pick(WORDS);
  const named = (entity: string) => namedThing(random, entity);
  const place = (entity: string) => ({
    ...named(entity),
    iso3166: maybe(30, () => pick(['UA', 'UA-63'])),
    ...maybe(60, () => ({ latitude: random.int(1, 2), longitude: random.int(1, 2) })),
    coordinatesSource: maybe(30, word),
  });
  return {
    people: PEOPLE.filter(isTold).map((entity) => ({
      ...named(entity),
      roles: Array.from({ length: random.int(0, 2) }, () => ({
        title: pick(['Chief of Staff', 'chief of staff']),
        at: pick([...ORGANIZATIONS, ...STATES]),
        rank: maybe(40, word),
        ...period(random),
        background: undefined,
        evidence: maybe(30, () => pick(SPANS)),
      })),
    })),
    organizations: ORGANIZATIONS.map((entity) => ({
      ...named(entity),
      organizationType: maybe(50, word),
    })),
    units: UNITS.filter(isTold).map((entity) => ({
      ...named(entity),
      designation: maybe(50, word),
      echelon: maybe(50, () => pick(['BRIGADE', 'CORPS'])),
      branch: maybe(50, () => pick(['airborne', 'AIRBORNE', 'Marines'])),
      unitType: maybe(30, word),
      allegiance: random.some(STATES, 0, 1).map((to) => ({ to, ...period(random) })),
    })),
    places: [
      ...STATES.map((entity) => ({ ...place(entity), placeType: 'COUNTRY' })),
      ...PLACES.filter(isTold).map((entity) => ({
        ...place(entity),
        placeType: maybe(60, () => pick(['CITY', 'ADM1', 'VAGUE_REGION'])),
        within: random.some(STATES, 0, 2).map((to) => ({ to, ...period(random) })),
      })),
    ],
    anonymousSources: [
      {
        ...named(`source:${article.slice('article:'.length)}:official`),
        sourceKind: pick(['UNNAMED_PERSON', 'UNNAMED_GROUP']),
        affiliationAsStated: maybe(50, word),
        affiliatedWith: maybe(50, () => pick([...ORGANIZATIONS, ...STATES])),
      },
    ],
  };
}

/** When something held: in 2010 to 2014, from 2018 on, or seen to. */
function period({ maybe, pick }: Random): Data {
  return {
    from: maybe(30, () => ({ edtf: pick(['2010', '2018']) })),
    observedFrom: maybe(30, () => ({ edtf: pick(['2012', '2020-05']) })),
    background: maybe(30, () => true),
  };
}

function namedThing(random: Random, entity: string): Data {
  const { int, maybe, pick, some } = random;
  const word = () => pick(WORDS);
  const spans = SPANS;
  return {
    id: entity,
    name: word(),
    wikidataId: maybe(30, () => pick(['Q1', 'Q2'])),
    notes: maybe(30, word),
    articleLocal: maybe(10, () => true),
    background: maybe(20, () => some(['name', 'wikidataId'], 1, 2)),
    names: Array.from({ length: int(0, 2) }, () => ({
      value: word(),
      type: maybe(60, () => pick(NAME_TYPES)),
      lang: maybe(40, () => pick(['en', 'uk'])),
      scheme: maybe(20, word),
      background: maybe(40, () => true),
    })),
    facts: Array.from({ length: int(0, 2) }, () => ({
      fact: pick(['honorific', 'homonym']),
      value: maybe(60, word),
      source: maybe(30, word),
      background: maybe(40, () => true),
      evidence: maybe(30, () => pick(spans)),
      notes: maybe(20, word),
    })),
    mentions: some(spans, 0, 2).map((at) => ({
      ...at,
      mentionType: maybe(50, () => pick(['NAM', 'NOM'])),
      coreference: maybe(30, word),
    })),
  };
}

/** What is said there: by one or another, once or by two, read in one way or another. */
function statementsAt(
  random: Random,
  span: Span,
  index: number,
  sources: readonly string[],
): Data[] {
  const { maybe, pick, some } = random;
  return some(sources, 0, 2).map((source, voice) => ({
    id: `s${index}-${voice}`,
    text: TEXT.slice(span.start, span.end),
    spans: [span],
    saidBy: [{ source, roleAsStated: maybe(30, () => pick(WORDS)) }],
    certainty: maybe(50, () => pick(['CT_MINUS', 'CT_PLUS'])),
    notes: maybe(20, () => pick(WORDS)),
    about: some(STATES, 0, 2).map((entity) => ({ entity, role: 'TOPIC' })),
  }));
}

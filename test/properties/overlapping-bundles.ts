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

function overlappingBundle(random: Random): Data {
  const { chance, int, maybe, pick, some } = random;
  const id = pick(ARTICLES);
  const word = () => pick(WORDS);
  const date = () => ({ edtf: pick(DATES) });
  const spans = SENTENCES.map((sentence, index) => {
    const start = SENTENCES.slice(0, index).join(' ').length + (index > 0 ? 1 : 0);
    return { start, end: start + sentence.length };
  });
  const named = (entity: string) => ({
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
  });
  const place = (entity: string) => ({
    ...named(entity),
    iso3166: maybe(30, () => pick(['UA', 'UA-63'])),
    ...maybe(60, () => ({ latitude: int(1, 2), longitude: int(1, 2) })),
    coordinatesSource: maybe(30, word),
  });
  const isTold = () => chance(70);
  const units = UNITS.filter(isTold).map((entity) => ({
    ...named(entity),
    designation: maybe(50, word),
    echelon: maybe(50, () => pick(['BRIGADE', 'CORPS'])),
    branch: maybe(50, () => pick(['airborne', 'AIRBORNE', 'Marines'])),
    unitType: maybe(30, word),
  }));
  const people = PEOPLE.filter(isTold).map(named);
  const organizations = ORGANIZATIONS.map((entity) => ({
    ...named(entity),
    organizationType: maybe(50, word),
  }));
  const states = STATES.map((entity) => ({ ...place(entity), placeType: 'COUNTRY' }));
  const places = PLACES.filter(isTold).map((entity) => ({
    ...place(entity),
    placeType: maybe(60, () => pick(['CITY', 'ADM1', 'VAGUE_REGION'])),
  }));
  const unnamed = {
    ...named(`source:${id.slice('article:'.length)}:official`),
    sourceKind: pick(['UNNAMED_PERSON', 'UNNAMED_GROUP']),
    affiliationAsStated: maybe(50, word),
    affiliatedWith: maybe(50, () => pick([...ORGANIZATIONS, ...STATES])),
  };
  return JSON.parse(
    JSON.stringify({
      article: {
        id,
        headline: word(),
        text: TEXT,
        lang: maybe(50, () => pick(['en', 'uk'])),
        url: maybe(30, () => `https://${int(1, 2)}.example/`),
        publishedAt: maybe(60, date),
        publisher: maybe(50, () => pick(ORGANIZATIONS)),
        notes: maybe(30, word),
      },
      people,
      organizations,
      units,
      places: [...states, ...places],
      anonymousSources: [unnamed],
      quantities: maybe(50, () => [
        { id: 'q1', span: spans[0], kind: pick(['COUNT', 'DURATION']), amount: int(1, 2) },
      ]),
      events: maybe(50, () => [{ id: 'e1', label: word(), mentions: some(spans, 0, 2) }]),
      statements: spans.flatMap((span, index) =>
        isTold() ? [statementAt(span, index, unnamed.id)] : [],
      ),
    }),
  );
}

/** What is said there; every bundle that tells it tells the same. */
function statementAt(span: { start: number; end: number }, index: number, unnamed: string): Data {
  const sources = [ORGANIZATIONS[0], STATES[0], unnamed, STATES[1]];
  return {
    id: `s${index}`,
    text: TEXT.slice(span.start, span.end),
    spans: [span],
    saidBy: [sources[index]],
    certainty: index === 1 ? 'CT_MINUS' : 'CT_PLUS',
    sourceKind: index === 2 ? 'UNNAMED_PERSON' : 'NAMED_ORGANIZATION',
    about: [{ entity: STATES[index % 2], role: 'TOPIC' }],
  };
}

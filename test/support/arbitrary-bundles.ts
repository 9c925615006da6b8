import fc from 'fast-check';
import { wrongInName } from '../../src/bundle/what-stands.js';
import {
  ABOUT_ROLES,
  CERTAINTIES,
  SOURCE_KINDS,
  STATEMENT_RELATION_TYPES,
} from '../../src/model/vocabulary.js';

/** Plain data of the bundle format. */
export interface PlainBundle {
  readonly article: { readonly id: string } & Readonly<Record<string, unknown>>;
  readonly [list: string]: unknown;
}

/** Words as the world writes them: combining marks, pairs of surrogates, right to left, what Excel takes for code. */
const AWKWARD = [
  'é',
  'é',
  '👩‍👩‍👧',
  'שלום',
  '‮x',
  '=1+1',
  '"',
  "O'Neil",
  'İ',
  'ß',
  '𝒳',
  '\u0001',
  '\n',
  ' ',
  '\t',
  ',',
  '<&>',
  '€',
  '﷽',
];
const words = fc
  .array(fc.oneof(fc.constantFrom(...AWKWARD), fc.string({ unit: 'grapheme', minLength: 1 })), {
    minLength: 1,
    maxLength: 6,
  })
  .map((parts) => parts.join(''))
  .filter((text) => text.isWellFormed() && text.trim() !== '');
const name = fc.oneof(
  fc.constantFrom('Ana Ruiz', 'Київ', 'Kyiv', "Kup'yansk"),
  words.filter((text) => wrongInName(text) === null),
);
const edtf = fc.constantFrom(
  '2025-05-25',
  '2025-22',
  '2025',
  '2024-02-29~',
  '2025-05-19/2025-05-25',
  '../2025',
  '2025-05-25T12:00:14',
);
const date = fc.record(
  { edtf, precision: fc.constantFrom('DAY', 'UNKNOWN') },
  { requiredKeys: ['edtf'] },
);
const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });

const PEOPLE = ['person:a', 'person:b', 'person:c'];
const PLACES = ['place:x', 'place:y', 'place:z'];
const UNITS = ['unit:k', 'unit:l'];
const STATE = 'place:s';
const ORGANIZATION = 'org:o';

/** What every bundle has of the hubs that all share; names and properties often contradict each other's. */
const hubs = fc.record({
  people: fc.tuple(
    ...PEOPLE.map((id) =>
      fc.record({
        id: fc.constant(id),
        name,
        wikidataId: optional(fc.constantFrom('Q1', 'Q2')),
        notes: optional(words),
        names: optional(
          fc.array(
            fc.record({
              value: name,
              type: fc.constantFrom('VARIANT', 'CALLSIGN'),
              lang: optional(fc.constantFrom('uk', 'en')),
              background: optional(fc.boolean()),
            }),
            { maxLength: 3 },
          ),
        ),
        roles: optional(
          fc.array(
            fc.record({
              title: name,
              at: fc.constantFrom(...UNITS, ORGANIZATION),
              rank: optional(name),
              observedFrom: optional(date),
            }),
            { maxLength: 2 },
          ),
        ),
        facts: optional(
          fc.array(
            fc.record({ fact: name, value: optional(words), background: optional(fc.boolean()) }),
            { maxLength: 2 },
          ),
        ),
      }),
    ),
  ),
  organizations: fc.tuple(
    fc.record({ id: fc.constant(ORGANIZATION), name, organizationType: optional(name) }),
  ),
  units: fc.tuple(
    ...UNITS.map((id, index) =>
      fc.record({
        id: fc.constant(id),
        name,
        echelon: optional(fc.constantFrom('BRIGADE', 'CORPS')),
        allegiance: optional(fc.constant([{ to: STATE, background: true }])),
        subordinateTo: optional(
          index === 0
            ? fc
                .record({ to: fc.constant(UNITS[1] as string), from: optional(date) })
                .map((l) => [l])
            : fc.constant(undefined),
        ),
      }),
    ),
  ),
  places: fc.tuple(
    ...PLACES.map((id) =>
      fc
        .record({
          id: fc.constant(id),
          name,
          placeType: optional(fc.constantFrom('CITY', 'ADM1', 'VAGUE_REGION')),
          latitude: optional(fc.constantFrom(50.25, -7, 0)),
          within: optional(fc.constant([{ to: STATE, background: true }])),
        })
        .map((place) => ({ ...place, longitude: place.latitude })),
    ),
    fc.record({ id: fc.constant(STATE), name, placeType: fc.constant('COUNTRY') }),
  ),
});

const statement = fc.record({
  words,
  certainty: optional(fc.constantFrom(...CERTAINTIES)),
  sourceKind: optional(fc.constantFrom(...SOURCE_KINDS.filter((kind) => kind !== 'IMPERSONAL'))),
  saidAt: optional(date),
  speakers: fc.uniqueArray(fc.constantFrom(...PEOPLE, ...UNITS, ORGANIZATION, STATE), {
    minLength: 1,
    maxLength: 2,
  }),
  roleAsStated: optional(name),
  relay: optional(fc.constantFrom(ORGANIZATION, ...PEOPLE)),
  about: fc.array(
    fc.record({
      entity: fc.constantFrom(...PLACES, ...UNITS),
      role: fc.constantFrom(...ABOUT_ROLES),
      via: optional(words),
      implied: optional(fc.boolean()),
    }),
    { maxLength: 3 },
  ),
  quantity: optional(fc.constantFrom(0.5, 12, 1_000_000)),
  notes: optional(words),
  relation: optional(fc.constantFrom(...STATEMENT_RELATION_TYPES)),
  mentions: optional(fc.constantFrom(...PEOPLE)),
});

/** A bundle of the article with that number: valid, with awkward words, about the hubs all bundles share. */
function arbitraryBundle(number: number): fc.Arbitrary<PlainBundle> {
  return fc
    .record({
      headline: name,
      lang: optional(fc.constantFrom('en', 'uk')),
      publishedAt: optional(date),
      notes: optional(words),
      published: fc.boolean(),
      hubs,
      statements: fc.array(statement, { maxLength: 5 }),
    })
    .map((drawn) => build(number, drawn));
}

type Drawn = {
  readonly headline: string;
  readonly lang: string | undefined;
  readonly publishedAt: unknown;
  readonly notes: string | undefined;
  readonly published: boolean;
  readonly hubs: {
    readonly people: readonly { readonly id: string }[];
    readonly [list: string]: readonly unknown[];
  };
  readonly statements: readonly (typeof statement extends fc.Arbitrary<infer T> ? T : never)[];
};

function build(number: number, drawn: Drawn): PlainBundle {
  const points = [...`${drawn.headline}\n`];
  const quantities: unknown[] = [];
  const relations: unknown[] = [];
  const mentions = new Map<string, unknown[]>();
  const statements = drawn.statements.map((drawnStatement, index) => {
    const {
      words,
      speakers,
      relay,
      quantity,
      relation,
      roleAsStated,
      mentions: mentioned,
      ...rest
    } = drawnStatement;
    const start = points.length;
    points.push(...words);
    const span = { start, end: points.length };
    points.push(' ');
    if (quantity !== undefined)
      quantities.push({ id: `n${index}`, span, kind: 'COUNT', amount: quantity });
    if (relation && index > 0)
      relations.push({ from: `s${index}`, type: relation, to: `s${index - 1}` });
    if (mentioned) mentions.set(mentioned, [...(mentions.get(mentioned) ?? []), span]);
    return {
      ...rest,
      id: `s${index}`,
      text: words,
      spans: [span],
      saidBy: speakers.map((source) => ({ source, roleAsStated })),
      ...(relay ? { relayedBy: [relay] } : {}),
      ...(quantity === undefined ? {} : { quantities: [`n${index}`] }),
    };
  });
  const bundle = {
    article: {
      id: `article:r${number}`,
      headline: drawn.headline,
      text: points.join(''),
      lang: drawn.lang,
      publishedAt: drawn.publishedAt,
      notes: drawn.notes,
      publisher: drawn.published ? ORGANIZATION : undefined,
    },
    ...drawn.hubs,
    people: drawn.hubs.people.map((person) => ({ ...person, mentions: mentions.get(person.id) })),
    quantities,
    statements,
    statementRelations: relations,
  };
  return JSON.parse(JSON.stringify(bundle));
}

/** Several articles about the same hubs. */
export function arbitraryBundles(count: number): fc.Arbitrary<readonly PlainBundle[]> {
  return fc.tuple(...Array.from({ length: count }, (_, index) => arbitraryBundle(index + 1)));
}

/** The same generated articles for the same seed. */
export function generatedBundles(count: number, seed: number): readonly PlainBundle[] {
  return Array.from({ length: count }, (_, index) => {
    const [bundle] = fc.sample(arbitraryBundle(index + 1), { numRuns: 1, seed: seed + index });
    return bundle as PlainBundle;
  });
}

import { boundsOf } from '../../src/model/edtf.js';
import {
  ABOUT_ROLES,
  BASES,
  CERTAINTIES,
  ECHELONS,
  MENTION_TYPES,
  NAME_TYPES,
  PLACE_TYPES,
  SOURCE_KINDS,
  SPATIAL_RELATIONS,
  STATEMENT_KINDS,
  STATEMENT_RELATION_TYPES,
} from '../../src/model/vocabulary.js';
import type { Random } from './random.js';

// biome-ignore lint/suspicious/noExplicitAny: plain data of the bundle format, which the importer validates
type Data = Record<string, any>;

/** Few words, so that names tie and filters meet: two scripts, both cases, composed and decomposed, astral, final sigma. */
const WORDS = [
  'Alpha',
  'alpha',
  'BRAVO',
  'Покровськ',
  'ПОКРОВСЬК',
  'Їжак',
  '𝒵eta',
  'ﬀ',
  'Σίσυφος',
  "O'Neil",
  'Йод',
  'и\u0306од',
  'İZMİR',
  'STRASSE',
  'ΣΑΣ',
];
const CODES = ['AIRBORNE', 'airborne', 'ARMOUR'];
const DATES = [
  '2025-05-25',
  '2025-05-25T10:15:30Z',
  '2025-05',
  '2025-22',
  '2025',
  '2024-12-31/2025-01-02',
  '../2025',
  '2025-06-01/..',
  '2024-02-29T23:59:59+02:00',
];
const LANGUAGES = ['en', 'uk', 'EN'];

/** Articles about entities they share, as bundles of the import format. */
/** Two dates under their names, the second only when it does not end before the first begins. */
function inOrder(
  first: string,
  second: string,
  from: { edtf: string } | undefined,
  to: { edtf: string } | undefined,
) {
  const begin = from && boundsOf(from.edtf)?.earliest;
  const end = to && boundsOf(to.edtf)?.latest;
  return { [first]: from, [second]: begin && end && end < begin ? undefined : to };
}

const PERSONAL = SOURCE_KINDS.filter((kind) => kind !== 'IMPERSONAL');

export function randomBundles(random: Random, articles: number): readonly Data[] {
  const { int, pick, some, maybe, chance } = random;
  const word = () => pick(WORDS);
  const code = () => pick(CODES);
  const name = () => Array.from({ length: int(1, 2) }, word).join(' ');
  const ids = (kind: string, from: number, to: number) =>
    Array.from({ length: int(from, to) }, (_, index) => `${kind}:${kind[0]}${index + 1}`);
  const date = () => ({ edtf: pick(DATES) });
  const period = () => ({
    from: maybe(40, date),
    ...inOrder('observedFrom', 'observedTo', maybe(20, date), maybe(20, date)),
    background: maybe(30, () => true),
  });

  const people = ids('person', 1, 4);
  const organizations = ids('org', 1, 3);
  const units = ids('unit', 1, 5);
  const places = ids('place', 2, 7);
  const states = new Set(places.slice(0, int(1, 2)));
  const named = (id: string) => ({
    id,
    name: name(),
    notes: maybe(20, word),
    names: Array.from({ length: int(0, 2) }, () => ({
      value: name(),
      type: maybe(60, () => pick(NAME_TYPES)),
      lang: maybe(60, () => pick(LANGUAGES)),
      scheme: maybe(10, word),
      background: maybe(30, () => true),
    })),
    facts: some(WORDS, 0, 2).map((fact) => ({ fact, value: maybe(50, word) })),
  });

  /** Entities are defined once, so that every article tells the same of them. */
  const pool: Record<string, Data[]> = {
    organizations: organizations.map((id) => ({
      ...named(id),
      organizationType: maybe(60, code),
    })),
    places: places.map((id, index) => ({
      ...named(id),
      placeType: states.has(id)
        ? 'COUNTRY'
        : pick(PLACE_TYPES.filter((type) => type !== 'COUNTRY')),
      iso3166: maybe(50, () => pick(['UA', 'UA-63', 'ua-63'])),
      ...maybe(50, () => ({ latitude: int(-90, 90) / 2, longitude: int(-90, 90) })),
      within: some(places.slice(0, index), 0, 2).map((to) => ({ to, ...period() })),
      adjoins: some(places.slice(0, index), 0, 1).map((to) => ({ to, ...period() })),
    })),
    units: units.map((id, index) => ({
      ...named(id),
      designation: maybe(60, word),
      echelon: maybe(60, () => pick(ECHELONS.slice(0, 4))),
      echelonAsStated: maybe(20, word),
      branch: maybe(60, code),
      unitType: maybe(60, code),
      allegiance: some([...states], 0, 2).map((to) => ({ to, ...period() })),
      subordinateTo: some(units.slice(0, index), 0, 2).map((to) => ({ to, ...period() })),
    })),
    people: people.map((id) => ({
      ...named(id),
      roles: some(WORDS, 0, 3).map((title) => ({
        title,
        rank: maybe(30, word),
        at: pick([...organizations, ...units, ...states]),
        ...inOrder('from', 'to', maybe(40, date), maybe(40, date)),
        observedFrom: maybe(20, date),
      })),
    })),
  };
  const actors = [...people, ...organizations, ...units, ...states];

  const article = (local: string): Data => {
    const articleId = `article:${local}`;
    const anonymous = Array.from({ length: int(0, 2) }, (_, index) => ({
      id: `anon:${local}:${index}`,
      name: name(),
      sourceKind: pick(SOURCE_KINDS),
      affiliationAsStated: maybe(40, word),
      affiliatedWith: maybe(40, () => pick(actors)),
    }));
    const sources = [...actors, articleId, ...anonymous.map(({ id }) => id)];
    const entities = [...actors, ...places, ...anonymous.map(({ id }) => id)];
    const sentences = Array.from({ length: int(1, 9) }, () =>
      Array.from({ length: int(1, 4) }, word).join(' '),
    );
    const text = `${sentences.join('. ')}.`;
    const points = [...text];
    const spans = sentences.map((sentence, index) => {
      const start = [...sentences.slice(0, index).join('. ')].length + (index > 0 ? 2 : 0);
      return { start, end: start + [...sentence].length };
    });
    const span = () => ({ ...pick(spans) });
    const quotations = ['q1', 'q2'].slice(0, int(0, 2));
    const quantities = ['n1', 'n2', 'n3'].slice(0, int(0, 3));
    const names = sentences.map((_, index) => `s${index}`);
    const asserted = names.filter(() => chance(85));
    const statements = names.map((id, index) => {
      const own = spans[index] as { start: number; end: number };
      const second = maybe(20, span);
      const parts = second && second.start > own.start ? [own, second] : [own];
      const saidBy = chance(15) ? [] : some(sources, 1, 3);
      return {
        id,
        spans: parts,
        text: parts.map(({ start, end }) => points.slice(start, end).join('')).join(' '),
        kind: maybe(80, () => pick(STATEMENT_KINDS)),
        sourceKind: saidBy.length === 0 ? 'IMPERSONAL' : maybe(60, () => pick(PERSONAL)),
        certainty: maybe(80, () => pick(CERTAINTIES)),
        authorCertainty: maybe(30, () => pick(CERTAINTIES)),
        hypothetical: !asserted.includes(id),
        hedges: maybe(30, () => [{ ...own, category: maybe(50, word) }]),
        cue: maybe(30, span),
        saidAt: maybe(60, date),
        timeOrientation: maybe(20, word),
        presupposes: maybe(20, () => [word()]),
        notes: maybe(20, word),
        saidBy: saidBy.map((source) => ({
          source,
          span: maybe(30, span),
          roleAsStated: maybe(30, word),
          affiliationAsStated: maybe(30, () => pick(actors)),
          basis: maybe(50, () => pick(BASES)),
        })),
        relayedBy: some(sources, 0, 2).map((source) => ({ source, span: maybe(30, span) })),
        candidateSources: some(sources, 0, 1).map((source) => ({
          source,
          link: pick(['SOURCE', 'RELAY']),
          reason: word(),
        })),
        // The same entity may stand in several roles.
        about: Array.from({ length: int(0, 3) }, () => ({
          entity: pick(entities),
          role: pick(ABOUT_ROLES),
          relation: maybe(50, () => pick(SPATIAL_RELATIONS)),
          span: maybe(30, span),
          via: maybe(20, word),
          implied: maybe(30, () => true),
        })),
        quantities: some(quantities, 0, 2),
        quotation: quotations.length > 0 ? maybe(30, () => pick(quotations)) : undefined,
        partOf: index > 0 ? maybe(20, () => pick(names.slice(0, index))) : undefined,
        conditional:
          index > 1
            ? maybe(15, () => ({
                antecedent: pick(names.slice(0, index)),
                consequent: pick(names.slice(0, index)),
              }))
            : undefined,
      };
    });
    return {
      article: {
        id: articleId,
        headline: name(),
        text,
        lang: maybe(60, () => pick(LANGUAGES)),
        url: maybe(30, () => `https://${word().length}.example/`),
        publishedAt: maybe(75, date),
        publisher: maybe(60, () => ({ organization: pick(organizations) })),
        notes: maybe(20, word),
      },
      ...pool,
      ...Object.fromEntries(
        Object.entries(pool).map(([kind, members]) => [
          kind,
          members.map((member) => ({
            ...member,
            mentions: some(spans, 0, 2).map((at) => ({
              ...at,
              mentionType: maybe(60, () => pick(MENTION_TYPES)),
              coreference: maybe(20, word),
              ambiguousWith: maybe(20, () => pick(entities)),
            })),
          })),
        ]),
      ),
      anonymousSources: anonymous,
      quotations: quotations.map((id) => ({
        id,
        spans: [...some(spans, 1, 2)].sort((a, b) => a.start - b.start),
        complete: chance(50),
        editorialInsertions: maybe(30, () => [span()]),
      })),
      quantities: quantities.map((id) => ({
        id,
        span: span(),
        kind: pick(['COUNT', 'DURATION']),
        amount: maybe(60, () => int(0, 20) / 4),
        unit: maybe(40, word),
        approximate: maybe(40, () => true),
      })),
      timeExpressions: ['t1', 't2'].slice(0, int(0, 2)).map((id) => ({
        id,
        span: span(),
        type: 'DATE',
        edtf: maybe(60, () => pick(DATES)),
      })),
      events: ['e1', 'e2'].slice(0, int(0, 2)).map((id) => ({
        id,
        label: word(),
        mentions: some(spans, 0, 2),
      })),
      statements,
      // Several relations between the same two statements, in both directions.
      statementRelations:
        names.length < 2
          ? []
          : Array.from({ length: int(0, 5) }, () => {
              const [from, to] = some(names, 2, 2);
              return {
                from,
                to,
                type: pick(STATEMENT_RELATION_TYPES),
                basis: maybe(40, () => pick(BASES)),
                reason: maybe(30, word),
                independent: maybe(40, () => chance(50)),
                onlyIf: maybe(20, () => pick(names)),
              };
            }),
      controlAssertions: Array.from({ length: int(0, 2) }, () => ({
        place: pick(places),
        status: word(),
        actor: maybe(60, () => pick(actors)),
        causedBy: maybe(30, () => pick(actors)),
        statement: pick(names),
        basis: maybe(50, () => pick(BASES)),
        from: maybe(40, date),
        evidence: maybe(50, span),
      })),
    };
  };
  return [...'abcdefghijklmnop'].slice(0, articles).map(article);
}

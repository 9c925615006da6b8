import type { Random } from './random.js';

/** Plain data of the bundle format. */
type Data = Readonly<Record<string, unknown>>;

/** One mutation, written out; what it makes is known by the alias `done`. */
export interface Step {
  readonly mutation: string;
  readonly variables: Data;
}

/** What a history has made so far. */
export interface Known {
  readonly articles: string[];
  readonly statements: string[];
  readonly changes: string[];
}

const ids = (kind: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${kind}:${kind[0]}${index}`);
const PEOPLE = ids('person', 3);
const ORGANIZATIONS = ids('org', 2);
const UNITS = ids('unit', 4);
const PLACES = ids('place', 4);
const NAMES = ['Alpha', 'Bravo', 'Charlie', 'Delta', 'Эхо'];
const DATES = ['2020', '2022-05', '2024-02-29', '2025-05-27/..'];
const SENTENCES = ['It fell', 'Nobody fled', 'The bridge stands', 'They deny it'];

/** An article under a number, as told anew each time: all that it may tell of what others tell of, too. */
function bundleOf({ int, pick, some, maybe, chance }: Random, number: number): Data {
  const named = (id: string) => ({
    id,
    name: pick(NAMES),
    names: some(NAMES, 0, 2).map((value) => ({ value })),
    facts: some(NAMES, 0, 1).map((fact) => ({ fact, value: pick(NAMES) })),
  });
  const dated = () => ({ from: maybe(50, () => ({ edtf: pick(DATES) })) });
  const below = (all: readonly string[], id: string) =>
    some(all.slice(0, all.indexOf(id)), 0, 2).map((to) => ({ to, ...dated() }));
  const text = `${SENTENCES.map((sentence) => `${sentence} in ${number}`).join('. ')}.`;
  return {
    article: {
      id: `article:a${number}`,
      headline: `Of ${number}`,
      text,
      publishedAt: maybe(70, () => ({ edtf: pick(DATES) })),
      publisher: maybe(50, () => ({ organization: pick(ORGANIZATIONS) })),
    },
    people: PEOPLE.map((id) => ({
      ...named(id),
      roles: maybe(40, () => [{ title: pick(NAMES), at: pick(UNITS), ...dated() }]),
    })),
    organizations: ORGANIZATIONS.map((id) => ({
      ...named(id),
      organizationType: maybe(40, () => pick(NAMES)),
    })),
    units: UNITS.map((id) => ({
      ...named(id),
      designation: maybe(50, () => pick(NAMES)),
      subordinateTo: below(UNITS, id),
      allegiance: maybe(30, () => [{ to: 'place:p0', ...dated() }]),
    })),
    places: PLACES.map((id, index) => ({
      ...named(id),
      placeType: index === 0 ? 'COUNTRY' : 'CITY',
      ...maybe(30, () => ({ latitude: int(0, 9), longitude: 30 })),
      within: below(PLACES, id),
    })),
    statements: some(SENTENCES, 1, 3).map((sentence) => ({
      id: `s${SENTENCES.indexOf(sentence)}`,
      text: `${sentence} in ${number}`,
      saidBy: pick(PEOPLE),
      certainty: maybe(60, () => pick(['CT_PLUS', 'PS_PLUS'])),
      hypothetical: chance(15),
      about: [...some(PLACES, 0, 2), ...some(UNITS, 0, 1)].map((entity) => ({
        entity,
        role: 'TOPIC',
      })),
    })),
  };
}

const RELATIONS = ['SUPPORTS', 'CONTRADICTS', 'SAME_CLAIM_AS'];

/** The next step: an article, new or again, or something a curator does to what is there. */
export function nextStep(random: Random, { articles, statements, changes }: Known): Step {
  const { int, pick, chance } = random;
  const curate = (call: string): Step => ({
    mutation: `mutation { done: ${call} { id } }`,
    variables: {},
  });
  const [kind, from, to] = [int(0, 9), pick(statements), pick(statements)];
  if (kind < 4 || statements.length === 0) {
    const number =
      articles.length > 0 && chance(50) ? int(1, articles.length) : articles.length + 1;
    return {
      mutation:
        'mutation ($bundle: JSON!) { done: importBundle(bundle: $bundle) { id: article createdIds } }',
      variables: { bundle: bundleOf(random, number) },
    };
  }
  if (kind < 7 && changes.length > 0) return curate(`undo(change: "${pick(changes)}", why: "no")`);
  if (kind === 7)
    return curate(`retract(id: "${chance(60) ? from : pick(articles)}", reason: "misread")`);
  if (kind === 8 && from !== to)
    return curate(
      `relateStatements(from: "${from}", to: "${to}", type: ${pick(RELATIONS)}, reason: "seen")`,
    );
  if (chance(50))
    return curate(
      `judgeSame(a: "${PEOPLE[0]}", b: "${PEOPLE[1]}", verdict: POSITIVE, reason: "seen")`,
    );
  return curate(
    `assess(subject: "${from}", scheme: ADMIRALTY, value: "${int(1, 6)}", explanation: "read")`,
  );
}

const NODE = 'id label recordedAt neighbors { relation direction count nodes(first: 50) { id } }';
const ENTITY = `${NODE} name names { value } facts { fact value } assertedValues { property value } heard { voice count }
  saidAbout(first: 50) { totalCount nodes { id } } sameAs { verdict entity { id name } }`;

/** What is asked after each step: of everything, in every way. */
export const QUESTIONS: readonly string[] = [
  `query ($at: DateTime) @asOf(at: $at) {
    people(first: 50) { totalCount nodes { ${ENTITY} said(first: 50) { totalCount nodes { id } } roles { title from { edtf } at { id name } terms { from { edtf } claims(first: 20) { id retractedAt } } claims(first: 20) { id title statedBy { id } retractedAt } } then: roles(at: "2023-01-01T00:00:00Z") { title } } }
    units(first: 50, orderBy: [{field: NAME, direction: DESC}]) { nodes { ${ENTITY} designation superiors { id name } under: subordinations(at: "2023-01-01T00:00:00Z") { superior { id } } subordinations { superior { id } from { edtf } claims(first: 20) { id retractedAt } } allegiance { state { id } from { edtf } } subordinates(recursive: true, first: 50) { totalCount nodes { id } } roles { title } } }
    organizations(first: 50) { nodes { id name organizationType articles(first: 50) { totalCount nodes { id } } } }
    sources(first: 100, filter: { name: { startsWith: "a" } }) { totalCount nodes { id name } }
  }`,
  `query ($at: DateTime) @asOf(at: $at) {
    places(first: 50) { nodes { ${ENTITY} location { latitude } within { id } ancestors { id name } contains(recursive: true, first: 50) { nodes { id } } } }
    inside: places(filter: { within: "place:p0" }, first: 50) { totalCount nodes { id } }
    cities: places(filter: { name: { contains: "a" }, not: { within: "place:p1" } }, first: 2) { nodes { id } pageInfo { endCursor hasNextPage } }
    articles(first: 50, orderBy: [{field: PUBLISHED_AT, direction: ASC}]) { nodes { ${NODE} headline publishedAt { edtf } publisher { id name } statements(first: 50) { totalCount nodes { id } } } }
    search(text: "alpha", first: 50) { totalCount nodes { ... on Node { id } } }
    resolve(names: ["Bravo", "Alfa"], first: 20) { candidates { score matched node { id name } } }
    disagreements(about: "place:p0", first: 50) { statement { id } contradictedBy { id } }
    paths(from: "person:p0", to: "place:p1") { length steps { sentence } }
  }`,
  `query ($at: DateTime) @asOf(at: $at) {
    statements(first: 100) { totalCount
      nodes { ${NODE} text certainty position retractedAt saidBy { source { id name } } about(first: 50) { edges { role node { id name } } } article { id headline }
        related(first: 50) { totalCount edges { type outgoing retractedAt node { id retractedAt } } } assessments(first: 50) { value retractedAt }
        corroboration { same { count } supporting { count } contradicting { count } independentOrigins }
        history(first: 50) { nodes { id what undoneBy { id } } } }
      byPlace: facets(by: PLACE, first: 50) { key count node { id } } bySource: facets(by: SOURCE, first: 50) { key count } byCertainty: facets(by: CERTAINTY, first: 50) { key count statements { id } } byPublisher: facets(by: PUBLISHER, first: 50) { key count }
      timeline(interval: YEAR) { start count } }
    oldest: statements(first: 2, orderBy: [{field: PUBLISHED_AT, direction: ASC}], filter: { about: { entity: { subordinateTo: "unit:u0" } } }) { totalCount nodes { id } pageInfo { endCursor hasNextPage } }
    whole: statements(first: 100, filter: { or: [{ hypothetical: { eq: true } }, { saidBy: { name: { eq: "Alpha" } } }] }) { totalCount nodes { id } }
    dated: statements(first: 100, filter: { publishedAt: { gte: "2022-01-01T00:00:00Z" }, article: { headline: { contains: "1" } } }) { nodes { id } }
    changes(first: 100) { nodes { id label recordedAt undoneBy { id } undoes { id } touched { id } } }
  }`,
];

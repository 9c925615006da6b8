import { isObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildApiSchema } from '../../src/api/schema.js';
import { openGraph, type TestGraph } from '../support/open-graph.js';

/** Bounded lists that are the best or shortest there are, and have no further ones to be turned to. */
const BEST = ['Query.resolve', 'Query.paths'];

it('every list that `first` bounds has the number of all beside it', () => {
  const schema = buildApiSchema();
  const cut = Object.values(schema.getTypeMap()).flatMap((type) => {
    if (!isObjectType(type) || type.name.startsWith('__')) return [];
    const fields = type.getFields();
    return Object.values(fields).flatMap(({ name, args }) => {
      const has = (argument: string) => args.some((arg) => arg.name === argument);
      if (!has('first') || has('after')) return [];
      const total = fields[`${name}Count`] ?? fields['count'];
      return String(total?.type) === 'Int!' ? [] : [`${type.name}.${name}`];
    });
  });
  expect(cut).toEqual(BEST);
});

describe('how many there are', () => {
  let graph: TestGraph;
  const NAMES = ['en', 'en', 'uk'].map((lang, index) => ({ value: `Name ${index}`, lang }));
  const article = (name: string, observed: string) => ({
    article: { id: `article:${name}`, headline: name, text: 'Ana says so. Ben does not.' },
    people: [
      {
        ...{ id: 'person:ana', name: 'Ana', names: NAMES },
        roles: [
          {
            title: 'Chief',
            at: 'org:o',
            observedFrom: { edtf: observed },
            evidence: { start: 0, end: 3 },
          },
        ],
      },
      { id: 'person:ben', name: 'Ben' },
    ],
    organizations: [{ id: 'org:o', name: 'O' }],
    statements: [
      {
        id: 's1',
        text: 'Ana says so',
        saidBy: 'person:ana',
        about: [{ entity: 'org:o', role: 'TOPIC' }],
      },
      { id: 's2', text: 'Ben does not', saidBy: 'person:ben' },
    ],
    statementRelations: [{ from: 's2', to: 's1', type: 'CONTRADICTS', reason: 'They differ.' }],
  });
  beforeAll(async () => {
    graph = await openGraph();
    await graph.add(article('a', '2020'));
    await graph.add(article('b', '2024'));
  });
  afterAll(() => graph.engine.close());

  it('is told of names, postings, claims, groups and disagreements, whatever is shown of them', async () => {
    const answer = await graph.ask(`{
      person(id: "person:ana") {
        names(first: 1) { value } namesCount english: namesCount(lang: ["en"])
        roles(first: 1) { claims(first: 1) { id } claimsCount evidence(first: 1) { start } evidenceCount termsCount }
        rolesCount before: rolesCount(at: "2019-01-01T00:00:00Z", observed: true)
      }
      statements(first: 1) {
        facets(by: SOURCE, first: 1) { key } facetsCount(by: SOURCE) byArticle: facetsCount(by: ARTICLE)
        timelineCount
      }
      disagreements(about: "org:o", first: 1) { reason }
      disagreementsCount(about: "org:o")
      none: disagreementsCount(about: "person:ben", from: "2020-01-01T00:00:00Z")
    }`);
    const { person, statements } = answer;
    expect(person.names).toHaveLength(1);
    expect([person.namesCount, person.english]).toEqual([4, 2]);
    expect(person.roles[0].claims).toHaveLength(1);
    expect(person.roles[0].evidence).toHaveLength(1);
    const { claimsCount, evidenceCount, termsCount } = person.roles[0];
    expect([claimsCount, evidenceCount, termsCount]).toEqual([2, 2, 1]);
    expect([person.rolesCount, person.before]).toEqual([1, 0]);
    expect(statements.facets).toHaveLength(1);
    expect([statements.facetsCount, statements.byArticle, statements.timelineCount]).toEqual([
      2, 2, 0,
    ]);
    expect(answer.disagreements).toHaveLength(1);
    expect([answer.disagreementsCount, answer.none]).toEqual([2, 0]);
  });

  it('is one of each selection of an interface, and null of nothing', async () => {
    const { nodes } = await graph.ask(`{
      nodes(ids: ["person:ana", "org:o", "article:a"]) { ... on Entity { namesCount factsCount } ... on Source { assessmentsCount } }
    }`);
    expect(nodes).toEqual([
      { namesCount: 4, factsCount: 0, assessmentsCount: 0 },
      { namesCount: 1, factsCount: 0, assessmentsCount: 0 },
      { assessmentsCount: 0 },
    ]);
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { setStates, stamp, writeDerived } from '../../src/import/history.js';
import { placeInLists } from '../../src/import/place-in-lists.js';
import type { Writing } from '../../src/import/write-rows.js';
import type { RelationType } from '../../src/model/relations.js';
import { asOf } from '../support/as-of.js';
import { soon, testEngine } from '../support/engines.js';
import { openSeededStore, type SeededStore } from '../support/seeded.js';
import { goldenSources, goldenVariables } from './golden-sources.js';

const BRIGADE = 'unit:13th-operational-brigade';

const ON_BOTH = ['five-roots', 'pages-after-a-cursor', 'filters-in-filters', 'who-is-heard'];

/** The golden operations of now, and some that look at what changes. */
const OPERATIONS = [
  // Neo4j takes seconds to plan each anew.
  ...goldenSources.filter(
    ({ name, source }) =>
      !source.includes('@asOf') && (testEngine === 'embedded' || ON_BOTH.includes(name)),
  ),
  {
    name: 'names',
    source: `{
      people(first: 50, orderBy: [{field: NAME, direction: DESC}]) { totalCount nodes { id name names { value } roles { title from { edtf } } } }
      named: people(filter: { name: { contains: "new" } }) { nodes { id name } }
      not: people(filter: { not: { name: { contains: "new" } } }, first: 3) { nodes { id name } pageInfo { endCursor hasNextPage } }
      units(first: 50) { nodes { id name superiors { id name } allegiance { state { name } } subordinates(recursive: true) { nodes { id name } } } }
      places(first: 50) { nodes { id name within { name } ancestors { name } contains(recursive: true) { nodes { name } } } }
      search(text: "new") { totalCount nodes { ... on Node { id } } }
      clarke: search(text: "clarke") { totalCount nodes { ... on Node { id } } }
      resolve(names: ["New Name", "Michael Clarke"]) { name candidates { score matched node { ... on Node { id } } } }
    }`,
  },
  {
    name: 'curated',
    source: `{
      statements(first: 100) { totalCount nodes { id certainty kind retractedAt
        related(first: 50) { totalCount edges { type reason retractedAt node { id } } } assessments { value }
        saidBy { source { id name } } corroboration { same { count } contradicting { count } independentOrigins } } }
      changes(first: 50) { totalCount nodes { id what undoneBy { id } } }
      about: statements(filter: { about: { entity: { within: "place:ua-63" } } }) { totalCount facets(by: PLACE) { key count } bySource: facets(by: SOURCE) { key count node { ... on Source { name } } } timeline(interval: DAY) { start count } }
      under: statements(filter: { about: { entity: { subordinateTo: "unit:russian-armed-forces" } } }) { totalCount nodes { id } }
      saidByNew: statements(filter: { saidBy: { name: { contains: "new" } } }) { totalCount }
      sure: statements(filter: { certainty: { eq: CT_PLUS } }, orderBy: [{field: SAID_AT, direction: DESC}]) { totalCount facets(by: CERTAINTY) { key count } }
      sources(first: 50, filter: { name: { startsWith: "m" } }) { nodes { id name said { totalCount nodes { id } } } }
      person(id: "person:michael-clarke") { name said { totalCount } neighbors { relation direction count nodes(first: 50) { id } } sameAs { verdict entity { id } } }
      disagreements(about: "place:ua-63") { basis statement { id } contradicts: contradictedBy { id } }
      paths(from: "person:michael-clarke", to: "place:kharkiv") { length steps { sentence } nodes { id } }
    }`,
  },
];

describe('what was answered as of an instant', () => {
  let store: SeededStore;
  const answered: { at: string; answers: Map<string, unknown> }[] = [];
  beforeAll(async () => {
    store = await openSeededStore();
  });
  afterAll(() => store.engine.close());

  const rows = async (text: string, parameters = {}) =>
    (await store.engine.read({ text, parameters }, soon())).rows;

  async function answer(at: string | null): Promise<Map<string, unknown>> {
    const answers = new Map<string, unknown>();
    for (const { name, source } of OPERATIONS) {
      const { data, errors } = await store.ask(
        at === null ? source : asOf(source, at),
        goldenVariables(name),
      );
      expect(errors, `${name} as of ${at}`).toBeUndefined();
      answers.set(name, data);
    }
    return answers;
  }

  /** Writes, and remembers what is answered then. */
  async function step(work: (writing: Writing) => Promise<unknown>): Promise<void> {
    const request = `as-of-${answered.length}`;
    await store.engine.write(
      {
        key: request,
        request,
        properties: {},
        queries: async (run) => {
          await work({ run, request });
          await stamp({ run, request });
        },
      },
      soon(),
    );
    await remember();
  }

  async function remember(): Promise<void> {
    const [[at] = []] = await rows("MATCH (c:Clock {key: 'store'}) RETURN c.at AS at");
    answered.push({ at: String(at), answers: await answer(null) });
  }

  async function mutate(mutation: string): Promise<string> {
    const { data, errors } = await store.ask(`mutation { done: ${mutation} { id } }`);
    expect(errors).toBeUndefined();
    await remember();
    return data.done.id;
  }

  const link = async (writing: Writing, type: RelationType, from: string, to: readonly string[]) =>
    writeDerived(writing, type, [
      { from, wanted: to.map((one) => ({ to: one, key: `k ${one}`, properties: {} })) },
    ]);

  it('is answered the same later, whatever came', async () => {
    await remember();
    const [[statement] = []] = await rows(
      'MATCH (s:Asserted)-[:SAID_BY]->(:Person {id: $id}) RETURN s.id AS id ORDER BY id LIMIT 1',
      { id: 'person:michael-clarke' },
    );
    const said = String(statement);
    const others = (
      await rows('MATCH (s:Asserted) WHERE s.id <> $said RETURN s.id AS id ORDER BY id', { said })
    ).map(([id]) => String(id));
    await step((writing) =>
      setStates(writing, [
        { id: 'person:michael-clarke', properties: { name: 'New Name', nameSort: 'new name' } },
        { id: BRIGADE, properties: { name: 'Alpha', nameSort: 'alpha' } },
        { id: said, properties: { certainty: 'PS_MINUS', kind: 'DIRECT_QUOTE' } },
      ]),
    );
    await step((writing) => link(writing, 'WITHIN', 'place:kharkiv', ['place:ru']));
    await step(async (writing) => {
      await link(writing, 'SAID_BY', said, ['person:andrey-pomagaybus']);
      await placeInLists(writing.run, [said]);
    });
    await step((writing) => link(writing, 'NAMED', 'person:michael-clarke', []));
    const retraction = await mutate(`retract(id: "${said}", reason: "wrong")`);
    await step((writing) => link(writing, 'SUBORDINATE_TO', BRIGADE, ['unit:vdv']));
    await mutate(
      `relateStatements(from: "${others[0]}", to: "${others[1]}", type: CONTRADICTS, basis: INFERRED, reason: "x")`,
    );
    const undoing = await mutate(`undo(change: "${retraction}", why: "right")`);
    await mutate(`undo(change: "${undoing}", why: "wrong after all")`);
    await mutate(
      'judgeSame(a: "person:michael-clarke", b: "person:andrey-pomagaybus", verdict: NEGATIVE, reason: "y")',
    );
    await step((writing) => link(writing, 'WITHIN', 'place:kharkiv', ['place:ua-63']));
    await step((writing) =>
      setStates(writing, [
        { id: 'person:michael-clarke', properties: { name: 'Newer', nameSort: 'newer' } },
        { id: said, properties: { certainty: 'CT_PLUS' } },
      ]),
    );
    const seen = new Set(answered.map(({ answers }) => JSON.stringify([...answers])));
    expect(seen.size).toBe(answered.length);
    for (const { at, answers } of answered) {
      const later = await answer(at);
      for (const [name, data] of answers)
        expect(later.get(name), `${name} as of ${at}`).toEqual(data);
    }
  }, 600_000);
});

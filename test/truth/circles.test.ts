import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { retract } from '../../src/curation/curate.js';
import { checkStore } from '../../src/doctor/check-store.js';
import { soon } from '../support/engines.js';
import { openGraph, type TestGraph } from '../support/open-graph.js';

const bundle = (name: string) =>
  JSON.parse(readFileSync(new URL(`./${name}.json`, import.meta.url), 'utf8'));

describe('what articles say together', () => {
  let graph: TestGraph;
  beforeEach(async () => {
    graph = await openGraph();
  });
  afterEach(() => graph.engine.close());
  const check = async () => checkStore(graph.engine, () => soon());
  const idsOf = ({ nodes }: { readonly nodes: readonly { readonly id: string }[] }) =>
    nodes.map(({ id }) => id);

  it.each([
    [
      'cycle-a',
      'cycle-b',
      { id: 'place:cb', stored: 'place:ca lies in place:cb', given: 'place:ca' },
    ],
    [
      'cycle-b',
      'cycle-a',
      { id: 'place:ca', stored: 'place:cb lies in place:ca', given: 'place:cb' },
    ],
  ])('is told at the import when it makes a circle: %s, then %s', async (one, other, told) => {
    expect(await graph.add(bundle(one))).toMatchObject({ contradictionCount: 0 });
    expect(await graph.add(bundle(other))).toMatchObject({
      fresh: true,
      created: { ContainmentClaim: 1 },
      contradictions: [{ ...told, property: 'within' }],
    });
    const { problems, notes } = await check();
    expect(problems).toEqual([]);
    expect(notes).toEqual([
      {
        check: 'WITHIN runs in a circle',
        count: 1,
        ids: ['place:ca → place:cb → place:ca'],
      },
    ]);
  });

  it('is a circle until one of its claims is taken back', async () => {
    for (const name of ['cycle-a', 'cycle-b']) await graph.add(bundle(name));
    const read = async (at?: string) =>
      graph.ask(`query ${at === undefined ? '' : `@asOf(at: ${JSON.stringify(at)})`} {
        disagreements(about: "place:ca") { circle { claims { id statedBy { id } } } }
        place(id: "place:ca") { ancestors { id } contains { nodes { id } } }
      }`);
    const stood = await read();
    const claims = stood.disagreements[0].circle.flatMap(
      (link: { claims: unknown }) => link.claims,
    );
    const found = claims.find((one: Stated) => one.statedBy.id === 'article:cy2') as Stated;
    const curator = { engine: graph.engine, by: 'test', ...soon() };
    await retract(curator, { id: found.id, reason: 'misread' });
    expect(await read()).toEqual({
      disagreements: [],
      place: { ancestors: [{ id: 'place:cb' }], contains: { nodes: [] } },
    });
    expect(await check()).toMatchObject({ problems: [], notes: [] });
    const { cy1, cy2 } = await graph.ask(
      '{ cy1: article(id: "article:cy1") { recordedAt } cy2: article(id: "article:cy2") { recordedAt } }',
    );
    expect((await read(cy1.recordedAt)).disagreements).toEqual([]);
    expect(await read(cy2.recordedAt)).toEqual(stood);
  });

  it('is no circle when a unit is put under one that was under it before', async () => {
    expect(await graph.add(bundle('unit-cycle-1'))).toMatchObject({ contradictionCount: 0 });
    expect(await graph.add(bundle('unit-cycle-2'))).toMatchObject({ contradictionCount: 0 });
    expect(await check()).toMatchObject({ problems: [], notes: [] });
    const at = (year: string) =>
      `subordinates(at: "${year}-06-01T00:00:00Z", recursive: true) { nodes { id } }`;
    const { u1, u2 } = await graph.ask(`{
      u1: unit(id: "unit:u1") { then: ${at('2018')} now: ${at('2023')} }
      u2: unit(id: "unit:u2") { then: ${at('2018')} now: ${at('2023')} }
    }`);
    expect([u1.then, u1.now, u2.then, u2.now].map(idsOf)).toEqual([
      [],
      ['unit:u2'],
      ['unit:u1'],
      [],
    ]);
  });

  /** Three places and three units, each in or under the next, the last closed by another article; words about each. */
  async function addRings(): Promise<void> {
    const text = 'Words of a, words of b, words of c.';
    const about = (kind: string) =>
      ['a', 'b', 'c'].map((name) => ({
        ...{ id: `${kind}-${name}`, text: `ords of ${name}`, saidBy: `article:${kind}` },
        about: [{ entity: `${kind}:${name}`, role: 'TOPIC' }],
      }));
    const ring = (kind: string, links: readonly (readonly [string, object])[]) =>
      ['a', 'b', 'c'].map((name) => ({
        ...{ id: `${kind}:${name}`, name },
        ...Object.fromEntries(
          links.flatMap(([from, told]) => (from === name ? Object.entries(told) : [])),
        ),
      }));
    await graph.add({
      article: { id: 'article:place', headline: 'h', text },
      places: ring('place', [
        ['a', { within: ['place:b'] }],
        ['b', { within: ['place:c'] }],
      ]),
      statements: about('place'),
    });
    await graph.add({
      article: { id: 'article:unit', headline: 'h', text },
      units: ring('unit', [
        ['a', { subordinateTo: 'unit:b', memberOf: 'unit:b' }],
        ['b', { subordinateTo: 'unit:c', memberOf: 'unit:c' }],
      ]),
      statements: about('unit'),
    });
    const closing = await graph.add({
      article: { id: 'article:closing', headline: 'h', text: 'x' },
      places: ring('place', [['c', { within: ['place:a'] }]]),
      units: ring('unit', [['c', { subordinateTo: 'unit:a', memberOf: 'unit:a' }]]),
    });
    expect(closing.contradictions).toEqual([
      {
        ...{ id: 'unit:c', property: 'subordinateTo', given: 'unit:a' },
        stored: 'unit:a is under unit:b, unit:b is under unit:c',
      },
      {
        ...{ id: 'unit:c', property: 'memberOf', given: 'unit:a' },
        stored: 'unit:a is a member of unit:b, unit:b is a member of unit:c',
      },
      {
        ...{ id: 'place:c', property: 'within', given: 'place:a' },
        stored: 'place:a lies in place:b, place:b lies in place:c',
      },
    ]);
  }

  it('lets everything around a circle be asked, each once and nothing in itself', async () => {
    await addRings();
    const { place, unit, ...lists } = await graph.ask(`{
      place(id: "place:a") {
        within { id }
        ancestors { id }
        direct: contains { totalCount nodes { id } }
        contains(recursive: true) { totalCount nodes { id } }
        saidAbout { totalCount nodes { text } }
        heard { count }
      }
      unit(id: "unit:a") {
        superiors { id }
        subordinates(recursive: true) { totalCount nodes { id } }
      }
      inside: places(filter: {within: "place:b"}) { totalCount nodes { id } }
      under: units(filter: {subordinateTo: "unit:b"}) { totalCount nodes { id } }
      rolled: statements(filter: {about: {entity: {within: "place:b"}}}) { totalCount nodes { text } }
      commanded: statements(filter: {about: {entity: {subordinateTo: "unit:b"}}}) { totalCount }
      all: statements { facets(by: PLACE) { key count } }
    }`);
    expect(place.within).toEqual([{ id: 'place:b' }]);
    expect(place.ancestors).toEqual([{ id: 'place:b' }, { id: 'place:c' }]);
    expect(place.direct).toEqual({ totalCount: 1, nodes: [{ id: 'place:c' }] });
    expect(idsOf(place.contains).sort()).toEqual(['place:b', 'place:c']);
    expect(place.contains.totalCount).toBe(2);
    expect(place.saidAbout.totalCount).toBe(3);
    expect(place.saidAbout.nodes).toHaveLength(3);
    expect(place.heard).toEqual([{ count: 3 }]);
    expect(unit.superiors).toEqual([{ id: 'unit:b' }]);
    expect(idsOf(unit.subordinates).sort()).toEqual(['unit:b', 'unit:c']);
    expect(unit.subordinates.totalCount).toBe(2);
    expect(idsOf(lists.inside).sort()).toEqual(['place:a', 'place:b', 'place:c']);
    expect(idsOf(lists.under).sort()).toEqual(['unit:a', 'unit:b', 'unit:c']);
    expect([lists.inside.totalCount, lists.under.totalCount]).toEqual([3, 3]);
    expect([lists.rolled.totalCount, lists.rolled.nodes.length]).toEqual([3, 3]);
    expect(lists.commanded.totalCount).toBe(3);
    expect(lists.all.facets.map(({ count }: { count: number }) => count)).toEqual([3, 3, 3]);
  });

  it('stands in disagreements about all that lies on it or holds it, with each of its links', async () => {
    const asked = (id: string, bounds = '') => `{ disagreements(about: "${id}"${bounds}) {
      statement { id } contradictedBy { id } basis reason onlyIf { id }
      circle { relation inner { id label } outer { ... on Place { id } ... on MilitaryUnit { id } } from { edtf }
        claims { statedBy { id } } }
    } }`;
    const nothing = {
      ...{ statement: null, contradictedBy: null, basis: 'STATED', reason: null, onlyIf: null },
    };
    await addRings();
    await graph.add({
      article: { id: 'article:over', headline: 'h', text: 'x' },
      places: [
        { id: 'place:over', name: 'over' },
        { id: 'place:a', name: 'a', within: ['place:over'] },
        { id: 'place:below', name: 'below', within: ['place:a'] },
      ],
    });
    const link = (relation: string, inner: string, outer: string, article: string) => ({
      relation,
      inner: { id: inner, label: inner.slice(-1) },
      outer: { id: outer },
      from: null,
      claims: [{ statedBy: { id: article } }],
    });
    const ring = (relation: string, kind: string) => ({
      ...nothing,
      circle: ['ab', 'bc', 'ca'].map(([from, to]) =>
        link(
          relation,
          `${kind}:${from}`,
          `${kind}:${to}`,
          from === 'c' ? 'article:closing' : `article:${kind}`,
        ),
      ),
    });
    for (const id of ['place:a', 'place:c', 'place:over'])
      expect((await graph.ask(asked(id))).disagreements).toEqual([ring('WITHIN', 'place')]);
    expect((await graph.ask(asked('unit:b'))).disagreements).toEqual([
      ring('SUBORDINATE_TO', 'unit'),
      ring('MEMBER_OF', 'unit'),
    ]);
    expect((await graph.ask(asked('place:below'))).disagreements).toEqual([]);
    expect((await graph.ask(asked('place:a', ', first: 0'))).disagreements).toEqual([]);
    expect(
      (await graph.ask(asked('place:a', ', from: "2020-01-01T00:00:00Z"'))).disagreements,
    ).toEqual([]);
  });

  it('is no disagreement when its links hold at different times', async () => {
    for (const name of ['unit-cycle-1', 'unit-cycle-2']) await graph.add(bundle(name));
    const { disagreements } = await graph.ask(
      '{ disagreements(about: "unit:u1") { circle { relation } } }',
    );
    expect(disagreements).toEqual([]);
    await graph.add({
      article: { id: 'article:never', headline: 'h', text: 'x' },
      units: [
        { id: 'unit:u1', name: '1st' },
        { id: 'unit:u2', name: '2nd', subordinateTo: [{ to: 'unit:u3', until: '2020' }] },
        { id: 'unit:u3', name: '3rd', subordinateTo: [{ to: 'unit:u1' }] },
      ],
    });
    const { u1 } = await graph.ask(
      '{ u1: disagreements(about: "unit:u1") { circle { relation inner { id } } } }',
    );
    expect(u1).toEqual([
      {
        circle: ['unit:u1', 'unit:u2', 'unit:u3'].map((id) => ({
          relation: 'SUBORDINATE_TO',
          inner: { id },
        })),
      },
    ]);
  });
});

interface Stated {
  readonly id: string;
  readonly statedBy: { readonly id: string };
}

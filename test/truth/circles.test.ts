import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkStore } from '../../src/doctor/check-store.js';
import { soon } from '../support/engines.js';
import { openGraph, type TestGraph } from '../support/open-graph.js';

const bundle = (name: string) =>
  JSON.parse(readFileSync(new URL(`./bundles/${name}.json`, import.meta.url), 'utf8'));

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
      created: { WITHIN: 1 },
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
});

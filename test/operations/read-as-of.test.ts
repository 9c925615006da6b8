import { afterEach, beforeEach, expect, it } from 'vitest';
import { buildApiSchema } from '../../src/api/schema.js';
import { CLOCK } from '../../src/model/history.js';
import { localCaller } from '../../src/operation/caller.js';
import { runOperation } from '../../src/operation/run-operation.js';
import { boundEngine } from '../support/bound-engine.js';
import { soon } from '../support/engines.js';
import { openGraph, type TestGraph } from '../support/open-graph.js';

const schema = buildApiSchema();
const QUERY = 'query ($t: DateTime) @asOf(at: $t) { people { nodes { id name } } }';
const bundle = (n: number, name: string) => ({
  article: { id: `article:a${n}`, headline: `${n}`, text: `${n}`, publishedAt: `202${n}` },
  people: [{ id: 'person:p', name }],
});

let graph: TestGraph;
beforeEach(async () => {
  graph = await openGraph();
  await graph.add(bundle(1, 'Ana'));
});
afterEach(() => graph.engine.close());

/** Asks as of now; `meanwhile` happens after so many readings of the operation, each time before the answer is had. */
async function askWhile(meanwhile: (reading: number) => Promise<unknown>) {
  let readings = 0;
  const engine = {
    ...boundEngine(graph.engine),
    read: async (...[query, options]: Parameters<TestGraph['engine']['read']>) => {
      const found = await graph.engine.read(query, options);
      if (query.text.includes(`:${CLOCK.label} `)) return found;
      readings += 1;
      await meanwhile(readings);
      return found;
    },
  };
  const context = { engine, ...soon(), bookmarks: [], caller: localCaller('test') };
  const { data, errors, extensions } = await runOperation(schema, QUERY, {
    context,
    variables: { t: '9999-01-01T00:00:00Z' },
  });
  expect(errors).toBeUndefined();
  return { readings, data: JSON.parse(JSON.stringify(data)), asOf: extensions?.['asOf'] };
}

const KNOWN = { people: { nodes: [{ id: 'person:p', name: 'Ana' }] } };

it('reads once where nothing is written meanwhile', async () => {
  expect(await askWhile(async () => {})).toMatchObject({ readings: 1, data: KNOWN });
});

it('reads again where a query may have seen half of a write, and answers as of the same instant', async () => {
  const { data, asOf, readings } = await askWhile(async (reading) => {
    if (reading === 1) await graph.add(bundle(0, 'Bo'));
  });
  expect(readings).toBe(graph.engine.readsOneState ? 1 : 2);
  expect(data).toEqual(KNOWN);
  const { people } = await graph.ask('{ people { nodes { name } } }');
  expect(people.nodes).toEqual([{ name: 'Bo' }]);
  expect(await graph.ask(QUERY, { t: asOf })).toEqual(KNOWN);
});

it('waits its turn among writers that never pause', async () => {
  const { data, readings } = await askWhile((reading) => graph.add(bundle(reading + 1, 'Bo')));
  expect(readings).toBe(graph.engine.readsOneState ? 1 : 2);
  expect(data).toEqual(KNOWN);
  // What was held for the reading is free again.
  await graph.add(bundle(9, 'Bo'));
});

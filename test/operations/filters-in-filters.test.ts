import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildApiSchema } from '../../src/api/schema.js';
import type { Engine } from '../../src/engine/engine.js';
import { importBundle } from '../../src/import/import-bundle.js';
import { graphSchema } from '../../src/model/graph-schema.js';
import { localCaller } from '../../src/operation/caller.js';
import { runOperation } from '../../src/operation/run-operation.js';
import { openTestEngine, soon } from '../support/engines.js';

const LINES = Array.from({ length: 120 }, (_, index) => `Line ${index} here`);

/** All by one speaker about one place, and one line more by another about another. */
const bundle = {
  article: { id: 'article:one', headline: 'One', text: `${LINES.join('. ')}. Aside there.` },
  people: [
    { id: 'person:one', name: 'One' },
    { id: 'person:other', name: 'Other' },
    { id: 'person:silent', name: 'Silent' },
  ],
  places: [
    { id: 'place:here', name: 'Here' },
    { id: 'place:there', name: 'There' },
  ],
  statements: [
    ...LINES.map((text, index) => ({
      id: `s${index}`,
      text,
      saidBy: 'person:one',
      about: [{ entity: 'place:here', role: 'LOCATION' }],
    })),
    {
      id: 'aside',
      text: 'Aside there',
      saidBy: 'person:other',
      about: [{ entity: 'place:there', role: 'TARGET' }],
    },
  ],
};

describe('relation filters in relation filters', () => {
  const schema = buildApiSchema();
  let engine: Engine;
  beforeAll(async () => {
    engine = await openTestEngine();
    await engine.prepare(graphSchema);
    await importBundle(engine, bundle, { by: 'test', ...soon() });
  });
  afterAll(() => engine.close());

  async function ask(source: string): Promise<unknown> {
    const context = { engine, ...soon(), bookmarks: [], caller: localCaller('test') };
    const { data, errors } = await runOperation(schema, source, { context });
    expect(errors).toBeUndefined();
    return data;
  }
  const count = (filter: string) => `{ statements(first: 0, filter: ${filter}) { totalCount } }`;
  const turns = (times: number, inner: string): string =>
    times === 0 ? inner : `{saidBy: {said: ${turns(times - 1, inner)}}}`;

  // Followed from each statement anew, three turns are 120 to the fourth power.
  it.each([1, 2, 3, 6])('take %i turns between statements and their speaker', async (times) => {
    expect(await ask(count(turns(times, '{}')))).toEqual({ statements: { totalCount: 121 } });
    expect(await ask(count(turns(times, '{text: {startsWith: "Aside"}}')))).toEqual({
      statements: { totalCount: 1 },
    });
  });

  it.each([
    ['a negation', `{not: ${turns(2, '{text: {startsWith: "Aside"}}')}}`, 120],
    ['a negation within', turns(2, '{not: {saidBy: {said: {text: {startsWith: "Aside"}}}}}'), 120],
    [
      'an alternative',
      `{or: [${turns(2, '{text: {eq: "Aside there"}}')}, {text: {eq: "Line 7 here"}}]}`,
      2,
    ],
    [
      'two at once',
      `{and: [${turns(2, '{text: {contains: "Line"}}')}, ${turns(3, '{text: {contains: "here"}}')}]}`,
      120,
    ],
    ['one that nothing meets', turns(3, '{text: {eq: "nobody said this"}}'), 0],
    [
      'an id, and a turn',
      `{saidBy: {id: {eq: "person:other"}, said: {saidBy: {said: {text: {contains: "Aside"}}}}}}`,
      1,
    ],
    [
      'a place with everything inside',
      turns(2, '{about: {entity: {within: "place:there"}, role: {eq: TARGET}}}'),
      1,
    ],
    [
      'a condition on the relationship itself',
      `{about: {role: {eq: TARGET}, entity: {name: {eq: "There"}}}, saidBy: {said: {saidBy: {said: {}}}}}`,
      1,
    ],
  ])('stand under %s', async (_, filter, expected) => {
    expect(await ask(count(filter))).toEqual({ statements: { totalCount: expected } });
  });

  it('hold for lists of a node, their totals and their groups, too', async () => {
    const filter = turns(2, '{text: {contains: "Line"}}');
    expect(
      await ask(
        `{ people { nodes { name said(first: 1, filter: ${filter}) { totalCount nodes { text } } } }
           statements(filter: ${filter}) { facets(by: SOURCE) { key count } }
           others: people(filter: {not: {said: {saidBy: {said: {}}}}}) { nodes { name } } }`,
      ),
    ).toEqual({
      people: {
        nodes: [
          { name: 'One', said: { totalCount: 120, nodes: [{ text: 'Line 0 here' }] } },
          { name: 'Other', said: { totalCount: 0, nodes: [] } },
          { name: 'Silent', said: { totalCount: 0, nodes: [] } },
        ],
      },
      statements: { facets: [{ key: 'person:one', count: 120 }] },
      others: { nodes: [{ name: 'Silent' }] },
    });
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildApiSchema } from '../../src/api/schema.js';
import type { Engine } from '../../src/engine/engine.js';
import { importBundle } from '../../src/import/import-bundle.js';
import { graphSchema } from '../../src/model/graph-schema.js';
import { localCaller } from '../../src/operation/caller.js';
import { runOperation } from '../../src/operation/run-operation.js';
import { openTestEngine, soon } from '../support/engines.js';

const PLACES = Array.from({ length: 10 }, (_, index) => `place:p${index + 1}`);

/** An article whose sentences are statements by one person about all places: millions of chains of five relations. */
function dense(sentences: number) {
  const texts = Array.from({ length: sentences }, (_, index) => `Sentence ${index + 1} is true`);
  return {
    article: { id: 'article:dense', headline: 'Dense', text: `${texts.join('. ')}.` },
    people: [{ id: 'person:hub', name: 'Hub' }],
    places: PLACES.map((id) => ({ id, name: id })),
    statements: texts.map((text, index) => ({
      id: `s${index}`,
      text,
      saidBy: 'person:hub',
      about: PLACES.map((entity) => ({ entity, role: 'TOPIC' })),
    })),
  };
}

/** Ana and Bo spoke about one town in 2024 alone. Ana reaches z by her own words of 2024, or in 2025 through Cy. */
const TOWNS = [
  ['2024', 'ana', 'x'],
  ['2024', 'ana', 'z'],
  ['2024', 'bo', 'x'],
  ['2025', 'ana', 'y'],
  ['2025', 'cy', 'y'],
  ['2025', 'cy', 'z'],
  ['2025', 'bo', 'z'],
  ['2025', 'lone', 'far'],
].map(([year, speaker, town], index) => ({
  article: { id: `article:t${index}`, headline: 'Town', publishedAt: year, text: 'It holds.' },
  people: [{ id: `person:${speaker}`, name: speaker }],
  places: [{ id: `place:${town}`, name: town }],
  statements: [
    {
      id: 's',
      text: 'It holds',
      saidBy: `person:${speaker}`,
      about: [{ entity: `place:${town}`, role: 'TOPIC' }],
    },
  ],
}));

describe('paths', () => {
  const schema = buildApiSchema();
  let engine: Engine;
  beforeAll(async () => {
    engine = await openTestEngine();
    await engine.prepare(graphSchema);
    for (const bundle of [dense(300), ...TOWNS])
      await importBundle(engine, bundle, { by: 'test', ...soon() });
  });
  afterAll(() => engine.close());

  async function ask(fields: string): Promise<Readonly<Record<string, unknown>>> {
    const context = { engine, ...soon(), bookmarks: [], caller: localCaller('test') };
    const { data, errors } = await runOperation(schema, `{ ${fields} }`, { context });
    expect(errors).toBeUndefined();
    return data as Readonly<Record<string, unknown>>;
  }
  const between = (from: string, to: string, more = '') =>
    `paths(from: "${from}", to: "${to}", maxLength: 6${more}) { nodes { id } }`;
  const names = (paths: unknown) =>
    (paths as { nodes: { id: string }[] }[]).map(({ nodes }) =>
      nodes.flatMap(({ id }) => (id.startsWith('statement:') ? [] : id.split(':')[1])).join(' '),
    );

  it('are none between nodes that nothing connects, however much hangs on them', async () => {
    expect(await ask(between('person:hub', 'person:lone'))).toEqual({ paths: [] });
    expect(await ask(between('person:lone', 'person:hub'))).toEqual({ paths: [] });
  });

  it('are the shortest of those that hold, also where a shorter one does not', async () => {
    const late = ', publishedFrom: "2025-01-01T00:00:00Z"';
    expect(names((await ask(between('person:ana', 'place:z')))['paths'])).toEqual(['ana z']);
    expect(names((await ask(between('person:ana', 'place:z', late)))['paths'])).toEqual([
      'ana y cy z',
    ]);
    expect(names((await ask(between('person:ana', 'person:bo', late)))['paths'])).toEqual([]);
  });

  it('may be asked for in every root field that an operation has', async () => {
    const roots = Array.from(
      { length: 20 },
      (_, index) => `r${index}: ${between('person:ana', index % 2 ? 'person:bo' : 'person:lone')}`,
    );
    const answers = Object.values(await ask(roots.join(' ')));
    expect(answers.map((paths) => names(paths).length > 0)).toEqual(
      roots.map((_, index) => index % 2 === 1),
    );
  });
});

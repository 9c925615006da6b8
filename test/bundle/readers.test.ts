import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildApiSchema } from '../../src/api/schema.js';
import type { Engine } from '../../src/engine/engine.js';
import { importBundle } from '../../src/import/import-bundle.js';
import { graphSchema } from '../../src/model/graph-schema.js';
import { localCaller } from '../../src/operation/caller.js';
import { runOperation } from '../../src/operation/run-operation.js';
import { countOf } from '../support/counts.js';
import { openTestEngine, soon } from '../support/engines.js';

const IMPORTS = countOf(300, 60);
const IMPORTERS = 4;
const READERS = 2;
const SENTENCES = 3;

/** Articles that speak of one place. */
const A_PLACE = 20;
const placeOf = (number: number) => `place:velik-${Math.floor(number / A_PLACE)}`;

/** An article of three statements, each by a person of its own about a place that other articles speak of too. */
function bundleOf(number: number): object {
  const texts = Array.from({ length: SENTENCES }, (_, index) => `Sentence ${index} of ${number}`);
  const speaker = (index: number) => `person:p${number}-${index}`;
  return {
    article: { id: `article:a${number}`, headline: `${number}`, text: `${texts.join('. ')}.` },
    people: texts.map((_, index) => ({ id: speaker(index), name: `Ana ${number}` })),
    places: [{ id: placeOf(number), name: 'Velik' }],
    statements: texts.map((text, index) => ({
      id: `s${index}`,
      text,
      saidBy: speaker(index),
      about: [{ entity: placeOf(number), role: 'TOPIC' }],
    })),
  };
}

/** An article with its statements and who said them, and the statements of its place by article. */
const READ = `query ($article: ID!, $place: ID!) {
  article(id: $article) { statements { totalCount nodes { text saidBy { source { name } } about { nodes { id } } } } }
  place(id: $place) { saidAbout(first: 500) { nodes { article { id } } } }
}`;

const schema = buildApiSchema();

describe('readers beside importers', () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await openTestEngine();
    await engine.prepare(graphSchema);
  });
  afterAll(() => engine.close());

  const ask = async (number: number) => {
    const context = { engine, ...soon(), bookmarks: [], caller: localCaller('test') };
    const variables = { article: `article:a${number}`, place: placeOf(number) };
    const { data, errors } = await runOperation(schema, READ, { context, variables });
    expect(errors).toBeUndefined();
    return JSON.parse(JSON.stringify(data));
  };

  it(`never see a part of one of ${IMPORTS} bundles`, async () => {
    const waiting = Array.from({ length: IMPORTS }, (_, index) => index);
    /** Those being imported, and the last one of each importer. */
    const underway = new Set<number>();
    const importing = Array.from({ length: IMPORTERS }, async () => {
      let last = -1;
      for (let number = waiting.pop(); number !== undefined; number = waiting.pop()) {
        underway.add(number);
        await importBundle(engine, bundleOf(number), { by: 'test', ...soon() });
        underway.delete(last);
        last = number;
      }
      underway.delete(last);
    });
    const seen = { absent: 0, whole: 0 };
    const read = async (number: number) => {
      const { article, place } = await ask(number);
      const byArticle = new Map<string, number>();
      for (const { article } of place?.saidAbout.nodes ?? [])
        byArticle.set(article.id, (byArticle.get(article.id) ?? 0) + 1);
      for (const [id, count] of byArticle) expect(count, id).toBe(SENTENCES);
      seen[article ? 'whole' : 'absent'] += 1;
      if (!article) return;
      expect(article.statements.totalCount).toBe(SENTENCES);
      expect(article.statements.nodes).toHaveLength(SENTENCES);
      for (const { saidBy, about } of article.statements.nodes)
        expect([saidBy, about.nodes]).toEqual([
          [{ source: { name: `Ana ${number}` } }],
          [{ id: placeOf(number) }],
        ]);
    };
    const reading = Array.from({ length: READERS }, async () => {
      do for (const number of [...underway]) await read(number);
      while (underway.size + waiting.length > 0);
    });
    await Promise.all([...importing, ...reading]);
    expect(seen.absent).toBeGreaterThan(0);
    expect(seen.whole).toBeGreaterThan(0);
    for (let number = 0; number < IMPORTS; number += A_PLACE) await read(number);
  }, 900_000);
});

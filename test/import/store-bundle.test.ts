import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildApiSchema } from '../../src/api/schema.js';
import { checkStore } from '../../src/doctor/check-store.js';
import type { Engine } from '../../src/engine/engine.js';
import { importBundle } from '../../src/import/import-bundle.js';
import { boundsOf } from '../../src/model/edtf.js';
import { graphSchema } from '../../src/model/graph-schema.js';
import { localCaller } from '../../src/operation/caller.js';
import { runOperation } from '../../src/operation/run-operation.js';
import { generatedBundles } from '../support/arbitrary-bundles.js';
import { countOf } from '../support/counts.js';
import { openTestEngine, soon } from '../support/engines.js';
import { dumpGraph, exportAll, stateHash } from '../support/state-hash.js';

// biome-ignore lint/suspicious/noExplicitAny: bundles are changed at will here
const minimal = (): any =>
  JSON.parse(readFileSync(new URL('../bundle/minimal-bundle.json', import.meta.url), 'utf8'));

describe('importing', () => {
  let engine: Engine;
  beforeEach(async () => {
    engine = await openTestEngine();
    await engine.prepare(graphSchema);
  });
  afterEach(() => engine.close());

  const load = (bundle: unknown, more: { key?: string; dryRun?: boolean } = {}) =>
    importBundle(engine, bundle, { by: 'test', ...soon(), ...more });

  it('takes bundles for the same whatever their form', async () => {
    const first = await load(minimal());
    const { statements, article, ...rest } = minimal();
    const again = await load({ ...rest, statements, article });
    const [line = ''] = (await exportAll(engine)).split('\n');
    const exported = await load(JSON.parse(line));
    expect([first.fresh, again.fresh, exported.fresh]).toEqual([true, false, false]);
    expect([again.key, exported.key]).toEqual([first.key, first.key]);
  });

  it('completes entities, keeps second values, and says so', async () => {
    await load(minimal());
    const bundle = minimal();
    bundle.article.id = 'article:velik-2';
    bundle.statements = [];
    bundle.people[0] = { id: 'person:ruiz', name: 'Anna Ruiz', wikidataId: 'Q7' };
    bundle.people.push({ id: 'person:double', name: 'ANA RUIZ' });
    const dry = await load(bundle, { dryRun: true });
    const before = await dumpGraph(engine);
    expect(before.join()).not.toContain('Anna');
    const report = await load(bundle);
    expect({ ...dry, createdIds: [], fresh: true }).toEqual({ ...report, createdIds: [] });
    expect(report).toMatchObject({
      created: { Article: 1, Person: 1, Name: 2 },
      unchanged: { Person: 2, MilitaryUnit: 1, Location: 2 },
      completed: ['person:ruiz'],
      contradictions: [
        { id: 'person:ruiz', property: 'name', stored: 'Ana Ruiz', given: 'Anna Ruiz' },
      ],
      likelyDuplicates: [
        { id: 'person:double', other: 'person:ruiz', reason: 'they have the same name' },
      ],
    });
    const answer = await runOperation(
      buildApiSchema(),
      '{ person(id: "person:ruiz") { name assertedValues { property value article { id } } } }',
      { context: { engine, ...soon(), bookmarks: [], caller: localCaller('test') } },
    );
    expect(JSON.parse(JSON.stringify(answer.data))).toEqual({
      person: {
        name: 'Ana Ruiz',
        assertedValues: [
          { property: 'name', value: 'Anna Ruiz', article: { id: 'article:velik-2' } },
        ],
      },
    });
  });

  it('warns of a name that looks like a known one, whichever came first, and says why', async () => {
    await load(minimal());
    const people = (...names: readonly string[]) => ({
      article: { id: `article:looks-${names.length}`, headline: 'Looks', text: 'x' },
      people: names.map((name, index) => ({ id: `person:n${names.length}-${index}`, name })),
    });
    const { likelyDuplicates: cyrillic } = await load(people('\u0410na Ruiz'));
    expect(cyrillic).toEqual([
      {
        ...{ id: 'person:n1-0', other: 'person:ruiz', name: 'Ana Ruiz' },
        reason: 'their names look alike: U+0430 stands for Latin a',
      },
    ]);
    const { likelyDuplicates: hidden } = await load(people('Bo\u200bris', 'Boris\u200f'));
    expect(hidden).toEqual([
      {
        ...{ id: 'person:n2-0', other: 'person:n2-1', name: 'Boris\u200f' },
        reason: 'their names differ by U+200B, U+200F, which is not seen',
      },
    ]);
    const { likelyDuplicates: plain } = await load(people('Boris', 'Ρetros', 'Petros'));
    expect(plain.map(({ id, other, reason }) => [id, other, reason.split(' ')[2]])).toEqual(
      expect.arrayContaining([
        ['person:n3-0', 'person:n2-0', 'differ'],
        ['person:n3-0', 'person:n2-1', 'differ'],
        ['person:n3-1', 'person:n3-2', 'look'],
      ]),
    );
    const { likelyDuplicates: none } = await load(people('Анна', 'Anna', 'Борис', 'Bóris'));
    expect(none).toEqual([]);
  });

  it('adds to an article that comes again, and keeps both readings of a statement', async () => {
    const all = minimal();
    const one = { ...all, statements: [all.statements[0]] };
    await load(one);
    const changed = minimal();
    changed.statements[0].certainty = 'PS_PLUS';
    changed.article.headline = 'Another headline';
    const report = await load(changed);
    expect(report.created).toMatchObject({ Statement: 1, APPEARS_IN: 1 });
    expect(report.unchanged).toMatchObject({ Article: 1, Statement: 1, APPEARS_IN: 1 });
    expect(report.contradictions.map(({ property }) => property).sort()).toEqual([
      'certainty',
      'headline',
    ]);
    const exported = JSON.parse(await exportAll(engine));
    expect(exported.statements.map((s: { certainty?: string }) => s.certainty)).toEqual([
      undefined,
      'PS_PLUS',
      undefined,
    ]);
    expect(exported.article.asserted).toEqual([
      { property: 'headline', value: 'Another headline' },
    ]);
    expect((await checkStore(engine, () => soon())).problems).toEqual([]);
  });

  it('dates an article and all its statements when a bundle says when it was published', async () => {
    const { publishedAt, ...undated } = minimal().article;
    const [first] = minimal().statements;
    await load({ ...minimal(), article: undated, statements: [first] });
    await load({ ...minimal(), statements: [first] });
    await load({ ...minimal(), article: undated });
    const { rows } = await engine.read(
      {
        text: 'MATCH (s:Statement) RETURN DISTINCT s.sortAt AS at, s.publishedAt AS edtf',
        parameters: {},
      },
      soon(),
    );
    expect(rows).toEqual([[boundsOf(publishedAt)?.earliest, publishedAt]]);
    expect((await checkStore(engine, () => soon())).problems).toEqual([]);
  });

  it('refuses a used key with other content, another text, and another kind of thing', async () => {
    await load(minimal(), { key: 'k1' });
    const other = minimal();
    other.article.id = 'article:velik-2';
    other.statements = [];
    await expect(load(other, { key: 'k1' })).rejects.toMatchObject({
      code: 'CONFLICT',
      message: expect.stringContaining('k1'),
    });
    const text = minimal();
    text.article.text += ' More.';
    await expect(load(text)).rejects.toMatchObject({ code: 'CONFLICT' });
    other.places[0].placeType = 'COUNTRY';
    const before = await dumpGraph(engine);
    await expect(load(other)).rejects.toMatchObject({
      code: 'CONFLICT',
      message: expect.stringContaining('place:norde is a State in this bundle and a Location'),
    });
    expect(await dumpGraph(engine)).toEqual(before);
  });

  it('stands eight importers of bundles with common entities', async () => {
    const bundles = generatedBundles(24, 11);
    const reports = await Promise.all(
      Array.from({ length: 8 }, async (_, importer) => {
        const own = [];
        for (let step = 0; step < bundles.length; step += 1)
          own.push(await load(bundles[(step + importer * 3) % bundles.length]));
        return own;
      }),
    );
    const all = reports.flat();
    expect(all.filter(({ fresh }) => fresh)).toHaveLength(bundles.length);
    const counted = await engine.read(
      { text: 'MATCH (p:Person) RETURN count(p) AS c', parameters: {} },
      soon(),
    );
    // What the reports claim to have made is what is there: no node was made twice, or claimed twice.
    const people = all.reduce((sum, { created }) => sum + (created['Person'] ?? 0), 0);
    expect(counted.rows).toEqual([[people]]);
    expect(people).toBe(3);
    expect((await checkStore(engine, () => soon())).problems).toEqual([]);
  });
});

const MANY = countOf(100, 30);

describe(`${MANY} bundles`, () => {
  it('give one state in whatever order', async () => {
    const bundles = generatedBundles(MANY, 5);
    const orders = [bundles, [...bundles].reverse()];
    const [shuffled = []] = fc.sample(
      fc.shuffledSubarray([...bundles], { minLength: bundles.length }),
      { numRuns: 1, seed: 3 },
    );
    const hashes = new Set<string>();
    for (const order of [...orders, shuffled]) {
      const engine = await openTestEngine();
      await engine.prepare(graphSchema);
      for (const bundle of order) await importBundle(engine, bundle, { by: 'test', ...soon() });
      hashes.add(await stateHash(engine));
      await engine.close();
    }
    expect(hashes.size).toBe(1);
  }, 1_200_000);
});

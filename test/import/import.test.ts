import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ArticleText } from '../../src/bundle/article-text.js';
import type { BundleEntity } from '../../src/bundle/bundle.js';
import { checkedBundle } from '../../src/bundle/check-bundle.js';
import { parseBundle } from '../../src/bundle/parse-bundle.js';
import { validateForm } from '../../src/bundle/validate-bundle.js';
import { AppError } from '../../src/errors.js';
import { importBundle } from '../../src/import/import-bundle.js';
import { readBundleFile } from '../../src/import/read-bundle-file.js';
import { graphSchema } from '../../src/model/graph-schema.js';
import { openTestEngine, soon } from '../support/engines.js';
import { holds } from '../support/holds.js';

const file = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const SEED = file('../../seeds/bundles/ea7cad882c490818.json');
const bytes = (text: string) => new TextEncoder().encode(text);

interface Minimal {
  article: Record<string, unknown>;
  people: Record<string, unknown>[];
  places: Record<string, unknown>[];
  statements: Record<string, unknown>[];
}

const minimal = (): Minimal =>
  JSON.parse(readFileSync(file('../bundle/minimal-bundle.json'), 'utf8'));

async function mistakesOf(data: unknown): Promise<{ pointer: string; message: string }[]> {
  const engine = await openTestEngine();
  try {
    await importBundle(engine, data, { by: 'test', ...soon(), dryRun: true });
    return [];
  } catch (error) {
    expect((error as AppError).code).toBe('BUNDLE_INVALID');
    return (error as AppError).details['mistakes'] as { pointer: string; message: string }[];
  } finally {
    await engine.close();
  }
}

describe('bundles', () => {
  it('are the same in JSON and YAML', async () => {
    const json = validateForm(await readBundleFile(file('../bundle/minimal-bundle.json')));
    const yaml = validateForm(await readBundleFile(file('../bundle/minimal-bundle.yaml')));
    expect(json.mistakes).toEqual([]);
    expect(yaml).toEqual(json);
  });

  it('hold the whole annotation of the seed article', async () => {
    const bundle = checkedBundle(await readBundleFile(SEED), 'seed');
    const entities: (readonly BundleEntity[] | undefined)[] = [
      bundle.people,
      bundle.organizations,
      bundle.anonymousSources,
      bundle.units,
      bundle.places,
    ];
    expect(entities.map((list) => list?.length)).toEqual([2, 1, 3, 6, 12]);
    expect(
      entities.flatMap((list) => list ?? []).flatMap((entity) => entity.mentions ?? []),
    ).toHaveLength(58);
    expect(bundle.quantities).toHaveLength(4);
    expect(bundle.quotations).toHaveLength(3);
    expect(bundle.statements).toHaveLength(26);
    expect(bundle.statements?.filter((statement) => !statement.hypothetical)).toHaveLength(20);
    expect(bundle.statementRelations).toHaveLength(15);
    expect(bundle.controlAssertions).toHaveLength(3);
    const counts: Record<string, number> = {};
    for (const { kind = '', hypothetical } of bundle.statements ?? []) {
      if (!hypothetical) counts[kind] = (counts[kind] ?? 0) + 1;
    }
    expect(counts).toEqual({ ARTICLE_VOICE: 8, PARAPHRASE: 7, DIRECT_QUOTE: 4, MIXED_QUOTE: 1 });
  });

  it('are written once, and again change nothing', async () => {
    const engine = await openTestEngine();
    await engine.prepare(graphSchema);
    const bundle = await readBundleFile(SEED);
    const count = async () =>
      (await engine.read({ text: 'MATCH (n) RETURN count(n) AS n', parameters: {} }, soon()))
        .rows[0]?.[0];
    const first = await importBundle(engine, bundle, { by: 'test', ...soon() });
    const before = await count();
    const second = await importBundle(engine, bundle, { by: 'test', ...soon() });
    expect([first.fresh, second.fresh]).toEqual([true, false]);
    expect(first.relationships['MENTIONS']).toBe(58);
    expect(await count()).toBe(before);
    await engine.close();
  });

  it('leave nothing behind when they are refused', async () => {
    const engine = await openTestEngine();
    await engine.prepare(graphSchema);
    const bundle = minimal();
    bundle.places = [];
    await expect(importBundle(engine, bundle, { by: 'test', ...soon() })).rejects.toThrow(AppError);
    const { rows } = await engine.read(
      { text: 'MATCH (n) RETURN count(n) AS n', parameters: {} },
      soon(),
    );
    expect(rows).toEqual([[0]]);
    await engine.close();
  });
});

describe('mistakes are named at their place', () => {
  const cases: [string, (bundle: Minimal) => void, string, string][] = [
    [
      'an unknown property',
      (b) => Object.assign(b.article, { heading: 'x' }),
      '/article/heading',
      'no property here',
    ],
    [
      'a missing text',
      (b) => Reflect.deleteProperty(b.article, 'text'),
      '/article/text',
      'is missing',
    ],
    [
      'a malformed id',
      (b) => Object.assign(b.people[0] ?? {}, { id: 'Ana Ruiz' }),
      '/people/0/id',
      'is no id',
    ],
    [
      'an id that is there twice',
      (b) => b.people.push({ ...b.people[0] }),
      '/people/2/id',
      'there twice',
    ],
    [
      'a dangling speaker',
      (b) => Object.assign(b.statements[0] ?? {}, { saidBy: 'person:nobody' }),
      '/statements/0/saidBy',
      'not in this bundle',
    ],
    [
      'a wrong kind of target',
      (b) => Object.assign(b.places[1] ?? {}, { within: 'person:ruiz' }),
      '/places/1/within',
      'is of kind Person',
    ],
    [
      'an inclusive end',
      (b) => Object.assign(b.statements[0] ?? {}, { spans: [{ start: 85, end: 107 }] }),
      '/statements/0/spans',
      'inclusive end',
    ],
    [
      'a span outside the text',
      (b) => Object.assign(b.statements[0] ?? {}, { spans: [{ start: 85, end: 9999 }] }),
      '/statements/0/spans/0',
      'no range of a text',
    ],
    [
      'words that are not there',
      (b) => Object.assign(b.statements[0] ?? {}, { spans: undefined, text: 'nobody said this' }),
      '/statements/0/text',
      'not in the article',
    ],
    [
      'a day that does not exist',
      (b) => Object.assign(b.article, { publishedAt: '2025-02-30' }),
      '/article/publishedAt',
      'does not exist',
    ],
    [
      'a statement nobody said',
      (b) => Reflect.deleteProperty(b.statements[0] ?? {}, 'saidBy'),
      '/statements/0/saidBy',
      'IMPERSONAL',
    ],
  ];
  it.each(cases)('%s', async (_, damage, pointer, words) => {
    const bundle = minimal();
    damage(bundle);
    const mistakes = await mistakesOf(JSON.parse(JSON.stringify(bundle)));
    expect(mistakes.find((mistake) => mistake.pointer === pointer)?.message).toContain(words);
  });

  it('all at once', async () => {
    const bundle = minimal();
    bundle.places = [];
    bundle.article['publishedAt'] = 'yesterday';
    expect((await mistakesOf(bundle)).length).toBeGreaterThan(1);
  });

  it.each([
    ['bytes that are no UTF-8', new Uint8Array([0x7b, 0xff, 0x7d]), 'UTF-8'],
    ['duplicate keys', bytes('{"a": 1, "a": 2}'), 'twice'],
    ['broken JSON', bytes('{"a": [1, 2}'), '1:'],
    ['YAML aliases', bytes('a: &x 1\nb: *x\n'), 'aliases'],
    ['unknown YAML tags', bytes('a: !!js/function "x"\n'), 'tag'],
  ])('%s', (_, content, words) => {
    expect(() => parseBundle(content, 'b')).toThrow(words);
  });
});

describe('spans count code points', () => {
  it('whatever the text', async () => {
    await holds(
      'spans',
      fc.property(
        fc.string({ unit: 'binary', minLength: 1 }),
        fc.nat(),
        fc.nat(),
        (whole, a, b) => {
          const text = new ArticleText(whole);
          const start = a % text.length;
          const end = start + 1 + (b % (text.length - start));
          expect([...text.slice(start, end)]).toHaveLength(end - start);
          const found = text.find(text.slice(start, end));
          expect(found).toContainEqual({ start, end });
        },
      ),
    );
  });
});

import { fileURLToPath } from 'node:url';
import { parse as parseCsv } from 'csv-parse/sync';
import graphology from 'graphology';
import { parse as parseGexf } from 'graphology-gexf';
import { parse as parseGraphml } from 'graphology-graphml';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Extent, readAll } from '../../src/archive/read-extent.js';
import { relateStatements, retract, undo } from '../../src/curation/curate.js';
import type { Engine } from '../../src/engine/engine.js';
import { type FormatName, loadFormat } from '../../src/formats/writers/formats.js';
import { importBundle } from '../../src/import/import-bundle.js';
import { readBundleFile } from '../../src/import/read-bundle-file.js';
import { graphSchema } from '../../src/model/graph-schema.js';
import { generatedBundles } from '../support/arbitrary-bundles.js';
import { openTestEngine, soon } from '../support/engines.js';

const SEED = fileURLToPath(new URL('../../seeds/bundles/ea7cad882c490818.json', import.meta.url));

describe('exports', () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await openTestEngine();
    await engine.prepare(graphSchema);
    await importBundle(engine, await readBundleFile(SEED), { by: 'test', ...soon() });
    for (const bundle of generatedBundles(5, 3))
      await importBundle(engine, bundle, { by: 'test', ...soon() });
  });
  afterAll(() => engine.close());

  async function write(name: FormatName, scope: Extent = { kind: 'everything' }): Promise<string> {
    const format = await loadFormat(name);
    let file = '';
    const { articles, curation } = readAll(engine, scope, soon);
    for await (const piece of format.write(articles, curation)) file += piece;
    return file;
  }

  it('are graphs that other programs read, with every statement and who said it', async () => {
    const graphml = parseGraphml(graphology.MultiDirectedGraph, await write('graphml'));
    const gexf = parseGexf(graphology.MultiDirectedGraph, await write('gexf'));
    expect(graphml.order).toBe(gexf.order);
    expect(graphml.size).toBe(gexf.size);
    const statement = 'statement:ea7cad882c490818:1400-1493:person-michael-clarke';
    for (const graph of [graphml, gexf])
      expect(graph.hasDirectedEdge(statement, 'person:michael-clarke')).toBe(true);
  });

  it('are tables in which each row has both ends and its citation, and no cell is a formula', async () => {
    const rows = parseCsv(await write('csv'), { columns: true }) as Record<string, string>[];
    const said = rows.filter(
      ({ relation, to_id }) => relation === 'SAID_BY' && to_id === 'person:michael-clarke',
    );
    expect(said.length).toBeGreaterThan(2);
    for (const row of said) {
      expect(row['article_id']).toBe('article:ea7cad882c490818');
      expect(row['from_name']).not.toBe('');
      expect(row['words']).not.toBe('');
    }
    for (const cell of rows.flatMap((row) => Object.values(row)))
      expect(cell).not.toMatch(/^[=+\-@\t\r]/);
  });

  it('are maps', async () => {
    const { type, features } = JSON.parse(await write('geojson'));
    expect(type).toBe('FeatureCollection');
    const kharkiv = features.filter(
      (feature: { properties: { place: string } }) => feature.properties.place === 'place:ua-63',
    );
    expect(kharkiv.length).toBeGreaterThan(0);
    expect(kharkiv[0].properties.saidBy[0]).toHaveProperty('name');
  });

  it('are linked data: claims with their source and article', async () => {
    const graph = JSON.parse(await write('jsonld'))['@graph'] as Record<string, unknown>[];
    const ids = graph.map((node) => node['@id']);
    expect(new Set(ids).size).toBe(ids.length);
    expect(
      graph.find(({ '@id': id }) =>
        String(id).endsWith('ea7cad882c490818:1400-1493:person-michael-clarke'),
      ),
    ).toMatchObject({
      '@type': ['schema:Claim', 'prov:Entity'],
      'schema:author': [{ '@id': 'urn:who-said-where:person:michael-clarke' }],
      'schema:appearance': { '@id': 'urn:who-said-where:article:ea7cad882c490818' },
    });
  });

  it('hold an article, or what surrounds a node, when asked', async () => {
    const ids = async (scope: Extent) =>
      (await write('bundles', scope))
        .trim()
        .split('\n')
        .flatMap((line) => JSON.parse(line).article?.id ?? []);
    const seed = 'article:ea7cad882c490818';
    expect(await ids({ kind: 'article', id: seed })).toEqual([seed]);
    expect(await ids({ kind: 'around', id: 'person:michael-clarke' })).toEqual([seed]);
    expect(await ids({ kind: 'everything' })).toHaveLength(6);
    await expect(ids({ kind: 'around', id: 'person:nobody' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('hold what curators did to an article alone, and all they did in everything', async () => {
    const curator = { engine, by: 'test', ...soon() };
    const from = 'statement:ea7cad882c490818:1400-1493:person-michael-clarke';
    const to = 'statement:ea7cad882c490818:1403-1430:person-michael-clarke';
    const told = { type: 'ELABORATES', basis: 'INFERRED', reason: 'x' };
    const within = await relateStatements(curator, { from, to, ...told });
    const text =
      'MATCH (s:Statement) WHERE s.articleId <> $id RETURN s.id AS id ORDER BY id LIMIT 1';
    const parameters = { id: 'article:ea7cad882c490818' };
    const [row] = (await engine.read({ text, parameters }, soon())).rows;
    const across = await relateStatements(curator, { from, to: String(row?.[0]), ...told });
    const undone = await undo(curator, { change: within, why: 'y' });
    const changes = async (scope: Extent) =>
      (await write('bundles', scope))
        .trim()
        .split('\n')
        .flatMap((line) => (JSON.parse(line).curation ?? []) as readonly { readonly id: string }[])
        .map(({ id }) => id);
    expect(await changes({ kind: 'article', id: parameters.id })).toEqual([within, undone]);
    expect(await changes({ kind: 'around', id: from })).toEqual([within, undone]);
    expect((await changes({ kind: 'everything' })).sort()).toEqual([within, across, undone].sort());
  });

  it('tell roles and links as each article claims them, without what was taken back', async () => {
    const by = { by: 'test', ...soon() };
    const article = (id: string, from: string) => ({
      article: { id: `article:${id}`, headline: id, text: `${id} says that Ana Ruiz commands.` },
      people: [
        {
          ...{ id: 'person:x-ruiz', name: 'Ana Ruiz' },
          roles: [{ title: 'commander', at: 'unit:x1', from, rank: 'Colonel' }],
        },
      ],
      units: [
        { id: 'unit:x1', name: 'X1', subordinateTo: [{ to: 'unit:x2', from, class: 'OPCON' }] },
        { id: 'unit:x2', name: 'X2' },
      ],
    });
    await importBundle(engine, article('x1', '2020'), by);
    await importBundle(engine, article('x2', '2022-03'), by);
    const LINKS = ['HOLDS_ROLE_AT', 'SUBORDINATE_TO'];
    const isOurs = (article: unknown) => /^article:x[12]$/.test(String(article));
    const told = async () => {
      const csv = parseCsv(await write('csv'), { columns: true }) as Record<string, string>[];
      const rows = csv
        .filter(({ relation = '', article_id }) => LINKS.includes(relation) && isOurs(article_id))
        .map(({ article_id, relation, title, rank, class: c, valid_from }) =>
          [article_id, relation, title, rank, c, valid_from].join(' '),
        )
        .sort();
      for (const [format, parse] of [
        ['graphml', parseGraphml],
        ['gexf', parseGexf],
      ] as const) {
        const graph = parse(graphology.MultiDirectedGraph, await write(format));
        const edges = graph
          .mapEdges((_, told) => told)
          .filter(
            ({ type, label, article }) => LINKS.includes(String(type ?? label)) && isOurs(article),
          )
          .map((edge) =>
            [
              ...[edge['article'], edge['type'] ?? edge['label']],
              ...[edge['title'], edge['rank'], edge['class'], edge['valid_from']],
            ].join(' '),
          )
          .sort();
        expect(edges, format).toEqual(rows);
      }
      return rows;
    };
    const all = await told();
    expect(all).toEqual([
      'article:x1 HOLDS_ROLE_AT commander Colonel  2020',
      'article:x1 SUBORDINATE_TO   OPCON 2020',
      'article:x2 HOLDS_ROLE_AT commander Colonel  2022-03',
      'article:x2 SUBORDINATE_TO   OPCON 2022-03',
    ]);
    const claims = await engine.read(
      {
        text: "MATCH (c:Claim {articleId: 'article:x2'}) RETURN c.id AS id ORDER BY id",
        parameters: {},
      },
      soon(),
    );
    const curator = { engine, by: 'test', ...soon() };
    for (const [id] of claims.rows) await retract(curator, { id: String(id), reason: 'misread' });
    expect(await told()).toEqual(all.slice(0, 2));
  });
});

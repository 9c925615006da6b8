import { parse as parseCsv } from 'csv-parse/sync';
import fc from 'fast-check';
import graphology from 'graphology';
import { parse as parseGexf } from 'graphology-gexf';
import { parse as parseGraphml } from 'graphology-graphml';
import { describe, expect, it } from 'vitest';
import type { WholeArticle } from '../../src/archive/whole-article.js';
import { type FormatName, loadFormat } from '../../src/formats/writers/formats.js';
import { CLAIMED } from '../../src/formats/writers/relations.js';
import { graphOfRows } from '../../src/rows/article-graph.js';
import { bundleRows } from '../../src/rows/bundle-rows.js';
import { withoutFormula } from '../../src/util/csv-line.js';
import { withoutForbidden } from '../../src/util/escape-xml.js';
import type { Exported } from '../../web/src/api/export-operations.js';
import { toGraphMl } from '../../web/src/export.js';
import { toCsv } from '../../web/src/export-rows.js';
import { buildGraph } from '../../web/src/graph/build-graph.js';
import { holds } from '../support/holds.js';

/** What breaks lines, cells, tags and formulas, among whatever else Unicode has. */
const SHARP = [
  '\n',
  '\r',
  '\r\n',
  '\t',
  '"',
  ',',
  ';',
  "'",
  '=1+1',
  '-2',
  '@',
  '+',
  '＝',
  '&',
  '<',
  '>',
  ']]>',
  '\0',
  '\u001b',
  '\u0085',
  '\u2028',
  '\u2029',
  '\ufeff',
  '\u202e',
  '\ufffe',
  '\u{1ffff}',
  ' ',
  'é',
  '𝒳',
];
const piece = fc.oneof(
  fc.constantFrom(...SHARP),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 4 }),
);
const text = fc
  .array(piece, { minLength: 1, maxLength: 8 })
  .map((pieces) => pieces.join(''))
  .filter((found) => found.isWellFormed());
const texts = fc.record({ headline: text, words: text, name: text, url: text });
type Texts = typeof texts extends fc.Arbitrary<infer T> ? T : never;

const RUNS = { numRuns: Number(process.env.UNICODE_RUNS ?? 100) };

/** An article with one statement by one person, whose every text is drawn; it is as if an importer had let it in. */
function articleOf({ headline, words, name, url }: Texts): WholeArticle {
  const bundle = {
    article: { id: 'article:a', headline, text: words, url, publishedAt: { edtf: '2025' } },
    people: [{ id: 'person:p', name }],
    places: [{ id: 'place:x', name }],
    statements: [
      {
        id: 's',
        text: words,
        spans: [{ start: 0, end: [...words].length }],
        saidBy: [{ source: 'person:p' }],
        about: [{ entity: 'place:x', role: 'TOPIC' }],
      },
    ],
  };
  const rows = bundleRows(bundle);
  const entity = (id: string, kind: string) => [id, { id, kind, name, properties: {} }] as const;
  const graph = graphOfRows(rows);
  return {
    ...graph,
    edges: graph.edges.filter(({ type }) => type !== 'APPEARS_IN' && type !== 'DESCRIBES'),
    entities: new Map([entity('person:p', 'Person'), entity('place:x', 'Location')]),
    links: [],
  };
}

async function write(format: FormatName, article: WholeArticle): Promise<string> {
  async function* one() {
    yield article;
  }
  async function* nothing() {}
  let file = '';
  for await (const part of (await loadFormat(format)).write(one(), nothing())) file += part;
  return file;
}

const STATEMENT = (words: string) => `statement:a:0-${[...words].length}:person-p`;

describe('random Unicode', () => {
  it('is read back from CSV, and no line of a cell is a formula', () =>
    holds(
      'Unicode in tables',
      fc.asyncProperty(texts, async (drawn) => {
        const rows = parseCsv(await write('csv', articleOf(drawn)), { columns: true }) as Record<
          string,
          string
        >[];
        const said = rows.filter(({ relation }) => relation === 'SAID_BY');
        expect(said).toEqual([
          {
            ...{
              from_id: STATEMENT(drawn.words),
              from_kind: 'Statement',
              from_name: withoutFormula(drawn.words),
            },
            ...{
              relation: 'SAID_BY',
              to_id: 'person:p',
              to_kind: 'Person',
              to_name: withoutFormula(drawn.name),
            },
            ...{
              article_id: 'article:a',
              url: withoutFormula(drawn.url),
              start: '0',
              end: String([...drawn.words].length),
            },
            words: withoutFormula(drawn.words),
            act: 'ASSERTS',
            certainty: '',
            ...Object.fromEntries(Object.keys(CLAIMED).map((column) => [column, ''])),
          },
        ]);
        expect(rows).toHaveLength(3);
        for (const cell of rows.flatMap((row) => Object.values(row)))
          expect(cell).not.toMatch(/^[=+\-@\t\r]|[\r\n][=+\-@\t\r]/);
      }),
      RUNS,
    ));

  it('is read back from the table and the graph that the page makes', () =>
    holds(
      'Unicode in the page',
      fc.property(texts, (drawn) => {
        const statement = pageStatement(drawn);
        const [row, ...rest] = parseCsv(
          toCsv([statement], { origin: 'https://graph.example' }).join(''),
          { columns: true, bom: true },
        ) as Record<string, string>[];
        expect(rest).toEqual([]);
        expect(row).toMatchObject({
          id: 's',
          text: withoutFormula(drawn.words),
          saidBy: withoutFormula(drawn.name),
          headline: withoutFormula(drawn.headline),
          articleUrl: withoutFormula(drawn.url),
        });
        const graph = parseGraphml(
          graphology.MultiDirectedGraph,
          toGraphMl([buildGraph([statement], [], new Set())]),
        );
        const names = graph.mapNodes((_, attributes) => attributes['name']);
        expect(names).toContain(withoutForbidden(drawn.name));
      }),
      RUNS,
    ));

  it.each(['graphml', 'gexf'] as const)('is read back from %s', (format) =>
    holds(
      'Unicode in graphs',
      fc.asyncProperty(texts, async (drawn) => {
        const file = await write(format, articleOf(drawn));
        const parse = format === 'gexf' ? parseGexf : parseGraphml;
        const graph = parse(graphology.MultiDirectedGraph, file);
        const name = format === 'gexf' ? 'label' : 'name';
        expect(graph.getNodeAttribute('person:p', name)).toBe(withoutForbidden(drawn.name));
        expect(graph.getNodeAttribute('article:a', name)).toBe(withoutForbidden(drawn.headline));
        const [edge] = graph.directedEdges(STATEMENT(drawn.words), 'person:p');
        expect(graph.getEdgeAttributes(edge)).toMatchObject({
          [format === 'gexf' ? 'label' : 'type']: 'SAID_BY',
          words: withoutForbidden(drawn.words),
          url: withoutForbidden(drawn.url),
        });
      }),
      RUNS,
    ),
  );

  it('is read back from what is JSON', () =>
    holds(
      'Unicode in JSON',
      fc.asyncProperty(texts, async (drawn) => {
        const article = articleOf(drawn);
        const { features } = JSON.parse(await write('geojson', article));
        expect(features).toMatchObject([
          {
            type: 'Feature',
            geometry: null,
            properties: {
              name: drawn.name,
              text: drawn.words,
              url: drawn.url,
              saidBy: [{ name: drawn.name }],
            },
          },
        ]);
        const graph = JSON.parse(await write('jsonld', article))['@graph'] as Record<
          string,
          unknown
        >[];
        const node = (id: string) =>
          graph.find(({ '@id': one }) => one === `urn:who-said-where:${id}`);
        expect(node('article:a')).toMatchObject({
          'schema:headline': drawn.headline,
          'schema:url': { '@id': drawn.url },
        });
        expect(node('person:p')).toMatchObject({ 'schema:name': drawn.name });
        expect(node(STATEMENT(drawn.words))).toMatchObject({ 'schema:text': drawn.words });
        const [line, ...rest] = (await write('bundles', article)).split('\n');
        expect(rest).toEqual(['']);
        expect(JSON.parse(line ?? '')).toMatchObject({
          article: { headline: drawn.headline, text: drawn.words },
          people: [{ name: drawn.name }],
        });
      }),
      RUNS,
    ));
});

/** The same as the page has it from the API. */
function pageStatement({ headline, words, name, url }: Texts): Exported {
  const saidBy = [{ source: { id: 'person:p', name, __typename: 'Person' } }];
  const about = {
    edges: [{ role: 'TOPIC', node: { id: 'place:x', name, __typename: 'Location' } }],
  };
  return {
    id: 's',
    text: words,
    sourceKind: 'NAMED_PERSON',
    kind: 'DIRECT_QUOTE',
    certainty: 'CT_PLUS',
    ...{ saidBy, speakers: saidBy, about, subjects: about, relayedBy: [], relays: [], hedges: [] },
    saidAt: null,
    article: { id: 'article:a', headline, url, publishedAt: { edtf: '2025' } },
    spans: [{ start: 0, end: [...words].length }],
  } as unknown as Exported;
}

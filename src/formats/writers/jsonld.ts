import type { WholeArticle, WholeEntity } from '../../archive/whole-article.js';
import type { Value } from '../../model/value.js';
import type { ExportFormat } from './export-format.js';
import { shown } from './shown.js';

const CONTEXT = {
  schema: 'https://schema.org/',
  prov: 'http://www.w3.org/ns/prov#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
};

const TYPES: Readonly<Record<string, readonly string[]>> = {
  Person: ['schema:Person', 'prov:Person'],
  Organization: ['schema:Organization', 'prov:Organization'],
  MilitaryUnit: ['schema:Organization', 'prov:Organization'],
  AnonymousSource: ['prov:Agent'],
  State: ['schema:Country', 'prov:Agent'],
  Location: ['schema:Place'],
};

/**
 * JSON-LD 1.1: statements as schema.org Claims, attributed and derived in the words of PROV-O. Ids become URNs
 * (`urn:who-said-where:person:…`).
 */
export const jsonld: ExportFormat = {
  extension: 'jsonld',
  async *write(articles) {
    yield `{"@context":${JSON.stringify(CONTEXT)},"@graph":[`;
    const told = new Set<string>();
    let first = true;
    for await (const article of shown(articles, { marks: true })) {
      for (const node of nodesOf(article)) {
        const id = node['@id'];
        if (told.has(id)) continue;
        told.add(id);
        yield `${first ? '\n' : ',\n'}${JSON.stringify(node)}`;
        first = false;
      }
    }
    yield '\n]}\n';
  },
};

type LinkedNode = Readonly<Record<string, unknown>> & { readonly '@id': string };

const urn = (id: Value | undefined) => `urn:who-said-where:${String(id)}`;
const link = (id: Value | undefined) => ({ '@id': urn(id) });

function nodesOf(whole: WholeArticle): readonly LinkedNode[] {
  const { article, statements, edges, entities } = whole;
  const targets = (id: Value | undefined, ...types: readonly string[]) => {
    const found = edges.filter(({ type, from }) => types.includes(type) && from === id);
    return found.length === 0 ? undefined : found.map(({ to }) => link(to));
  };
  return [
    {
      '@id': urn(article['id']),
      '@type': ['schema:NewsArticle', 'prov:Entity'],
      'schema:headline': article['headline'],
      'schema:inLanguage': article['lang'],
      'schema:url': article['url'] && { '@id': article['url'] },
      'schema:datePublished': article['publishedAt'],
      'schema:publisher': targets(article['id'], 'PUBLISHED_BY'),
      'schema:mentions': targets(article['id'], 'MENTIONS'),
    },
    ...[...entities.values()].map(entityNode),
    ...statements.map((statement) => ({
      '@id': urn(statement['id']),
      '@type': ['schema:Claim', 'prov:Entity'],
      'schema:text': statement['text'],
      'schema:appearance': link(article['id']),
      'prov:wasQuotedFrom': link(article['id']),
      'schema:author': targets(statement['id'], 'SAID_BY'),
      'prov:wasAttributedTo': targets(statement['id'], 'SAID_BY', 'RELAYED_BY'),
      'schema:about': targets(statement['id'], 'ABOUT'),
      'schema:isPartOf': targets(statement['id'], 'PART_OF'),
      'schema:creativeWorkStatus': statement['hypothetical'] ? 'hypothetical' : undefined,
      'schema:additionalProperty': ['act', 'certainty'].flatMap((name) => {
        const value = statement[name];
        return value
          ? { '@type': 'schema:PropertyValue', 'schema:name': name, 'schema:value': value }
          : [];
      }),
      'prov:generatedAtTime': { '@value': statement['recordedAt'], '@type': 'xsd:dateTime' },
    })),
  ];
}

function entityNode({ id, kind, name, properties }: WholeEntity): LinkedNode {
  const { latitude, longitude, wikidataId } = properties;
  return {
    '@id': urn(id),
    '@type': TYPES[kind] ?? ['prov:Entity'],
    'schema:name': name,
    'schema:sameAs': wikidataId && {
      '@id': `http://www.wikidata.org/entity/${String(wikidataId)}`,
    },
    'schema:geo':
      typeof latitude === 'number' && typeof longitude === 'number'
        ? {
            '@type': 'schema:GeoCoordinates',
            'schema:latitude': latitude,
            'schema:longitude': longitude,
          }
        : undefined,
  };
}

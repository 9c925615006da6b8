import type { WholeArticle, WholeEntity } from '../../archive/whole-article.js';
import { groupBy } from '../../util/group-by.js';
import type { ExportFormat } from './export-format.js';
import { shown } from './shown.js';

/**
 * GeoJSON (RFC 7946): a feature for each statement and place it is about, with who said it and where it stands.
 * A place without coordinates has no geometry.
 */
export const geojson: ExportFormat = {
  extension: 'geojson',
  async *write(articles) {
    yield '{"type":"FeatureCollection","features":[';
    let first = true;
    for await (const article of shown(articles, { marks: false })) {
      for (const feature of featuresOf(article)) {
        yield `${first ? '\n' : ',\n'}${JSON.stringify(feature)}`;
        first = false;
      }
    }
    yield '\n]}\n';
  },
};

function featuresOf({ article, statements, edges, entities }: WholeArticle): readonly unknown[] {
  const byId = new Map(statements.map((statement) => [String(statement['id']), statement]));
  const said = edges.filter(({ type }) => type === 'SAID_BY');
  const speakers = groupBy(said, ({ from, to }) => [from, to]);
  return edges.flatMap(({ type, from, to, properties }) => {
    const place = entities.get(to);
    const statement = byId.get(from);
    if (type !== 'ABOUT' || !statement || !place || !/^(State|Location)$/.test(place.kind))
      return [];
    return {
      type: 'Feature',
      geometry: point(place),
      properties: {
        place: to,
        name: place.name,
        placeType: place.properties['placeType'],
        role: properties['role'],
        statement: from,
        text: statement['text'],
        starts: statement['starts'],
        ends: statement['ends'],
        act: statement['act'],
        certainty: statement['certainty'],
        hypothetical: statement['hypothetical'],
        saidBy: (speakers.get(from) ?? []).map((id) => ({
          id,
          name: entities.get(id)?.name ?? article['headline'],
        })),
        article: article['id'],
        url: article['url'],
        publishedAt: article['publishedAt'],
      },
    };
  });
}

function point({ properties }: WholeEntity): unknown {
  const { latitude, longitude } = properties;
  if (typeof latitude !== 'number' || typeof longitude !== 'number') return null;
  return { type: 'Point', coordinates: [longitude, latitude] };
}

import { RELATIONS } from '../model/relations.js';
import { STATEMENT_RELATION_TYPES } from '../model/vocabulary.js';
import type { ArticleGraph } from './article-graph.js';
import { tellArticle } from './article-rows.js';
import { tellControls, tellDetails } from './detail-rows.js';
import { tellEntities } from './entity-rows.js';
import { tell } from './forms.js';
import { sha256 } from './ids.js';
import { nameOfReading, readingsIn } from './readings.js';
import { edgesByStart, sorted } from './stored-edges.js';
import { tidy } from './tidy.js';

/**
 * The bundle that an article's part of the graph stands for, in its one canonical form: every list that has no
 * order of its own sorted, statements in reading order under their stored ids, defaults written out, the words
 * of spans left out (they are the text's), keys sorted. Both the export and the key of an import rest on it:
 * what is exported is the canonical form of what was imported, and that form imports into the same graph.
 */
export function canonicalBundle(graph: ArticleGraph): Record<string, unknown> {
  const { article, statements } = graph;
  const articleId = String(article['id']);
  const { recordedAt } = article;
  const readings = readingsIn(graph);
  const edges = edgesByStart(graph.edges);
  return tidy({
    article: tellArticle(article, edges(articleId, 'PUBLISHED_BY')[0]),
    ...tellEntities(article, edges(articleId, 'MENTIONS')),
    ...tellDetails(graph, edges),
    statements: [...statements]
      .sort((a, b) => Number(a['position']) - Number(b['position']))
      .flatMap((statement) => {
        const id = String(statement['id']);
        return readings(statement).map((reading, index) => ({
          ...reading.content,
          id: nameOfReading(id, reading, index),
          recordedAt: reading.recordedAt === recordedAt ? undefined : reading.recordedAt,
        }));
      }),
    statementRelations: sorted(
      STATEMENT_RELATION_TYPES.flatMap((type) =>
        statements.flatMap(({ id }) =>
          edges(String(id), type).map(({ from, to, properties }) => ({
            ...tell(RELATIONS[type].properties, properties),
            from,
            type,
            to,
          })),
        ),
      ),
    ),
    controlAssertions: tellControls(graph, edges),
  }) as Record<string, unknown>;
}

/** SHA-256 of a canonical bundle without the times at which a store recorded it: what the bundle says. */
export function contentDigest(canonical: unknown): string {
  return sha256(
    JSON.stringify(canonical, (key, value) => (key === 'recordedAt' ? undefined : value)),
  );
}

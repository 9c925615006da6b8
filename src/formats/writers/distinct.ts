import type { WholeArticle } from '../../archive/whole-article.js';
import { type ExportedNode, type ExportedRelation, relationsOf } from './relations.js';
import { shown } from './shown.js';

/**
 * The nodes and relations of articles, each once: nodes that articles share are told with the first that has them,
 * and always before a relation that needs them. Keeps the ids it has told in memory, and nothing else.
 */
export async function* distinct(
  articles: AsyncIterable<WholeArticle>,
): AsyncGenerator<{ nodes: readonly ExportedNode[]; relations: readonly ExportedRelation[] }> {
  const told = new Set<string>();
  const isNew = (key: string) => told.size < told.add(key).size;
  for await (const article of shown(articles, { marks: false })) {
    const { nodes, relations } = relationsOf(article);
    yield {
      nodes: nodes.filter(({ id }) => isNew(id)),
      relations: relations.filter(
        ({ type, from, to, citation, claimed }) =>
          citation.start !== null ||
          isNew(JSON.stringify([from.id, type, to.id, ...Object.values(claimed)])),
      ),
    };
  }
}

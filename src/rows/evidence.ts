import type { ArticleText } from '../bundle/article-text.js';
import type { BundleSpan } from '../bundle/parts.js';
import { RELATIONS } from '../model/relations.js';
import type { StoredEdge } from './article-graph.js';
import { store, tell } from './forms.js';
import type { Rows } from './rows.js';

const { properties: PROPERTIES } = RELATIONS.EVIDENCED_BY;

/** Leads from a posting or claim to the words of an article that say so. */
export function addEvidence(
  rows: Rows,
  text: ArticleText,
  of: readonly [label: string, id: string],
  articleId: string,
  evidence: BundleSpan,
): void {
  rows.edgeAt('EVIDENCED_BY', of, ['Node', articleId], store(PROPERTIES, { evidence }, text));
}

/** Where those words are, as a bundle says it. */
export function tellEvidence(edge: StoredEdge | undefined): unknown {
  return edge && tell(PROPERTIES, edge.properties)['evidence'];
}

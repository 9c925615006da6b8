import { Embedded } from '../mapping/decorators.js';
import { spanOf } from '../mapping/model-field.js';

/** The words, and the id of the article they stand in, that a node or a relationship itself holds. */
export function EmbeddedEvidence(): (target: object, field: string) => void {
  return Embedded('articleId', ['start', 'end', 'text'], spanOf);
}

import { ArticleText } from '../bundle/article-text.js';
import type { BundleEntity } from '../bundle/bundle.js';
import { ENTITY_KINDS, nodeRow } from '../model/labels.js';
import type { Properties } from '../model/value.js';
import { describe, describedIn } from './described.js';
import { toldBy } from './told.js';

/** What an article says of an entity, as it is stored. */
export interface StoredVote {
  readonly id: string;
  readonly told: string;
}

/**
 * The votes of a stored article, made anew of what it says of its entities, and that in canonical form; `labels` are
 * those of the entities.
 */
export function votesOf(
  article: Properties,
  labels: ReadonlyMap<string, readonly string[]>,
): { readonly described: string; readonly votes: readonly StoredVote[] } {
  const articleId = String(article['id']);
  const text = new ArticleText(String(article['text']));
  const lists = Object.entries(describedIn(article)).map(([list, entities]) => {
    const all = entities.map((entity) => describe(list, entity as unknown as BundleEntity));
    return [list, all] as const;
  });
  const votes = lists.flatMap(([list, all]) =>
    all.flatMap((entity) => {
      const label = ENTITY_KINDS.find(
        (kind) => labels.get(entity.id)?.includes(kind) && nodeRow(kind).bundle === list,
      );
      if (!label) return [];
      return [{ id: entity.id, told: JSON.stringify(toldBy(label, entity, text, articleId)) }];
    }),
  );
  return { described: JSON.stringify(Object.fromEntries(lists)), votes };
}

/** The entities of which a stored article says something. */
export function entitiesOfArticle(article: Properties): readonly string[] {
  return Object.values(describedIn(article)).flatMap((all) => all.map(({ id }) => id));
}

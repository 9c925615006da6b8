import type { Properties } from '../model/value.js';
import type { ArticleGraph } from '../rows/article-graph.js';

/** An entity as the graph shows it, all articles united. */
export interface WholeEntity {
  readonly id: string;
  /** Person, Organization, MilitaryUnit, AnonymousSource, State or Location. */
  readonly kind: string;
  readonly name: string;
  readonly properties: Properties;
}

/** A link between two entities that the article claims: WITHIN, SUBORDINATE_TO, …, or HOLDS_ROLE_AT. */
export interface EntityLink {
  readonly type: string;
  readonly from: string;
  readonly to: string;
  /** Of the claim: its dates, words, title, rank and class. */
  readonly properties: Properties;
}

/** An article with what it brought, and the entities it speaks of. */
export interface WholeArticle extends ArticleGraph {
  readonly entities: ReadonlyMap<string, WholeEntity>;
  readonly links: readonly EntityLink[];
}

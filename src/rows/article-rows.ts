import { ArticleText } from '../bundle/article-text.js';
import type { Bundle, BundleArticle, BundlePublisher } from '../bundle/bundle.js';
import { compute } from '../model/computed.js';
import { listedAs } from '../model/listed.js';
import { newestFirst } from '../model/newest-first.js';
import { NODES } from '../model/nodes.js';
import { publicationOf, sortAtOf } from '../model/publication.js';
import { RELATIONS } from '../model/relations.js';
import type { Properties } from '../model/value.js';
import type { StoredEdge } from './article-graph.js';
import { describedBy } from './described.js';
import { store, tell } from './forms.js';
import { sha256 } from './ids.js';
import { labelsOf, present, type Rows } from './rows.js';
import { addAsserted } from './shown-rows.js';
import { tidy } from './tidy.js';
import { type Plain, unite } from './unite.js';

/** What the rows of a bundle's parts are made with. */
export interface Making {
  readonly rows: Rows;
  readonly bundle: Bundle;
  readonly text: ArticleText;
  readonly articleId: string;
  /** When it was recorded, of a backup. */
  readonly recordedAt: string | undefined;
  /** What statements keep of when the article was published. */
  readonly published: Properties;
}

/** Begins the rows of a bundle with its article's. */
export function addArticleRows(rows: Rows, bundle: Bundle): Making {
  const { recordedAt } = bundle.article;
  const article = uniteArticle(bundle.article, {});
  const text = new ArticleText(article.text);
  const told = store(NODES.Article.properties, article, text);
  const sortAt = sortAtOf({ earliest: told['publishedEarliest'], latest: told['publishedLatest'] });
  const order = newestFirst(sortAt, article.id);
  rows.node(labelsOf('Article'), article.id, {
    ...told,
    ...compute('Article', told),
    textSha256: sha256(article.text),
    textLength: text.length,
    sortAt,
    newestFirst: order,
    recordedAt,
    described: JSON.stringify(describedBy(bundle)),
    assertedHere: article.asserted && JSON.stringify(article.asserted),
  });
  const asserted = (article.asserted ?? []).map((one) => ({ ...one, articles: [article.id] }));
  addAsserted(rows, article.id, asserted);
  const making: Making = {
    ...{ rows, bundle, text, articleId: article.id, recordedAt },
    published: publicationOf(present({ ...told, sortAt })),
  };
  if (article.publisher) addPublisher(making, article.publisher, order);
  return making;
}

/** What an article is in two bundles, the same whichever comes first; with `{}` its canonical form in one. */
export function uniteArticle(a: object, b: object): BundleArticle {
  const united = unite(NODES.Article.properties, tidy(a) as Plain, tidy(b) as Plain);
  return united as unknown as BundleArticle;
}

function addPublisher({ rows, articleId, text }: Making, by: BundlePublisher, order: string) {
  const told = store(RELATIONS.PUBLISHED_BY.properties, by, text);
  const listed = listedAs(by.organization, order);
  rows.edge(
    'PUBLISHED_BY',
    ['Node', articleId],
    ['Node', by.organization],
    {},
    { ...told, listed, key: '' },
  );
}

/** The article of a canonical bundle. */
export function tellArticle(
  article: Properties,
  publisher: StoredEdge | undefined,
): Readonly<Record<string, unknown>> {
  const asserted = article['assertedHere'];
  return {
    ...tell(NODES.Article.properties, article),
    recordedAt: article['recordedAt'],
    publisher: publisher && {
      organization: publisher.to,
      ...tell(RELATIONS.PUBLISHED_BY.properties, publisher.properties),
    },
    asserted: asserted === undefined ? undefined : JSON.parse(String(asserted)),
  };
}

import type { StoredChange } from '../../archive/read-changes.js';
import type { ScopedArticle } from '../../archive/scoped-article.js';

/** One way of writing articles out. */
export interface ExportFormat {
  /** What the file's name ends with. */
  readonly extension: string;
  /** Turns articles, as they come, and what curators did to them into pieces of the file. */
  write(
    articles: AsyncIterable<ScopedArticle>,
    curation: AsyncIterable<readonly StoredChange[]>,
  ): AsyncIterable<string>;
}

import type { StoredChange } from '../../archive/read-changes.js';
import type { WholeArticle } from '../../archive/whole-article.js';

/** One way of writing articles out. */
export interface ExportFormat {
  /** What the file's name ends with. */
  readonly extension: string;
  /** Turns articles, as they come, and what curators did to them into pieces of the file. */
  write(
    articles: AsyncIterable<WholeArticle>,
    curation: AsyncIterable<readonly StoredChange[]>,
  ): AsyncIterable<string>;
}

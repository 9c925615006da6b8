import type { ScopedArticle } from './scoped-article.js';

/** One way of writing articles out. */
export interface ExportFormat {
  /** What the file's name ends with. */
  readonly extension: string;
  /** Turns articles, as they come, into pieces of the file. */
  write(articles: AsyncIterable<ScopedArticle>): AsyncIterable<string>;
}

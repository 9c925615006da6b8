import type { ArticleGraph } from '../import/article-graph.js';

/** One way of writing articles out. */
export interface ExportFormat {
  /** What the file's name ends with. */
  readonly extension: string;
  /** Turns articles, as they come, into pieces of the file. */
  write(articles: AsyncIterable<ArticleGraph>): AsyncIterable<string>;
}

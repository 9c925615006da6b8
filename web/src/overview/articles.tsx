import type { Explorer } from '../explorer/use-explorer.js';
import { dayInWords } from '../model/date-in-words.js';

interface Listed {
  readonly id: string;
  readonly headline: string;
  readonly publishedAt: { readonly edtf: string } | null;
  readonly publisher?: { readonly name: string } | null;
  readonly statements: { readonly totalCount: number };
}

/** Articles with their dates and how many statements are in each; one opens to be read beside its overview. */
export function Articles(props: {
  readonly articles: readonly Listed[];
  readonly explorer: Explorer;
}) {
  const { articles, explorer } = props;
  return (
    <ul class="articles">
      {articles.map(({ id, headline, publishedAt, publisher, statements }) => (
        <li key={id}>
          <button
            type="button"
            class="link"
            dir="auto"
            onClick={() =>
              explorer.go({ sel: id, edge: null, by: null, about: null, read: id, at: null })
            }
          >
            {headline}
          </button>{' '}
          <span class="soft small">
            {[
              publisher?.name,
              publishedAt ? dayInWords(publishedAt.edtf) : 'no date given',
              `${statements.totalCount.toLocaleString()} statement${statements.totalCount === 1 ? '' : 's'}`,
            ]
              .filter(Boolean)
              .join(', ')}
          </span>
        </li>
      ))}
    </ul>
  );
}

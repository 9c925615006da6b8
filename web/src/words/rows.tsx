import type { Page } from '../api/page-operations.js';
import type { Explorer } from '../explorer/use-explorer.js';
import { Pager } from '../panels/pager.js';
import { type Choice, Words } from '../panels/words.js';

/** A page of statements, to be read, chosen and turned. */
export function Rows(props: {
  readonly page: Page;
  readonly explorer: Explorer;
  readonly choice: Choice;
}) {
  const { page, choice, explorer } = props;
  const { view, languages, go, read, select } = explorer;
  return (
    <>
      <Words
        statements={page.nodes}
        languages={languages}
        at={view.at}
        onRead={({ article, id }) => read(article.id, id)}
        onSelect={select}
        choice={choice}
      />
      <Pager page={view.page} of={page} onTurn={go} />
    </>
  );
}

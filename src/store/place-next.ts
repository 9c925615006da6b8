import type { RunInWrite } from '../engine/engine.js';
import { placeInLists } from '../import/place-in-lists.js';
import { nextPage } from './next-page.js';

const PAGE = 2_000;
const READ = {
  Article: 'MATCH (n:Article) WHERE n.id > $after RETURN n.id AS id ORDER BY id LIMIT $n',
  Statement: 'MATCH (n:Statement) WHERE n.id > $after RETURN n.id AS id ORDER BY id LIMIT $n',
};

/** Writes where the next page of articles and statements stand in the lists of the nodes they lead to. */
export async function placeNext(run: RunInWrite, progress: string): Promise<string | null> {
  return nextPage(run, READ, progress, PAGE, (_, rows) =>
    placeInLists(
      run,
      rows.map(([id]) => String(id)),
    ),
  );
}

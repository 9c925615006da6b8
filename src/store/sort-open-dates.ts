import type { RunInWrite } from '../engine/engine.js';
import { placeInLists } from '../import/place-in-lists.js';
import { newestFirst } from '../model/newest-first.js';
import { sortAtOf } from '../model/publication.js';

const PAGE = 100;
const OPEN =
  "MATCH (a:Article) WHERE a.id > $after AND a.sortAt = '' AND a.publishedLatest IS NOT NULL RETURN a.id AS id, a.publishedLatest AS at ORDER BY id LIMIT $n";
const STATEMENTS =
  'UNWIND $ids AS id MATCH (a:Article {id: id})<-[:APPEARS_IN]-(s:Statement) RETURN id, s.id AS s, s.position AS p';
const SORT =
  'UNWIND $rows AS r MATCH (n:Node {id: r.id}) SET n.sortAt = r.sortAt, n.newestFirst = r.newestFirst RETURN count(n) AS c';

/** Gives the next page of articles whose publication has an open beginning, and their statements, their place in lists. */
export async function sortOpenDates(run: RunInWrite, progress: string): Promise<string | null> {
  const articles = await run({ text: OPEN, parameters: { after: progress, n: PAGE } });
  if (articles.length === 0) return null;
  const dates = new Map(articles.map(([id, at]) => [String(id), sortAtOf({ latest: at })]));
  const ids = [...dates.keys()];
  const found = await run({ text: STATEMENTS, parameters: { ids } });
  const places: readonly (readonly [article: string, id: string, position?: number])[] = [
    ...ids.map((id) => [id, id] as const),
    ...found.map(([article, id, at]) => [String(article), String(id), Number(at)] as const),
  ];
  const rows = places.map(([article, id, position]) => {
    const sortAt = dates.get(article) ?? '';
    return { id, sortAt, newestFirst: newestFirst(sortAt, article, position) };
  });
  await run({ text: SORT, parameters: { rows } });
  await placeInLists(
    run,
    rows.map(({ id }) => id),
  );
  return ids.at(-1) ?? null;
}

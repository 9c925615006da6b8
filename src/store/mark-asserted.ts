import { cypher, type Fragment, identifier } from '../cypher/cypher.js';
import type { RunInWrite } from '../engine/engine.js';
import { newestFirst } from '../util/newest-first.js';
import { ASSERTED } from '../util/vocabulary.js';
import { nextPage } from './next-page.js';

const PAGE = 2_000;

const read = (label: Fragment) =>
  cypher`MATCH (n:${label}) WHERE n.id > $after RETURN n.id AS id, n.sortAt AS sortAt, coalesce(n.articleId, n.id) AS article, n.position AS position ORDER BY id LIMIT $n`;
const write = (label: Fragment) =>
  cypher`UNWIND $rows AS r MATCH (n:${label} {id: r.id}) SET n.newestFirst = r.newestFirst FOREACH (x IN CASE WHEN n.hypothetical = false AND n.retractedAt IS NULL THEN [n] ELSE [] END | SET x:${identifier(ASSERTED)}) RETURN count(n) AS c`;

/** Gives the next page of articles and statements the key of their order, and the asserted ones their label. */
export async function markNext(run: RunInWrite, progress: string): Promise<string | null> {
  return nextPage(['Article', 'Statement'], progress, async (kind, after) => {
    const label = identifier(kind);
    const page = await run({ text: read(label).text, parameters: { after, n: PAGE } });
    const rows = page.map(([id, sortAt, article, position]) => ({
      id: String(id),
      newestFirst: newestFirst(
        String(sortAt),
        String(article),
        position === null ? undefined : Number(position),
      ),
    }));
    if (rows.length > 0) await run({ text: write(label).text, parameters: { rows } });
    return rows.at(-1)?.id ?? null;
  });
}

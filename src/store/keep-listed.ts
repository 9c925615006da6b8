import { cypher, identifier } from '../cypher-text/cypher.js';
import type { RunInWrite } from '../engine/engine.js';
import { newestFirst } from '../model/newest-first.js';
import { publicationOf } from '../model/publication.js';
import type { Value } from '../model/value.js';
import { ASSERTED } from '../model/vocabulary.js';
import { nextPage } from './next-page.js';

const PAGE = 2_000;
const READ: Readonly<Record<string, string>> = {
  Article:
    'MATCH (n:Article) WHERE n.id > $after RETURN n.id AS id, n{.id, .sortAt} AS a, null AS position ORDER BY id LIMIT $n',
  Statement:
    'MATCH (n:Statement) WHERE n.id > $after MATCH (n)-[:APPEARS_IN]->(a:Article) RETURN n.id AS id, a{.id, .sortAt, .publishedAt, .publishedEarliest, .publishedLatest} AS a, n.position AS position ORDER BY id LIMIT $n',
};
const WRITE: Readonly<Record<string, string>> = {
  Article: 'UNWIND $rows AS r MATCH (n:Article {id: r.id}) SET n += r.kept RETURN count(n) AS c',
  Statement:
    cypher`UNWIND $rows AS r MATCH (n:Statement {id: r.id}) SET n += r.kept FOREACH (x IN CASE WHEN n.hypothetical = false AND n.retractedAt IS NULL THEN [n] ELSE [] END | SET x:${identifier(ASSERTED)}) RETURN count(n) AS c`
      .text,
};

/** Gives the next page of articles and statements what lists of them look at: key of order, publication, label. */
export async function keepListed(run: RunInWrite, progress: string): Promise<string | null> {
  return nextPage(Object.keys(READ), progress, async (label, after) => {
    const page = await run({ text: READ[label] ?? '', parameters: { after, n: PAGE } });
    const rows = page.map(([id, article, position]) => {
      const { id: articleId, ...published } = article as Readonly<Record<string, Value>>;
      const place = position === null ? undefined : Number(position);
      const order = newestFirst(String(published['sortAt']), String(articleId), place);
      return { id: String(id), kept: { ...publicationOf(published), newestFirst: order } };
    });
    if (rows.length > 0) await run({ text: WRITE[label] ?? '', parameters: { rows } });
    return rows.at(-1)?.id ?? null;
  });
}

import { randomUUID } from 'node:crypto';
import { cypher, identifier } from '../cypher-text/cypher.js';
import type { RunInWrite } from '../engine/engine.js';
import { settleEntities } from '../import/settle-entities.js';
import type { Properties } from '../model/value.js';
import { entitiesOfArticle, votesOf } from '../rows/votes-of.js';
import { nextPage } from './next-page.js';

const ARTICLES =
  'MATCH (a:Article) WHERE a.id > $after RETURN a.id AS id, a.text AS text, a.described AS described ORDER BY id LIMIT $n';
const LABELS = 'UNWIND $ids AS id MATCH (e:Entity {id: id}) RETURN e.id AS id, labels(e) AS l';
const VOTE =
  'UNWIND $rows AS r MATCH (a:Article {id: r.article}) MATCH (e:Entity {id: r.id}) MERGE (a)-[d:DESCRIBES]->(e) SET d.told = r.told RETURN e.id AS id';
const SET_DESCRIBED = 'MATCH (a:Article {id: $id}) SET a.described = $described RETURN a.id AS id';
/** Values that an article has beside its own are its own. */
const GIVE =
  "UNWIND $ids AS id MATCH (a:Article {id: id})-[e:ASSERTED]->(v:AssertedValue) MERGE (v)-[g:GIVEN_BY]->(a) SET g.key = '', e.key = '' REMOVE v.articleId RETURN v.id AS id";
const ENTITIES = 'MATCH (e:Entity) WHERE e.id > $after RETURN e.id AS id ORDER BY id LIMIT $n';
const HUNG = [
  ['NAMED', 'Name'],
  ['HAS_FACT', 'Fact'],
  ['ASSERTED', 'AssertedValue'],
].map(([type = '', label = '']) => ({
  forget:
    cypher`UNWIND $ids AS id MATCH (e:Entity {id: id})-[:${identifier(type)}]->(x:${identifier(label)}) DETACH DELETE x`
      .text,
}));
const FORGET_AFFILIATIONS =
  'UNWIND $ids AS id MATCH (e:AnonymousSource {id: id})-[r:AFFILIATED_WITH]->(x:Actor) DELETE r';
const ALWAYS = ['NAMED', 'HAS_FACT', 'ASSERTED', 'AFFILIATED_WITH'].map(
  (type) =>
    cypher`UNWIND $ids AS id MATCH (e:Entity {id: id})-[r:${identifier(type)}]->(x) REMOVE r.recordedAt RETURN count(r) AS c`
      .text,
);
const SIZES: Readonly<Record<string, number>> = { Article: 20, Entity: 200 };

/**
 * Makes the votes of the next page of articles from what each keeps of its own words; after all of them, the next page
 * of entities show what their votes come to, and keep as past what they showed before.
 */
export async function keepVotes(run: RunInWrite, progress: string): Promise<string | null> {
  return nextPage(['Article', 'Entity'], progress, async (label, after) => {
    const n = SIZES[label] ?? 1;
    return label === 'Article' ? voteNext(run, after, n) : settleNext(run, after, n);
  });
}

async function voteNext(run: RunInWrite, after: string, n: number): Promise<string | null> {
  const page = await run({ text: ARTICLES, parameters: { after, n } });
  const articles = page.map(([id = null, text = null, described = null]): Properties => {
    return { id, text, described: described ?? '{}' };
  });
  const ids = [...new Set(articles.flatMap(entitiesOfArticle))];
  const labels = new Map(
    (await run({ text: LABELS, parameters: { ids } })).map(([id, of]) => [
      String(id),
      of as readonly string[],
    ]),
  );
  for (const one of articles) {
    const { described, votes } = votesOf(one, labels);
    const id = String(one['id']);
    const rows = votes.map((vote) => ({ ...vote, article: id }));
    await run({ text: VOTE, parameters: { rows } });
    await run({ text: SET_DESCRIBED, parameters: { id, described } });
  }
  const all = articles.map(({ id }) => String(id));
  await run({ text: GIVE, parameters: { ids: all } });
  return all.at(-1) ?? null;
}

async function settleNext(run: RunInWrite, after: string, n: number): Promise<string | null> {
  const page = await run({ text: ENTITIES, parameters: { after, n } });
  const ids = page.map(([id]) => String(id));
  if (ids.length === 0) return null;
  const writing = { run, request: randomUUID() };
  // What hangs on them had no key and no instant; it is made anew as if it had always been there.
  for (const { forget } of HUNG) await run({ text: forget, parameters: { ids } });
  await run({ text: FORGET_AFFILIATIONS, parameters: { ids } });
  await settleEntities(writing, ids);
  for (const text of ALWAYS) await run({ text, parameters: { ids } });
  return ids.at(-1) ?? null;
}

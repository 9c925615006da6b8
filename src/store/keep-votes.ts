import { randomUUID } from 'node:crypto';
import { ArticleText } from '../bundle/article-text.js';
import type { BundleEntity } from '../bundle/bundle.js';
import { cypher, identifier } from '../cypher-text/cypher.js';
import type { RunInWrite } from '../engine/engine.js';
import { settleEntities } from '../import/settle-entities.js';
import { ENTITY_KINDS, nodeRow } from '../model/labels.js';
import type { Value } from '../model/value.js';
import { describe, describedIn } from '../rows/described.js';
import { toldBy } from '../rows/told.js';
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
  const articles = page.map(([id, text, described]) => {
    const lists = Object.entries(describedIn({ described: described ?? '{}' }));
    const own = lists.map(([list, entities]) => {
      const all = entities.map((entity) => describe(list, entity as unknown as BundleEntity));
      return [list, all] as const;
    });
    return { id: String(id), text: new ArticleText(String(text)), own };
  });
  const ids = articles.flatMap(({ own }) => own.flatMap(([, all]) => all.map(({ id }) => id)));
  const labels = new Map(
    (await run({ text: LABELS, parameters: { ids: [...new Set(ids)] } })).map(([id, of]) => [
      id,
      of as readonly string[],
    ]),
  );
  for (const { id: article, text, own } of articles) {
    const rows = own.flatMap(([list, all]) =>
      all.flatMap((entity) => {
        const label = ENTITY_KINDS.find(
          (kind) => labels.get(entity.id)?.includes(kind) && nodeRow(kind).bundle === list,
        );
        return label
          ? [{ article, id: entity.id, told: JSON.stringify(toldBy(label, entity, text, article)) }]
          : [];
      }),
    );
    await run({ text: VOTE, parameters: { rows: rows as unknown as Value } });
    const described = JSON.stringify(Object.fromEntries(own));
    await run({ text: SET_DESCRIBED, parameters: { id: article, described } });
  }
  await run({ text: GIVE, parameters: { ids: articles.map(({ id }) => id) } });
  return articles.at(-1)?.id ?? null;
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

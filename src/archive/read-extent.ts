import type { CallOptions, Engine } from '../engine/engine.js';
import { AppError } from '../errors.js';
import { ENTITY_KINDS } from '../model/labels.js';
import { RELATION_ROWS } from '../model/relations.js';
import type { Properties } from '../model/value.js';
import type { ArticleGraph } from '../rows/article-graph.js';
import { describedIn } from '../rows/described.js';
import { batches } from '../util/batches.js';
import { groupBy } from '../util/group-by.js';
import { idsMeant } from './ids-meant.js';
import { pagesByInstant } from './pages-by-instant.js';
import { type Run, readArticles, runAlone } from './read-articles.js';
import type { StoredChange } from './read-changes.js';
import { readCuration } from './read-curation.js';
import type { EntityLink, WholeArticle, WholeEntity } from './whole-article.js';

/** What is exported: everything, one article, or the articles that speak of a node or let it speak. */
export type Extent =
  | { readonly kind: 'everything' }
  | { readonly kind: 'article'; readonly id: string }
  | { readonly kind: 'around'; readonly id: string };

/**
 * The extent that `article` or `around` names. Throws BAD_USER_INPUT for both, named as they are given: with `mark`.
 */
export function extentOf(
  { article, around }: Partial<Record<'article' | 'around', string | undefined>>,
  mark = '',
): Extent {
  if (article !== undefined && around !== undefined)
    throw new AppError('BAD_USER_INPUT', `Give either ${mark}article or ${mark}around, not both.`);
  if (article !== undefined) return { kind: 'article', id: article };
  if (around !== undefined) return { kind: 'around', id: around };
  return { kind: 'everything' };
}

/** Articles read at a time: what is held in memory whatever the size of the store. */
const PAGE = 50;
const TRIES = 5;

const NEXT =
  'MATCH (a:Article) WHERE a.recordedAt >= $at AND (a.recordedAt > $at OR a.id > $id) RETURN a.id AS id, a.recordedAt AS k ORDER BY k, id LIMIT $n';
const STAMPS = 'UNWIND $ids AS id MATCH (a:Article {id: id}) RETURN id, a.changedIn AS c';
/** Articles of a node: those that mention it, and those with a statement it is part of. */
const AROUND = [
  'MATCH (n:Node {id: $id})<-[:MENTIONS|PUBLISHED_BY]-(a:Article) RETURN DISTINCT a.id AS id, a.recordedAt AS k',
  'MATCH (n:Node {id: $id})<-[:SAID_BY|RELAYED_BY|MAY_COME_FROM|ABOUT]-(s:Statement) MATCH (s)-[:APPEARS_IN]->(a:Article) RETURN DISTINCT a.id AS id, a.recordedAt AS k',
  'MATCH (s:Statement {id: $id})-[:APPEARS_IN]->(a:Article) RETURN DISTINCT a.id AS id, a.recordedAt AS k',
  'MATCH (a:Article {id: $id}) RETURN a.id AS id, a.recordedAt AS k',
];

/** The articles of a extent and then what curators did: all of it, or what is about nothing outside of the extent. */
export function readAll(
  engine: Engine,
  extent: Extent,
  options: () => CallOptions,
): {
  readonly articles: AsyncIterable<WholeArticle>;
  readonly curation: AsyncIterable<readonly StoredChange[]>;
} {
  const within = extent.kind === 'everything' ? null : new Set<string>();
  async function* articles() {
    for await (const whole of readExtent(engine, extent, options)) {
      for (const { id } of [whole.article, ...whole.statements]) within?.add(String(id));
      for (const id of whole.entities.keys()) within?.add(id);
      yield whole;
    }
  }
  return { articles: articles(), curation: readCuration(engine, within, options) };
}

/**
 * The articles of a extent, in the order they were recorded (then by id), read in pages while others write: each
 * article is as it was at one instant. Throws NOT_FOUND when the article or node is not there.
 */
export async function* readExtent(
  engine: Engine,
  extent: Extent,
  options: () => CallOptions,
): AsyncGenerator<WholeArticle> {
  const run = runAlone(engine, options);
  const pages =
    extent.kind === 'everything'
      ? pagesByInstant(run, NEXT, { n: PAGE })
      : batches(await idsOf(extent, run), PAGE);
  for await (const ids of pages) yield* await withEntities(run, await readWhole(run, ids));
}

async function idsOf(
  { kind, id: asked }: Exclude<Extent, { kind: 'everything' }>,
  run: Run,
): Promise<readonly string[]> {
  const [id = asked] = await idsMeant(run, [asked]);
  const found = new Map<string, string>();
  for (const text of kind === 'article' ? AROUND.slice(-1) : AROUND) {
    for (const row of await run({ text, parameters: { id } }))
      found.set(String(row[0]), String(row[1]));
  }
  if (found.size === 0) {
    const what = kind === 'article' ? 'article' : 'article about or by a node';
    throw new AppError('NOT_FOUND', `There is no ${what} with the id ${id}; look the id up.`);
  }
  return [...found].sort(([a, x], [b, y]) => (x + a < y + b ? -1 : 1)).map(([key]) => key);
}

/** Reads articles again when one was written to meanwhile. */
async function readWhole(run: Run, ids: readonly string[]): Promise<readonly ArticleGraph[]> {
  const stamps = async () => JSON.stringify(await run({ text: STAMPS, parameters: { ids } }));
  for (let tries = 1; ; tries += 1) {
    const before = await stamps();
    const articles = await readArticles(run, ids);
    if (before === (await stamps()) || tries === TRIES) return articles;
  }
}

const ENTITIES =
  'UNWIND $ids AS id MATCH (e:Entity {id: id}) RETURN e.id AS id, labels(e) AS l, e{.*} AS p';
const CLAIMS =
  'UNWIND $ids AS id MATCH (a:Article {id: id})-[:STATES]->(c:Claim) WHERE c.retractedAt IS NULL RETURN id, labels(c) AS l, c{.*} AS p ORDER BY id, c.id';

async function withEntities(
  run: Run,
  articles: readonly ArticleGraph[],
): Promise<readonly WholeArticle[]> {
  const described = articles.map(({ article }) => Object.values(describedIn(article)).flat());
  const ids = [...new Set(described.flat().map(({ id }) => id))];
  const entities = new Map<string, WholeEntity>();
  for (const [id, labels, p] of await run({ text: ENTITIES, parameters: { ids } })) {
    const properties = p as WholeEntity['properties'];
    const kind = ENTITY_KINDS.find((label) => (labels as string[]).includes(label)) ?? 'Entity';
    const name = String(properties['name']);
    entities.set(String(id), { id: String(id), kind, name, properties });
  }
  const stating = articles.map(({ article }) => article['id']);
  const claims = groupBy(
    await run({ text: CLAIMS, parameters: { ids: stating as readonly string[] } }),
    ([id, labels, p]) => [String(id), linkOf(labels as readonly string[], p as Properties)],
  );
  return articles.map((article, index) => {
    const own = described[index] ?? [];
    const there = own.flatMap(({ id }) => entities.get(id) ?? []);
    const links = claims.get(String(article.article['id'])) ?? [];
    return { ...article, entities: new Map(there.map((entity) => [entity.id, entity])), links };
  });
}

function linkOf(labels: readonly string[], properties: Properties): EntityLink {
  const claimed = RELATION_ROWS.find(([, row]) => row.claimed && labels.includes(row.claimed));
  const [from, to] = [String(properties['subject']), String(properties['object'])];
  return { type: claimed?.[0] ?? 'HOLDS_ROLE_AT', from, to, properties };
}

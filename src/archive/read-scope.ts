import type { CallOptions, Engine, Query } from '../engine/engine.js';
import { AppError } from '../errors.js';
import { ENTITY_KINDS } from '../model/labels.js';
import type { Value } from '../model/value.js';
import type { ArticleGraph } from '../rows/article-graph.js';
import type { Described } from '../rows/described.js';
import { readArticles } from './read-articles.js';
import type { StoredChange } from './read-changes.js';
import { readCuration } from './read-curation.js';
import type { ScopedArticle, ScopedEntity, ScopedLink } from './scoped-article.js';

/** What is exported: everything, one article, or the articles that speak of a node or let it speak. */
export type Scope =
  | { readonly kind: 'everything' }
  | { readonly kind: 'article'; readonly id: string }
  | { readonly kind: 'around'; readonly id: string };

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

/** The articles of a scope and then what curators did: all of it, or what is about nothing outside of the scope. */
export function readAll(
  engine: Engine,
  scope: Scope,
  options: () => CallOptions,
): {
  readonly articles: AsyncIterable<ScopedArticle>;
  readonly curation: AsyncIterable<readonly StoredChange[]>;
} {
  const within = scope.kind === 'everything' ? null : new Set<string>();
  async function* articles() {
    for await (const scoped of readScope(engine, scope, options)) {
      for (const { id } of [scoped.article, ...scoped.statements]) within?.add(String(id));
      for (const id of scoped.entities.keys()) within?.add(id);
      yield scoped;
    }
  }
  return { articles: articles(), curation: readCuration(engine, within, options) };
}

/**
 * The articles of a scope, in the order they were recorded (then by id), read in pages while others write: each
 * article is as it was at one instant. Throws NOT_FOUND when the article or node is not there.
 */
export async function* readScope(
  engine: Engine,
  scope: Scope,
  options: () => CallOptions,
): AsyncGenerator<ScopedArticle> {
  const run = async (query: Query) => (await engine.read(query, options())).rows;
  for await (const ids of idsOf(scope, run)) {
    for (let start = 0; start < ids.length; start += PAGE) {
      yield* await withEntities(run, await readWhole(run, ids.slice(start, start + PAGE)));
    }
  }
}

type Run = (query: Query) => Promise<readonly (readonly Value[])[]>;

async function* idsOf(scope: Scope, run: Run): AsyncGenerator<readonly string[]> {
  switch (scope.kind) {
    case 'everything': {
      let at = '';
      let id = '';
      for (;;) {
        const rows = await run({ text: NEXT, parameters: { at, id, n: PAGE } });
        const last = rows.at(-1);
        if (!last) return;
        yield rows.map((row) => String(row[0]));
        id = String(last[0]);
        at = String(last[1]);
      }
    }
    case 'article':
    case 'around': {
      const { id } = scope;
      const found = new Map<string, string>();
      const texts = scope.kind === 'article' ? AROUND.slice(-1) : AROUND;
      for (const text of texts) {
        for (const row of await run({ text, parameters: { id } }))
          found.set(String(row[0]), String(row[1]));
      }
      if (found.size === 0) {
        const what = scope.kind === 'article' ? 'article' : 'article about or by a node';
        throw new AppError('NOT_FOUND', `There is no ${what} with the id ${id}; look the id up.`);
      }
      yield [...found].sort(([a, x], [b, y]) => (x + a < y + b ? -1 : 1)).map(([key]) => key);
    }
  }
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
/** Links between entities, by the property of a description that holds them. */
const LINKS: Readonly<Record<string, string>> = {
  within: 'WITHIN',
  adjoins: 'ADJOINS',
  allegiance: 'ALLEGIANCE_TO',
  subordinateTo: 'SUBORDINATE_TO',
  memberOf: 'MEMBER_OF',
  positionedAt: 'POSITIONED_AT',
};

async function withEntities(
  run: Run,
  articles: readonly ArticleGraph[],
): Promise<readonly ScopedArticle[]> {
  const described = articles.map(({ article }) =>
    Object.values(JSON.parse(String(article['described'] ?? '{}')) as Described).flat(),
  );
  const ids = [...new Set(described.flat().map(({ id }) => id))];
  const entities = new Map<string, ScopedEntity>();
  for (const [id, labels, p] of await run({ text: ENTITIES, parameters: { ids } })) {
    const properties = p as ScopedEntity['properties'];
    const kind = ENTITY_KINDS.find((label) => (labels as string[]).includes(label)) ?? 'Entity';
    entities.set(String(id), {
      id: String(id),
      kind,
      name: String(properties['name']),
      properties,
    });
  }
  return articles.map((article, index) => {
    const own = described[index] ?? [];
    return {
      ...article,
      entities: new Map(
        own.flatMap(({ id }) => {
          const entity = entities.get(id);
          return entity ? [[id, entity] as const] : [];
        }),
      ),
      links: own.flatMap((entity) =>
        Object.entries(LINKS).flatMap(([property, type]) =>
          ((entity[property] ?? []) as readonly { to: string }[]).map(
            ({ to }): ScopedLink => ({ type, from: entity.id, to }),
          ),
        ),
      ),
    };
  });
}

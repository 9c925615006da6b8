import { cypher, type Fragment, identifier, join } from '../cypher-text/cypher.js';
import type { CallOptions, Engine, RunInWrite as Run } from '../engine/engine.js';
import type { Label } from '../model/labels.js';
import { RELATION_ROWS } from '../model/relations.js';
import type { Properties, Value } from '../model/value.js';
import { STATEMENT_RELATION_TYPES } from '../model/vocabulary.js';
import { type ArticleGraph, DETAIL_LABELS, type StoredEdge } from '../rows/article-graph.js';
import { groupBy } from '../util/group-by.js';

/** Runs one reading query, inside a transaction or alone. */
export type { Run };

/** Runs each query alone, with limits of its own. */
export function runAlone(engine: Engine, options: () => CallOptions): Run {
  return async (query) => (await engine.read(query, options())).rows;
}

const ARTICLES = 'UNWIND $ids AS id MATCH (a:Article {id: id}) RETURN id, a{.*} AS a';
const STATEMENTS =
  'UNWIND $ids AS id MATCH (a:Article {id: id})<-[:APPEARS_IN]-(s:Statement) RETURN id, s{.*} AS s';
/** By which an article has its parts; all others are what it says. */
const PARTS: readonly string[] = ['APPEARS_IN', 'STATES_TIME', 'DETAILS', 'DESCRIBES', 'STATES'];

/** Reads the relationships that start at nodes of a label, which the pattern finds as `s` from the article `a`. */
function readFrom(label: Label, pattern: Fragment): readonly string[] {
  const said = RELATION_ROWS.filter(
    ([type, { ends }]) => !PARTS.includes(type) && [ends[0]].flat().includes(label),
  );
  const byEnd = groupBy(said, ([type, { ends }]) => [
    DETAIL_LABELS.find((one) => one === ends[1]) ?? 'Node',
    type,
  ]);
  return [...byEnd].map(
    ([end, types]) =>
      cypher`UNWIND $ids AS id MATCH ${pattern}-[r:${join(types.map(identifier), cypher`|`)}]->(x:${identifier(end)}) RETURN id, type(r) AS t, s.id AS f, x.id AS x, properties(r) AS p, x.articleId AS xa`
        .text,
  );
}

const SAID = [
  ...readFrom('Statement', cypher`(a:Article {id: id})<-[:APPEARS_IN]-(s:Statement)`),
  ...readFrom('Article', cypher`(s:Article {id: id})`),
  ...readFrom('ControlAssertion', cypher`(a:Article {id: id})-[:DETAILS]->(s:ControlAssertion)`),
];
const DETAILS = DETAIL_LABELS.map((label) => ({
  label,
  text: cypher`UNWIND $ids AS id MATCH (a:Article {id: id})-[:DETAILS|STATES_TIME]->(d:${identifier(label)}) RETURN id, d{.*} AS d`
    .text,
}));
/** What the store keeps for itself: which import made or last changed a thing. */
const INTERNAL = new Set(['createdIn', 'changedIn', 'lock']);

/** The parts of the graph that articles brought, in the order of the ids; what is not there is left out. */
export async function readArticles(
  run: Run,
  ids: readonly string[],
): Promise<readonly ArticleGraph[]> {
  const ask = (text: string) => run({ text, parameters: { ids } });
  const articles = groupBy(await ask(ARTICLES), ([id, a]) => [String(id), own(a)]);
  const statements = groupBy(await ask(STATEMENTS), ([id, s]) => [String(id), own(s)]);
  const edges = new Map<string, StoredEdge[]>();
  for (const text of SAID)
    groupBy((await ask(text)).filter(isOwn), (row) => [String(row[0]), storedEdge(row)], edges);
  const details = new Map<string, ArticleGraph['details'][number][]>();
  for (const { label, text } of DETAILS)
    groupBy(await ask(text), ([id, d]) => [String(id), { label, properties: own(d) }], details);
  return ids.flatMap((id) => {
    const article = articles.get(id)?.[0];
    if (!article) return [];
    return {
      article,
      statements: statements.get(id) ?? [],
      details: details.get(id) ?? [],
      edges: edges.get(id) ?? [],
    };
  });
}

/** Relations between statements of two articles, or that somebody drew later, are no article's. */
function isOwn([article, type, , , properties, otherArticle]: readonly Value[]): boolean {
  if (!(STATEMENT_RELATION_TYPES as readonly string[]).includes(String(type))) return true;
  return ((properties as Properties)['by'] ?? null) === null && article === otherArticle;
}

function storedEdge([, type, from, to, properties]: readonly Value[]): StoredEdge {
  return { type: String(type), from: String(from), to: String(to), properties: own(properties) };
}

function own(map: Value | undefined): Properties {
  return Object.fromEntries(
    Object.entries(map as Properties).filter(
      ([key, value]) => value !== null && !INTERNAL.has(key),
    ),
  );
}

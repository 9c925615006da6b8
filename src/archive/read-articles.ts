import { cypher, type Fragment, identifier, join } from '../cypher-text/cypher.js';
import type { Query } from '../engine/engine.js';
import type { Label } from '../model/labels.js';
import { RELATION_ROWS } from '../model/relations.js';
import type { Properties, Value } from '../model/value.js';
import { STATEMENT_RELATION_TYPES } from '../model/vocabulary.js';
import { type ArticleGraph, DETAIL_LABELS, type StoredEdge } from '../rows/article-graph.js';

type Rows = readonly (readonly Value[])[];
/** Runs one reading query, inside a transaction or alone. */
export type Run = (query: Query) => Promise<Rows>;

const ARTICLES = 'UNWIND $ids AS id MATCH (a:Article {id: id}) RETURN id, a{.*} AS a';
const STATEMENTS =
  'UNWIND $ids AS id MATCH (a:Article {id: id})<-[:APPEARS_IN]-(s:Statement) RETURN id, s{.*} AS s';
/** By which an article has its parts; all others are what it says. */
const PARTS: readonly string[] = ['APPEARS_IN', 'STATES_TIME', 'DETAILS'];

/** Reads the relationships that start at nodes of a label, which the pattern finds as `s` from the article `a`. */
function readFrom(label: Label, pattern: Fragment): readonly string[] {
  const ends = new Map<string, string[]>();
  for (const [
    type,
    {
      ends: [from, to],
    },
  ] of RELATION_ROWS) {
    if (PARTS.includes(type) || ![from].flat().includes(label)) continue;
    const end = DETAIL_LABELS.find((one) => one === to) ?? 'Node';
    ends.set(end, [...(ends.get(end) ?? []), type]);
  }
  return [...ends].map(
    ([end, types]) =>
      cypher`UNWIND $ids AS id MATCH ${pattern}-[r:${join(types.map(identifier), cypher`|`)}]->(x:${identifier(end)}) RETURN id, type(r) AS t, s.id AS f, x.id AS x, properties(r) AS p`
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
  const articles = grouped(await ask(ARTICLES), ([, a]) => own(a));
  const statements = grouped(await ask(STATEMENTS), ([, s]) => own(s));
  const edges = new Map<string, StoredEdge[]>();
  for (const text of SAID) {
    for (const [id, found] of grouped(await ask(text), storedEdge)) {
      edges.set(id, [...(edges.get(id) ?? []), ...found]);
    }
  }
  const details = new Map<string, ArticleGraph['details'][number][]>();
  for (const { label, text } of DETAILS) {
    for (const [id, found] of grouped(await ask(text), ([, d]) => own(d))) {
      const all = found.map((properties) => ({ label, properties }));
      details.set(id, [...(details.get(id) ?? []), ...all]);
    }
  }
  return ids.flatMap((id) => {
    const article = articles.get(id)?.[0];
    if (!article) return [];
    return {
      article,
      statements: statements.get(id) ?? [],
      details: details.get(id) ?? [],
      edges: (edges.get(id) ?? []).filter(isOwn),
    };
  });

  /** Relations between statements of two articles, or that somebody drew later, are no article's. */
  function isOwn({ type, from, to, properties }: StoredEdge): boolean {
    if (!(STATEMENT_RELATION_TYPES as readonly string[]).includes(type)) return true;
    return properties['by'] === undefined && articleOf(from) === articleOf(to);
  }
}

/** The article's part of a statement's id. */
function articleOf(statement: string): string {
  return statement.slice(0, statement.lastIndexOf(':'));
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

function grouped<T>(rows: Rows, read: (row: readonly Value[]) => T): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const id = String(row[0]);
    const group = groups.get(id);
    if (group) group.push(read(row));
    else groups.set(id, [read(row)]);
  }
  return groups;
}

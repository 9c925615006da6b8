import { randomUUID } from 'node:crypto';
import { readArticles } from '../archive/read-articles.js';
import { cypher, identifier } from '../cypher-text/cypher.js';
import type { RunInWrite } from '../engine/engine.js';
import { writeEdges } from '../import/write-rows.js';
import { keepsPast } from '../model/history.js';
import { keptStatements, statementsKept } from '../model/imported-statements.js';
import { nodeRow } from '../model/labels.js';
import type { RelationType } from '../model/relations.js';
import type { Properties, Value } from '../model/value.js';
import { STATEMENT_RELATION_TYPES } from '../model/vocabulary.js';
import type { ArticleGraph } from '../rows/article-graph.js';
import { bundleRows } from '../rows/bundle-rows.js';
import { canonicalBundle } from '../rows/canonical-bundle.js';
import { controlIdOf } from '../rows/detail-rows.js';
import { localId } from '../rows/ids.js';
import { contentNames } from '../rows/local-names.js';
import type { Rows } from '../rows/rows.js';
import { edgesByStart } from '../rows/stored-edges.js';
import { nextPage } from './next-page.js';

type Bundle = Parameters<typeof bundleRows>[0];

const PAGE = 20;
const NEXT = 'MATCH (a:Article) WHERE a.id > $after RETURN a.id AS id ORDER BY id LIMIT $n';
/** What a bundle names for itself alone, by its list. */
const NAMED = {
  timeExpressions: 'TimeExpression',
  quantities: 'Quantity',
  quotations: 'Quotation',
  events: 'Event',
} as const;

/**
 * Gives the statements of the next articles ids with their voice, what articles name for themselves ids by content, and
 * whatever points at either the new ones. What was uncommitted because nobody had judged it is told so no more.
 */
export async function giveVoices(run: RunInWrite, progress: string): Promise<string | null> {
  return nextPage(['Article'], progress, async (_, after) => {
    const page = await run({ text: NEXT, parameters: { after, n: PAGE } });
    const ids = page.map(([id]) => String(id));
    for (const graph of await readArticles(run, ids)) await giveTo(run, graph);
    return ids.at(-1) ?? null;
  });
}

async function giveTo(run: RunInWrite, graph: ArticleGraph): Promise<void> {
  const articleId = String(graph.article['id']);
  const judged = { ...graph, statements: graph.statements.map(asJudged) };
  const bundle = canonicalBundle(judged) as unknown as Bundle;
  const rows = bundleRows(bundle);
  const statements = rows
    .ofKind('Statement')
    .map(({ id, properties }) => [String(properties['spanId']), id] as const);
  await renameStatements(run, articleId, new Map(statements));
  await renameDetails(run, graph, bundle, new Map(statements));
  await setProperties(run, rows);
  await writeEdges({ run, request: randomUUID() }, rows, new Set(), (type) => !DETAILED.has(type));
  await keyEdges(run, rows);
}

/** Relationships to what may have been there twice. */
const DETAILED = new Set(['QUANTIFIED_BY', 'IN_QUOTATION', 'REFERS_TO_EVENT']);

/** U_U stood where nobody had judged, but of parts of a conditional. */
function asJudged(statement: Properties): Properties {
  if (statement['certainty'] !== 'U_U' || statement['hypothetical'] === true) return statement;
  const { certainty: _, ...rest } = statement;
  return rest;
}

const RENAME = 'MATCH (n:Statement {id: r.was}) SET n.id = r.id RETURN n.id AS id';
const CHANGES =
  'UNWIND $ids AS id MATCH (s:Statement {id: id})<-[:CHANGES]-(c:Change) RETURN DISTINCT c.id AS id, c{.what, .effectNode, .effectFrom, .effectTo} AS c';
const SET_CHANGES =
  'UNWIND $rows AS r MATCH (c:Change {id: r.id}) SET c += r.told RETURN count(c) AS c';
const IMPORTS =
  'MATCH (i:Import) WHERE i.article = $article AND i.statements IS NOT NULL RETURN i.key AS key, i.statements AS s';
const SET_IMPORTS =
  'UNWIND $rows AS r MATCH (i:Import {key: r.key}) SET i.statements = r.statements RETURN count(i) AS c';

type Write = (text: string, rows: readonly object[]) => Promise<unknown>;

function writerOf(run: RunInWrite): Write {
  return async (text, rows) => {
    if (rows.length > 0) await run({ text, parameters: { rows: rows as unknown as Value } });
  };
}

async function renameStatements(
  run: RunInWrite,
  articleId: string,
  names: ReadonlyMap<string, string>,
): Promise<void> {
  const write = writerOf(run);
  const now = (id: string) => names.get(id) ?? id;
  const changes = await run({ text: CHANGES, parameters: { ids: [...names.keys()] } });
  const told = changes.map(([id, c]) => ({
    id,
    told: Object.fromEntries(
      Object.entries(c as Properties).flatMap(([name, value]) =>
        // A sentence of ids, or one id.
        typeof value === 'string' ? [[name, value.split(' ').map(now).join(' ')]] : [],
      ),
    ),
  }));
  await write(SET_CHANGES, told);
  const imports = await run({ text: IMPORTS, parameters: { article: articleId } });
  const kept = imports.map(([key, ids]) => ({
    key,
    statements: keptStatements(articleId, statementsKept(articleId, ids as string[]).map(now)),
  }));
  await write(SET_IMPORTS, kept);
  await write(
    `UNWIND $rows AS r ${RENAME}`,
    [...names].map(([was, id]) => ({ was, id })),
  );
}

/** Of two that say the same, one stays. */
async function renameDetails(
  run: RunInWrite,
  graph: ArticleGraph,
  bundle: Bundle,
  statements: ReadonlyMap<string, string>,
): Promise<void> {
  const articleId = String(graph.article['id']);
  const contents = contentNames(bundle);
  const names = new Map(controlNames(graph, statements));
  for (const [list, label] of Object.entries(NAMED)) {
    const { prefix = '' } = nodeRow(label);
    for (const [name, now] of contents[list as keyof typeof NAMED])
      names.set(localId(prefix, articleId, name), localId(prefix, articleId, now));
  }
  const taken = new Set<string>();
  for (const { label, properties } of graph.details) {
    const was = String(properties['id']);
    const id = names.get(was) ?? was;
    const node = cypher`MATCH (n:${identifier(label)} {id: $was})`;
    const text = taken.has(id)
      ? cypher`${node} DETACH DELETE n`.text
      : cypher`${node} SET n.id = $id RETURN n.id AS id`.text;
    if (id !== was || taken.has(id)) await run({ text, parameters: { was, id } });
    taken.add(id);
  }
}

function controlNames(
  { article, details, edges }: ArticleGraph,
  statements: ReadonlyMap<string, string>,
): readonly (readonly [string, string])[] {
  const ends = edgesByStart(edges);
  return details.flatMap(({ label, properties }) => {
    if (label !== 'ControlAssertion') return [];
    const meant = (statement: string) => statements.get(statement) ?? statement;
    const id = controlIdOf(String(article['id']), properties, ends, meant);
    return [[String(properties['id']), id] as const];
  });
}

/** Properties of nodes whose values name what has another name now, or which are new. */
async function setProperties(run: RunInWrite, rows: Rows): Promise<void> {
  const write = writerOf(run);
  const set = (label: string) =>
    cypher`UNWIND $rows AS r MATCH (n:${identifier(label)} {id: r.id}) SET n += r.properties RETURN count(n) AS c`
      .text;
  for (const label of ['Statement', 'TimeExpression', 'Article']) {
    const nodes = rows.ofKind(label).map(({ id, properties }) => {
      const { certainty = null } = properties;
      return { id, properties: label === 'Statement' ? { ...properties, certainty } : properties };
    });
    await write(set(label), nodes);
  }
}

const BEARING: ReadonlySet<string> = new Set(STATEMENT_RELATION_TYPES);

/** Gives the relationships of statements the keys that tell parallel ones apart, and says under which conditions. */
async function keyEdges(run: RunInWrite, rows: Rows): Promise<void> {
  const write = writerOf(run);
  for (const { kind, rows: edges } of rows.edges.values()) {
    const { type, to } = kind;
    const isKeyed = BEARING.has(type) || keepsPast(type as RelationType);
    const own = isKeyed
      ? edges.flatMap(({ from, to: end, identity, properties }) => {
          const all = { ...identity, ...properties };
          const { key, onlyIf = null, position = 0, link = '' } = all;
          if (key === undefined || !from.startsWith('statement:')) return [];
          const told = BEARING.has(type) ? { key, onlyIf } : { key };
          return [{ from, to: end, position, link, told }];
        })
      : [];
    await write(
      cypher`UNWIND $rows AS r MATCH (a:Statement {id: r.from})-[e:${identifier(type)}]->(b:${identifier(to)} {id: r.to}) WHERE e.by IS NULL AND coalesce(e.position, 0) = r.position AND coalesce(e.link, '') = r.link SET e += r.told RETURN count(e) AS c`
        .text,
      own,
    );
  }
}

import { readArticles } from '../archive/read-articles.js';
import { AppError } from '../errors.js';
import { STATEMENT_RELATION_TYPES } from '../model/vocabulary.js';
import { type ArticleGraph, graphOfRows } from '../rows/article-graph.js';
import { claimsIn } from '../rows/claim-rows.js';
import { betweenOf } from '../rows/derived-terms.js';
import type { Contradiction } from '../rows/described.js';
import { kindOf, type NodeRow, type Rows } from '../rows/rows.js';
import { withoutHanging } from '../rows/shown-rows.js';
import { addClaims, unsaidClaims } from './add-claims.js';
import { circlesWith, type GivenLink } from './circles-with.js';
import { recordNew, stamp } from './history.js';
import { type LikelyDuplicate, likelyDuplicates } from './likely-duplicates.js';
import { compareNode, meetEntities } from './meet-entities.js';
import { settleEntities } from './settle-entities.js';
import { refuseOtherVoice, rereadIn, storeReadings, toldOtherwise } from './store-readings.js';
import { tellNews } from './tell-news.js';
import { updateArticle } from './update-article.js';
import { inLockOrder, lockNodes, mergeNodes, type Writing, writeEdges } from './write-rows.js';

/** What one transaction did. Ids by the kind of node; numbers by the type of relationship. */
export interface Outcome {
  readonly created: ReadonlyMap<string, readonly string[]>;
  readonly createdEdges: Readonly<Record<string, number>>;
  /** Entities that were there and got properties they lacked. */
  readonly completed: readonly string[];
  readonly contradictions: readonly Contradiction[];
  /** Entities that were there and showed all that is said of them now. */
  readonly agreeing?: readonly string[];
  readonly likelyDuplicates: readonly LikelyDuplicate[];
}

/**
 * Writes a bundle's rows inside a transaction and tells what that did; the answer is true beside other importers,
 * because it rests on what the transaction itself made and locked.
 *
 * - Entities are shared: each article's description is a vote on what they show, and another value is kept as an
 *   AssertedValue. A vote that agrees with an entity of which nobody says different things takes no lock on it.
 * - Statements belong to their article: another reading of one that is there is kept beside those it has.
 * - An article that comes again must have the same text; its new statements are added, what it says is united.
 *
 * `again` says that an earlier try got in another importer's way. Throws CONFLICT.
 */
export async function storeBundle(writing: Writing, rows: Rows, again: boolean): Promise<Outcome> {
  const article = rows.ofKind('Article')[0] as NodeRow;
  const joined = await joinNodes(writing, rows, article, again);
  const { before, met, own } = joined;
  const created = new Map(joined.created);
  const ids = new Set([...created.values()].flat());
  const statements = new Set(before?.statements.map(({ id }) => String(id)));
  const createdEdges = await writeEdges(writing, own, ids, (type, from, isNew) => {
    if (before && (type === 'PUBLISHED_BY' || (type === 'DESCRIBES' && !isNew))) return true;
    return statements.has(from) && !RELATIONS.has(type);
  });
  const reread = rereadIn(before, rows);
  const unsaid = await unsaidClaims(writing, rows, created);
  const given = article.properties['recordedAt'];
  if (given !== undefined) await stamp(writing, String(given));
  const changed = before ? await updateArticle(writing, before, article, rows) : met.others;
  const add = (kind: string, more: readonly string[]) => {
    if (more.length > 0) created.set(kind, [...(created.get(kind) ?? []), ...more]);
  };
  for (const [kind, more] of await settleEntities(writing, changed)) add(kind, more);
  for (const [label, more] of created) await recordNew(writing, label, more);
  await addClaims(writing, unsaid);
  const kept = await storeReadings(writing, before, reread);
  add('Reading', kept.created);
  return {
    created,
    createdEdges: sumOf(createdEdges, kept.edges),
    completed: met.completed,
    contradictions: [
      ...met.contradictions,
      ...contradictionsOf(before, article, rows),
      ...toldOtherwise(before, rows, reread),
      ...(await circlesWith(writing, linksIn(rows))),
    ],
    agreeing: before ? [] : met.agreeing,
    likelyDuplicates: await likelyDuplicates(writing, rows, ids),
  };
}

/** Makes the nodes of a bundle that are not there, and looks at what it meets. */
async function joinNodes(writing: Writing, rows: Rows, article: NodeRow, again: boolean) {
  const entities = inLockOrder(rows).filter((labels) => labels.startsWith('Node:Entity'));
  const described = entities.flatMap((labels) => [...(rows.nodes.get(labels)?.keys() ?? [])]);
  if (again) await lockNodes(writing, described);
  const created = new Map<string, readonly string[]>();
  const merge = async (labels: string, from: Rows) => {
    const made = await mergeNodes(writing, labels, from.nodes.get(labels)?.values() ?? []);
    const kind = kindOf(labels);
    if (made.length > 0) created.set(kind, [...(created.get(kind) ?? []), ...made]);
  };
  await merge(ARTICLE, rows);
  const isNew = created.has('Article');
  if (isNew) tellNews(writing.run, 'ADDED', [article.id]);
  const before = isNew ? undefined : (await readArticles(writing.run, [article.id]))[0];
  if (before) refuseOtherText(before, article);
  if (before) refuseOtherVoice(before, rows);
  for (const labels of entities) await merge(labels, rows);
  const made = new Set([...created.values()].flat());
  const met = await meetEntities(writing, rows, new Set(described.filter((id) => !made.has(id))));
  // What hangs on things that were there is settled by all who describe them.
  const there = [...met.agreeing, ...met.others, ...(before ? [article.id] : [])];
  const own = withoutHanging(rows, new Set(there));
  for (const labels of inLockOrder(own))
    if (labels !== ARTICLE && !entities.includes(labels)) await merge(labels, own);
  return { created, before, met, own };
}

/** What the claims of a bundle lead from and to. */
function linksIn(rows: Rows): readonly GivenLink[] {
  return claimsIn(rows).flatMap(({ properties }) => betweenOf(String(properties['key'])) ?? []);
}

const ARTICLE = 'Node:Source:Article';
const RELATIONS = new Set<string>(STATEMENT_RELATION_TYPES);

function refuseOtherText({ article }: ArticleGraph, now: NodeRow): void {
  if (article['text'] === now.properties['text']) return;
  throw new AppError(
    'CONFLICT',
    `${now.id} is there with another text (SHA-256 ${String(article['textSha256']).slice(0, 12)}…, ${String(article['textLength'])} code points), and spans are of one text; give the new version of the article an id of its own.`,
  );
}

/** What an article that comes again says otherwise than before. */
function contradictionsOf(
  before: ArticleGraph | undefined,
  article: NodeRow,
  rows: Rows,
): readonly Contradiction[] {
  if (!before) return [];
  const { wrong } = compareNode('Article', article, before.article);
  const known = before.edges.find(({ type }) => type === 'PUBLISHED_BY');
  const now = graphOfRows(rows).edges.find(({ type }) => type === 'PUBLISHED_BY');
  const isOther = known && now && known.to !== now.to;
  return [
    ...wrong,
    ...(isOther
      ? [{ id: article.id, property: 'publisher', stored: known.to, given: now.to }]
      : []),
  ];
}

/** The numbers of two counts together. */
function sumOf(
  a: Readonly<Record<string, number>>,
  b: Readonly<Record<string, number>>,
): Readonly<Record<string, number>> {
  const names = Object.keys({ ...a, ...b });
  return Object.fromEntries(names.map((name) => [name, (a[name] ?? 0) + (b[name] ?? 0)]));
}

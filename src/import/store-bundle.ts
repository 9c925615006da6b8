import { readArticles } from '../archive/read-articles.js';
import { AppError } from '../errors.js';
import { newestFirst } from '../model/newest-first.js';
import { publicationOf } from '../model/publication.js';
import type { Properties } from '../model/value.js';
import { STATEMENT_RELATION_TYPES } from '../model/vocabulary.js';
import type { ArticleGraph } from '../rows/article-graph.js';
import { type Contradiction, describedIn, unite } from '../rows/described.js';
import { inReadingOrder } from '../rows/reading-order.js';
import { kindOf, type NodeRow, type Rows } from '../rows/rows.js';
import { completeNodes, keepAsserted } from './complete-entities.js';
import { recordNew, stamp } from './history.js';
import { type LikelyDuplicate, likelyDuplicates } from './likely-duplicates.js';
import { placeInLists } from './place-in-lists.js';
import { refuseOtherVoice, rereadIn, storeReadings, toldOtherwise } from './store-readings.js';
import { inLockOrder, lockNodes, mergeNodes, type Writing, writeEdges } from './write-rows.js';

/** What one transaction did. Ids by the kind of node; numbers by the type of relationship. */
export interface Outcome {
  readonly created: ReadonlyMap<string, readonly string[]>;
  readonly createdEdges: Readonly<Record<string, number>>;
  /** Entities that were there and got properties they lacked. */
  readonly completed: readonly string[];
  readonly contradictions: readonly Contradiction[];
  readonly likelyDuplicates: readonly LikelyDuplicate[];
}

/**
 * Writes a bundle's rows inside a transaction and tells what that did; the answer is true beside other importers,
 * because it rests on what the transaction itself made and locked.
 *
 * - Entities are shared: created or completed, never overwritten; another value is kept as an AssertedValue.
 * - Statements belong to their article: another reading of one that is there is kept beside those it has.
 * - An article that comes again must have the same text; its new statements are added, its properties completed.
 *
 * `again` says that an earlier try got in another importer's way. Throws CONFLICT.
 */
export async function storeBundle(writing: Writing, rows: Rows, again: boolean): Promise<Outcome> {
  const article = rows.ofKind('Article')[0] as NodeRow;
  const entities = inLockOrder(rows).filter((labels) => labels.startsWith('Node:Entity'));
  if (again)
    await lockNodes(
      writing,
      entities.flatMap((labels) => [...(rows.nodes.get(labels)?.keys() ?? [])]),
    );

  const created = new Map<string, readonly string[]>();
  const add = (kind: string, ids: readonly string[]) => {
    if (ids.length > 0) created.set(kind, [...(created.get(kind) ?? []), ...ids]);
  };
  const merge = async (labels: string) =>
    add(kindOf(labels), await mergeNodes(writing, labels, rows.nodes.get(labels)?.values() ?? []));
  await merge(ARTICLE);
  const isNew = created.has('Article');
  const before = isNew ? undefined : (await readArticles(writing.run, [article.id]))[0];
  if (before) refuseOtherText(before, article);
  if (before) refuseOtherVoice(before, rows);
  for (const labels of inLockOrder(rows)) if (labels !== ARTICLE) await merge(labels);

  const ids = new Set([...created.values()].flat());
  const existing = (labels: string) =>
    [...(rows.nodes.get(labels)?.values() ?? [])].filter(({ id }) => !ids.has(id));
  const { completed, contradictions } = await completeNodes(writing, [
    ...entities.map((labels) => [labels, existing(labels)] as const),
    ...(before ? [[ARTICLE, [comparable(article)]] as const] : []),
  ]);
  const publishers = before ? contradictingPublisher(before, rows) : [];
  const reread = rereadIn(before, rows);
  const asserted = [...contradictions, ...publishers];
  const given = article.properties['recordedAt'];
  const values = await keepAsserted(writing, [...asserted, ...toldBefore(rows)], article.id);

  const statements = new Set(before?.statements.map(({ id }) => String(id)));
  const createdEdges = await writeEdges(writing, rows, ids, (type, from, isNew) => {
    if (type === 'PUBLISHED_BY') return publishers.length > 0 && !isNew;
    return statements.has(from) && !RELATIONS.has(type);
  });
  if (before) await updateArticle(writing, before, article, rows, asserted);
  await stamp(writing, given === undefined ? undefined : String(given));
  for (const [label, made] of [...created, ['AssertedValue', values] as const])
    await recordNew(writing, label, made);
  const kept = await storeReadings(writing, before, reread);
  add('Reading', kept.created);
  return {
    created,
    createdEdges: sumOf(createdEdges, kept.edges),
    completed,
    contradictions: [...asserted, ...toldOtherwise(before, rows, reread)],
    likelyDuplicates: await likelyDuplicates(writing, rows, ids),
  };
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

/** An article's row without what is compared or united in other ways. */
function comparable({ id, properties }: NodeRow): NodeRow {
  const { described: _, assertedHere: __, name: ___, ...rest } = properties;
  return { id, properties: rest };
}

function contradictingPublisher(before: ArticleGraph, rows: Rows): readonly Contradiction[] {
  const known = before.edges.find(({ type }) => type === 'PUBLISHED_BY');
  const now = [...rows.edges.values()].find(({ kind }) => kind.type === 'PUBLISHED_BY')?.rows[0];
  if (!known || !now || known.to === now.to) return [];
  return [{ id: known.from, property: 'publisher', stored: known.to, given: now.to }];
}

/** The numbers of two counts together. */
function sumOf(
  a: Readonly<Record<string, number>>,
  b: Readonly<Record<string, number>>,
): Readonly<Record<string, number>> {
  const names = Object.keys({ ...a, ...b });
  return Object.fromEntries(names.map((name) => [name, (a[name] ?? 0) + (b[name] ?? 0)]));
}

/** Second values that a bundle brings itself, having been exported from a store that knew them. */
function toldBefore(rows: Rows): readonly Omit<Contradiction, 'stored'>[] {
  const article = rows.ofKind('Article')[0] as NodeRow;
  const own = { id: article.id, asserted: assertedIn(article.properties) };
  return [own, ...Object.values(describedIn(article.properties)).flat()].flatMap(
    ({ id, asserted = [] }) =>
      (asserted as Asserted[]).map(({ property, value }) => ({ id, property, given: value })),
  );
}

type Asserted = Readonly<Record<'property' | 'value', string>>;

/** Values that an article gave beside its first ones. */
function assertedIn(article: Properties): readonly Asserted[] {
  return JSON.parse(String(article['assertedHere'] ?? '[]'));
}

const SET_ARTICLE =
  'MATCH (a:Article {id: $id}) SET a.described = $described, a += $properties RETURN a.id AS id';
const PLACE_STATEMENTS =
  'UNWIND $rows AS r MATCH (s:Statement {id: r.id}) SET s += r.place RETURN s.id AS id';

/**
 * Writes what an article that came again says now: its descriptions, the date that it had or got now, and by it and
 * their reading order the place of its statements.
 */
async function updateArticle(
  { run }: Writing,
  before: ArticleGraph,
  article: NodeRow,
  rows: Rows,
  contradictions: readonly Contradiction[],
): Promise<void> {
  const described = unite(describedIn(before.article), describedIn(article.properties));
  const now = contradictions.flatMap(({ id, property, given }) =>
    id === article.id ? [{ property, value: given }] : [],
  );
  const told = [...assertedIn(before.article), ...assertedIn(article.properties), ...now];
  const distinct = new Map(
    told.map(({ property, value }) => [`${property} ${value}`, { property, value }]),
  );
  const sorted = [...distinct].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
  const dated = before.article['publishedAt'] === undefined ? article.properties : before.article;
  const published = publicationOf(dated);
  const sortAt = String(published['sortAt']);
  await run({
    text: SET_ARTICLE,
    parameters: {
      id: article.id,
      described: JSON.stringify(described),
      properties: {
        sortAt,
        newestFirst: newestFirst(sortAt, article.id),
        ...(sorted.length > 0 && { assertedHere: JSON.stringify(sorted) }),
      },
    },
  });
  const all = new Map(
    [...rows.ofKind('Statement').map(({ properties }) => properties), ...before.statements].map(
      (statement) => [String(statement['id']), statement],
    ),
  );
  const moved = inReadingOrder([...all.values()]).flatMap((statement, index) => {
    const position = index + 1;
    const order = newestFirst(sortAt, article.id, position);
    const place = { ...published, position, newestFirst: order };
    const isThere = Object.entries(place).every(([key, value]) => statement[key] === value);
    return isThere ? [] : { id: String(statement['id']), place };
  });
  if (moved.length > 0) await run({ text: PLACE_STATEMENTS, parameters: { rows: moved } });
  await placeInLists(run, [article.id, ...moved.map(({ id }) => id)]);
}

import { ArticleText } from '../bundle/article-text.js';
import type { BundleArticle } from '../bundle/bundle.js';
import { cypher, identifier } from '../cypher-text/cypher.js';
import { compute } from '../model/computed.js';
import { pastType } from '../model/history.js';
import { newestFirst } from '../model/newest-first.js';
import { NODES } from '../model/nodes.js';
import { PUBLICATION } from '../model/publication.js';
import { RELATIONS } from '../model/relations.js';
import { storedNames } from '../model/stored-form.js';
import type { Properties, Value } from '../model/value.js';
import { type ArticleGraph, graphOfRows } from '../rows/article-graph.js';
import { tellArticle, uniteArticle } from '../rows/article-rows.js';
import { describedIn, uniteDescribed } from '../rows/described.js';
import { store } from '../rows/forms.js';
import { inReadingOrder } from '../rows/reading-order.js';
import { type NodeRow, present, Rows } from '../rows/rows.js';
import { addAsserted } from '../rows/shown-rows.js';
import { compareText } from '../rows/tidy.js';
import { entitiesOfArticle, votesOf } from '../rows/votes-of.js';
import { setStates, stamp, writeDerived } from './history.js';
import { placeInLists } from './place-in-lists.js';
import { settleRetracted } from './settle-retracted.js';
import { mergeNodes, type Writing } from './write-rows.js';

/**
 * Makes an article that came again say what all its bundles say of it, whichever came first: its properties, publisher
 * and descriptions, and by its date and their reading order the place of its statements. Returns the entities that are
 * to be settled.
 */
export async function updateArticle(
  writing: Writing,
  before: ArticleGraph,
  article: NodeRow,
  rows: Rows,
): Promise<readonly string[]> {
  const now = graphOfRows(rows);
  const text = new ArticleText(String(before.article['text']));
  const united = uniteArticle(told(before), told(now));
  const stored = await writeArticle(writing, article.id, united, text);
  await writePublisher(writing, before, united, text);
  await writeAsserted(writing, article.id, united);
  await writeMentions(writing, before, now);
  await placeStatements(writing, before, rows, stored);
  await placeInLists(writing.run, [article.id, ...rows.ofKind('Statement').map(({ id }) => id)]);
  const changed = await writeVotes(writing, before, article);
  if (before.article['changedAt']) await settleRetracted(writing, [article.id]);
  const isMoved = before.article['sortAt'] !== stored['sortAt'];
  return isMoved ? [...entitiesOfArticle(before.article), ...changed] : changed;
}

function told({ article, edges }: ArticleGraph): object {
  return tellArticle(
    article,
    edges.find(({ type }) => type === 'PUBLISHED_BY'),
  );
}

/** Writes what an article is; returns what of it its statements keep. */
async function writeArticle(
  writing: Writing,
  id: string,
  united: BundleArticle,
  text: ArticleText,
): Promise<Properties> {
  const own = present(store(NODES.Article.properties, united, text));
  const sortAt = String(own['publishedEarliest'] ?? '');
  const asserted = united.asserted ?? [];
  const absent = Object.entries(NODES.Article.properties).flatMap(([name, row]) =>
    row.is === 'kept' ? [] : storedNames(name, row).map((property) => [property, null] as const),
  );
  const properties: Properties = {
    ...Object.fromEntries(absent),
    ...own,
    ...compute('Article', own),
    sortAt,
    newestFirst: newestFirst(sortAt, id),
    assertedHere: asserted.length > 0 ? JSON.stringify(asserted) : null,
  };
  await setStates(writing, [{ id, properties }]);
  return properties;
}

async function writePublisher(
  writing: Writing,
  before: ArticleGraph,
  { id, publisher }: BundleArticle,
  text: ArticleText,
): Promise<void> {
  if (!publisher) return;
  const properties = present(store(RELATIONS.PUBLISHED_BY.properties, publisher, text));
  const known = before.edges.find(({ type }) => type === 'PUBLISHED_BY');
  const { organization: to } = publisher;
  if (known?.to === to && known.properties['basis'] === properties['basis']) return;
  const key = String(properties['basis'] ?? '');
  const wanted = [{ to, key, properties }];
  await writeDerived(writing, 'PUBLISHED_BY', [{ from: id, wanted }]);
}

async function writeAsserted(
  writing: Writing,
  id: string,
  { asserted = [] }: BundleArticle,
): Promise<void> {
  const rows = new Rows();
  const hung = addAsserted(
    rows,
    id,
    asserted.map((one) => ({ ...one, articles: [id] })),
  );
  await mergeNodes(writing, 'AssertedValue', rows.nodes.get('AssertedValue')?.values() ?? []);
  const derived = (to: string) => ({ to, key: '', properties: {} });
  await writeDerived(writing, 'ASSERTED', [
    { from: id, wanted: hung.map(({ to }) => derived(to)) },
  ]);
  await writeDerived(
    writing,
    'GIVEN_BY',
    hung.map(({ to }) => ({ from: to, wanted: [derived(id)] })),
  );
}

const VOTES =
  'MATCH (a:Article {id: $id})-[d:DESCRIBES]->(e:Entity) RETURN e.id AS id, d.told AS told';
const VOTE =
  'UNWIND $rows AS r MATCH (a:Article {id: $id}) MATCH (e:Entity {id: r.id}) MERGE (a)-[d:DESCRIBES]->(e) SET d.told = r.told RETURN e.id AS id';
const SET_DESCRIBED = 'MATCH (a:Article {id: $id}) SET a.described = $described RETURN a.id AS id';
const LABELS = 'UNWIND $ids AS id MATCH (e:Entity {id: id}) RETURN e.id AS id, labels(e) AS l';

/** Writes the article's votes on entities; returns those of which it says something else now. */
async function writeVotes(
  { run }: Writing,
  before: ArticleGraph,
  article: NodeRow,
): Promise<readonly string[]> {
  const { id } = article;
  const united = uniteDescribed(describedIn(before.article), describedIn(article.properties));
  const described = JSON.stringify(united);
  const known = new Map(
    (await run({ text: VOTES, parameters: { id } })).map(([entity, vote]) => [entity, vote]),
  );
  const ids = entitiesOfArticle({ described });
  const labels = new Map(
    (await run({ text: LABELS, parameters: { ids } })).map(([entity, of]) => [
      String(entity),
      of as readonly string[],
    ]),
  );
  const { votes } = votesOf({ ...before.article, described }, labels);
  const rows = votes.flatMap((vote) => (known.get(vote.id) === vote.told ? [] : { ...vote }));
  if (rows.length > 0) await run({ text: VOTE, parameters: { id, rows } });
  if (described !== before.article['described'])
    await run({ text: SET_DESCRIBED, parameters: { id, described } });
  return rows.map((row) => row.id);
}

const MENTIONING = ['MENTIONS', 'REFERS_TO_EVENT'] as const;

function mentionTexts(type: (typeof MENTIONING)[number]) {
  const row = cypher`UNWIND $rows AS r MATCH (a:Article {id: r.from})-[e:${identifier(type)}]->(x:${identifier(RELATIONS[type].ends[1])} {id: r.to}) WHERE e.start = r.start AND e.end = r.end`;
  return {
    keep: cypher`${row} CREATE (a)-[w:${identifier(pastType(type))}]->(x) SET w = r.past RETURN x.id AS id`
      .text,
    set: cypher`${row} SET e = r.properties RETURN x.id AS id`.text,
  };
}

/** Says since when new mentions are there; of two at the same words the fuller counts, whichever came first. */
async function writeMentions(
  writing: Writing,
  before: ArticleGraph,
  now: ArticleGraph,
): Promise<void> {
  const nameOf = ({ to, properties }: ArticleGraph['edges'][number]) =>
    [to, properties['start'], properties['end']].join(' ');
  for (const type of MENTIONING) {
    const mentions = ({ edges }: ArticleGraph) => edges.filter((edge) => edge.type === type);
    const known = new Map(mentions(before).map((edge) => [nameOf(edge), edge.properties]));
    const changed = mentions(now).flatMap((edge) => {
      const was = known.get(nameOf(edge));
      return was === undefined || isFuller(edge.properties, was) ? [{ ...edge, was }] : [];
    });
    if (changed.length === 0) continue;
    const at = await stamp(writing);
    const rows = changed.map(({ from, to, properties, was }) => {
      const { start = null, end = null } = properties;
      const past = was ? { ...was, retractedAt: at, changedAt: [at] } : null;
      return { from, to, start, end, past, properties: { ...properties, recordedAt: at } };
    });
    const write = async (text: string, of: readonly object[]) => {
      if (of.length > 0) await writing.run({ text, parameters: { rows: of as unknown as Value } });
    };
    const texts = mentionTexts(type);
    const replaced = rows.filter(({ past }) => past);
    await write(texts.keep, replaced);
    await write(texts.set, rows);
  }
}

/** Whether what is said says more than what was said of the same, or in as many words what comes before it. */
function isFuller(now: Properties, before: Properties): boolean {
  const [a, b] = [now, before].map(({ recordedAt: _, ...said }) =>
    JSON.stringify(Object.entries(said).sort(([x], [y]) => compareText(x, y))),
  ) as [string, string];
  return a.length > b.length || (a.length === b.length && a < b);
}

/** Places all statements of an article in reading order and by its date. */
async function placeStatements(
  writing: Writing,
  before: ArticleGraph,
  rows: Rows,
  article: Properties,
): Promise<void> {
  const articleId = String(before.article['id']);
  const published = Object.fromEntries(PUBLICATION.map((name) => [name, article[name] ?? null]));
  const all = new Map(
    [...rows.ofKind('Statement').map(({ properties }) => properties), ...before.statements].map(
      (statement) => [String(statement['id']), statement],
    ),
  );
  const moved = inReadingOrder([...all.values()]).flatMap((statement, index) => {
    const position = index + 1;
    const order = newestFirst(String(published['sortAt']), articleId, position);
    const place = { ...published, position, newestFirst: order };
    const isThere = Object.entries(place).every(
      ([key, value]) => (statement[key] ?? null) === value,
    );
    return isThere ? [] : { id: String(statement['id']), properties: place };
  });
  if (moved.length === 0) return;
  await setStates(writing, moved, 'Statement');
  await placeInLists(
    writing.run,
    moved.map(({ id }) => id),
  );
}

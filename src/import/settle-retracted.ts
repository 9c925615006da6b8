import { readChanges } from '../archive/read-changes.js';
import type { BundleChange } from '../bundle/bundle-change.js';
import { cypher, identifier } from '../cypher-text/cypher.js';
import type { Value } from '../model/value.js';
import { ASSERTED } from '../model/vocabulary.js';
import { compareText } from '../rows/tidy.js';
import { changedByAny, hiddenSince, settled } from '../rows/undone-by.js';
import { groupBy } from '../util/group-by.js';
import { placeInLists } from './place-in-lists.js';
import { settleEntities } from './settle-entities.js';
import { settleTerms } from './settle-terms.js';
import { tellNews } from './tell-news.js';
import { lockNodes, type Writing } from './write-rows.js';

/** What can be retracted, by its label: the property that says which article it belongs to. */
export const RETRACTABLE = ['Statement', 'Article', 'Claim'] as const;

const SUBJECTS =
  'UNWIND $ids AS id MATCH (n:Node {id: id}) RETURN n.id AS id, n.articleId AS article, labels(n) AS l';
/** What belongs to articles and is hidden with them. */
const STATEMENTS =
  'UNWIND $ids AS id MATCH (a:Article {id: id})<-[:APPEARS_IN]-(n:Statement) RETURN n.id AS id, id AS article';
const CLAIMS =
  'UNWIND $ids AS id MATCH (a:Article {id: id})-[:STATES]->(n:Claim) RETURN n.id AS id, id AS article';
const KEYS = 'UNWIND $ids AS id MATCH (c:Claim {id: id}) RETURN DISTINCT c.key AS key';
const RETRACTIONS =
  'UNWIND $ids AS id MATCH (n:Node {id: id})<-[:CHANGES]-(c:Change) WHERE c.kind = $kind RETURN n.id AS id, c.id AS change';
const HIDDEN =
  'UNWIND $ids AS id MATCH (n:Node {id: id}) WHERE n.retractedAt IS NOT NULL RETURN n.id AS id';
const asserted = identifier(ASSERTED);
const SET_STATE =
  cypher`UNWIND $rows AS r MATCH (n:Node {id: r.id}) SET n.changedAt = r.changedAt, n.retractedAt = r.hiddenAt RETURN n.id AS id`
    .text;
const SET_ASSERTED =
  cypher`UNWIND $ids AS id MATCH (n:Statement {id: id}) FOREACH (x IN CASE WHEN n.hypothetical = false AND n.retractedAt IS NULL THEN [n] ELSE [] END | SET x:${asserted}) FOREACH (x IN CASE WHEN n.retractedAt IS NOT NULL THEN [n] ELSE [] END | REMOVE x:${asserted}) RETURN n.id AS id`
    .text;
const DESCRIBED =
  'UNWIND $ids AS id MATCH (a:Article {id: id})-[:DESCRIBES]->(e:Entity) RETURN DISTINCT e.id AS id';

/** What changes retract. */
export function retractedBy(changes: readonly BundleChange[]): readonly string[] {
  return changes.flatMap(({ kind, subject }) => (kind === 'RETRACT' ? (subject ?? []) : []));
}

/**
 * Locks what is settled when these are retracted or shown again: their articles, and the entities that these describe;
 * before an instant is taken, which nobody then waits for while waiting for them.
 */
export async function lockAround(writing: Writing, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const { run } = writing;
  const found = await run({ text: SUBJECTS, parameters: { ids } });
  const articles = found.flatMap(([id, article, labels]) =>
    (labels as string[]).includes('Article')
      ? String(id)
      : typeof article === 'string'
        ? article
        : [],
  );
  const described = await run({ text: DESCRIBED, parameters: { ids: articles } });
  await lockNodes(writing, [...articles, ...described.map(([id]) => String(id))]);
}

/** Something that a retraction may hide, and the article that it belongs to. */
interface Part {
  readonly id: string;
  readonly article: string | null;
}

/**
 * Hides and shows what these retractions are about, and all that hangs on it: a statement is shown while neither its
 * own retraction nor its article's holds, and so is a claim; an article takes its statements, its claims and its votes
 * on entities with it.
 */
export async function settleRetracted(
  writing: Writing,
  subjects: readonly string[],
): Promise<void> {
  if (subjects.length === 0) return;
  const { run } = writing;
  const ids = [...new Set(subjects)];
  const found = await run({ text: SUBJECTS, parameters: { ids } });
  const partsOf = (label: string) =>
    found.flatMap(([id, article, labels]): Part[] =>
      (labels as string[]).includes(label)
        ? [{ id: String(id), article: typeof article === 'string' ? article : null }]
        : [],
    );
  const articles = partsOf('Article').map(({ id }) => id);
  const own = [...partsOf('Statement'), ...partsOf('Claim')];
  await lockNodes(writing, [...articles, ...own.flatMap(({ article }) => article ?? [])]);
  const inside = (await run({ text: STATEMENTS, parameters: { ids: articles } })).map(
    ([id, article]): Part => ({ id: String(id), article: String(article) }),
  );
  const claims = (await run({ text: CLAIMS, parameters: { ids: articles } })).map(
    ([id, article]): Part => ({ id: String(id), article: String(article) }),
  );
  const parts = [...articles.map((id) => ({ id, article: null })), ...own, ...inside, ...claims];
  const hidden = await readHidden(writing, parts);
  const rows = parts.map(({ id, article }) => {
    const changedAt = changedByAny([hidden.get(id) ?? [], hidden.get(article ?? '') ?? []]);
    const isChanged = changedAt.length > 0;
    return { id, changedAt: isChanged ? changedAt : null, hiddenAt: hiddenSince(changedAt) };
  });
  await tellHidden(run, rows);
  await run({ text: SET_STATE, parameters: { rows: rows as unknown as Value } });
  const statements = [...partsOf('Statement'), ...inside].map(({ id }) => id);
  await run({ text: SET_ASSERTED, parameters: { ids: statements } });
  await placeInLists(run, [...articles, ...statements]);
  const touched = [...partsOf('Claim'), ...claims].map(({ id }) => id);
  const keys = await run({ text: KEYS, parameters: { ids: touched } });
  await settleTerms(
    writing,
    keys.map(([key]) => String(key)),
  );
  const described = await run({ text: DESCRIBED, parameters: { ids: articles } });
  await settleEntities(
    writing,
    described.map(([id]) => String(id)),
  );
}

/** Tells of what is hidden or shown now and was not before. */
async function tellHidden(
  run: Writing['run'],
  rows: readonly { readonly id: string; readonly hiddenAt: string | null }[],
): Promise<void> {
  const ids = rows.map(({ id }) => id);
  const before = new Set((await run({ text: HIDDEN, parameters: { ids } })).map(([id]) => id));
  const turned = rows
    .filter(({ id, hiddenAt }) => before.has(id) !== (hiddenAt !== null))
    .sort((a, b) => compareText(a.id, b.id));
  for (const kind of ['RETRACTED', 'RESTORED'] as const) {
    const isOf = turned.filter(({ hiddenAt }) => (hiddenAt !== null) === (kind === 'RETRACTED'));
    tellNews(
      run,
      kind,
      isOf.map(({ id }) => id),
    );
  }
}

/** When each of these, and the article of each, was hidden and shown by its own retractions. */
async function readHidden(
  { run }: Writing,
  parts: readonly Part[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const ids = [...new Set(parts.flatMap(({ id, article }) => [id, ...(article ? [article] : [])]))];
  const found = await run({ text: RETRACTIONS, parameters: { ids, kind: 'RETRACT' } });
  const changes = await readChanges(
    run,
    found.map(([, change]) => String(change)),
  );
  const states = settled(changes);
  const flips = groupBy(states, ({ base, changedAt }) => [base.subject ?? '', changedAt]);
  return new Map([...flips].map(([id, lists]) => [id, changedByAny(lists)]));
}

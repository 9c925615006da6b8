import { MADE_TYPES, readChanges } from '../archive/read-changes.js';
import type { BundleChange } from '../bundle/bundle-change.js';
import { cypher } from '../cypher-text/cypher.js';
import { AppError } from '../errors.js';
import type { NewsKind } from '../model/news.js';
import type { Value } from '../model/value.js';
import { changeRows, effectNode, touchedBy } from '../rows/change-rows.js';
import { kindOf } from '../rows/rows.js';
import { tidy } from '../rows/tidy.js';
import { hiddenSince, type Settled, settled, undoneBy } from '../rows/undone-by.js';
import { groupBy } from '../util/group-by.js';
import { keepUndone } from './keep-undone.js';
import { settleRetracted } from './settle-retracted.js';
import type { Outcome } from './store-bundle.js';
import { tellNews } from './tell-news.js';
import { inLockOrder, mergeNodes, type Writing, writeEdges } from './write-rows.js';

/**
 * Writes changes that hold all that their undoings undo; those that are there stay as they are. What they touch is
 * locked already. Throws CONFLICT when a change is there with other content, is undone twice, or retracts what
 * another retracts.
 */
export async function storeChanges(
  writing: Writing,
  changes: readonly BundleChange[],
): Promise<Pick<Outcome, 'created' | 'createdEdges'>> {
  const rows = changeRows(changes);
  const created = new Map<string, readonly string[]>();
  for (const labels of inLockOrder(rows)) {
    const ids = await mergeNodes(writing, labels, rows.nodes.get(labels)?.values() ?? []);
    if (ids.length > 0) created.set(kindOf(labels), ids);
  }
  const fresh = new Set([...created.values()].flat());
  const createdEdges = await writeEdges(writing, rows, fresh, () => false);
  await settle(writing, changes, fresh);
  return { created, createdEdges };
}

const HIDE_NODES =
  'UNWIND $rows AS r MATCH (n:Node {id: r.node}) SET n.retractedAt = r.at, n.changedAt = r.changedAt RETURN n.id AS id';
const SHOW_NODES =
  'UNWIND $rows AS r MATCH (n:Node {id: r.node}) SET n.changedAt = r.changedAt REMOVE n.retractedAt RETURN n.id AS id';
const made = cypher`UNWIND $rows AS r MATCH (a:Node {id: r.from})-[e:${MADE_TYPES}]->(b:Node {id: r.to}) WHERE e.changeId = r.id`;
const HIDE_RELATIONS =
  cypher`${made} SET e.retractedAt = r.at, e.changedAt = r.changedAt RETURN r.id AS id`.text;
const SHOW_RELATIONS =
  cypher`${made} SET e.changedAt = r.changedAt REMOVE e.retractedAt RETURN r.id AS id`.text;
const RETRACTIONS =
  'UNWIND $ids AS id MATCH (n:Node {id: id})<-[:CHANGES]-(c:Change) WHERE c.kind = $kind RETURN n.id AS id, c.id AS change ORDER BY id, change';

/** Writes what depends on all undoings of a change: which of them counts, and since when its work is hidden. */
async function settle(
  writing: Writing,
  given: readonly BundleChange[],
  fresh: ReadonlySet<string>,
): Promise<void> {
  const { run } = writing;
  const ids = given.flatMap(({ id, undoes }) => (undoes === undefined ? [id] : []));
  const stored = await readChanges(run, ids);
  refuseOthers(given, stored);
  undoneBy(stored, (id, undoings) => {
    throw new AppError(
      'CONFLICT',
      `${id} is undone by ${undoings.join(' and by ')}; undo one of them first`,
    );
  });
  const touched = new Set(stored.flatMap(({ change, base }) => (fresh.has(change.id) ? base : [])));
  const now = stored.filter(({ base }) => touched.has(base));
  await settleBases(writing, now);
}

/** Writes what changes come to, of which all undoings are given, too. */
export async function settleBases(
  writing: Writing,
  changes: Parameters<typeof settled>[0],
): Promise<void> {
  const { run } = writing;
  const states = settled(changes);
  await keepUndone(run, states);
  const subjects = states.flatMap(({ base }) =>
    base.kind === 'RETRACT' ? (base.subject ?? []) : [],
  );
  await refuseTwice(run, subjects);
  await hide(run, states);
  await settleRetracted(writing, subjects);
}

/** What a state hides or shows, and when it did in turn. */
interface Target {
  readonly id: string;
  readonly at: string | null;
  readonly changedAt: readonly string[];
  readonly node: string | null;
  readonly from: string | null;
  readonly to: string | null;
}

/** What news of its ends or its subject it is when what a change made is hidden or shown. */
const NEWS: Readonly<Partial<Record<BundleChange['kind'], NewsKind>>> = {
  RELATE: 'RELATED',
  ASSESS: 'ASSESSED',
  JUDGE_SAME: 'JUDGED',
};

/** Hides and shows what changes made. */
async function hide(run: Writing['run'], states: readonly Settled[]): Promise<void> {
  const targets = states.flatMap(({ base, changedAt }): readonly Target[] => {
    const { id, kind, from = null, to = null } = base;
    const node = from === null ? (effectNode(base) ?? null) : null;
    const isShown = kind === 'RETRACT' || changedAt.length === 0;
    const news = NEWS[kind];
    if (!isShown && news) tellNews(run, news, touchedBy(base));
    return isShown ? [] : [{ id, at: hiddenSince(changedAt), changedAt, node, from, to }];
  });
  const write = async (text: string, rows: readonly Target[]) => {
    if (rows.length > 0) await run({ text, parameters: { rows: rows as unknown as Value } });
  };
  for (const isHidden of [false, true]) {
    const rows = targets.filter(({ at }) => (at !== null) === isHidden);
    const nodes = rows.filter(({ node }) => node !== null);
    const relations = rows.filter(({ node }) => node === null);
    await write(isHidden ? HIDE_NODES : SHOW_NODES, nodes);
    await write(isHidden ? HIDE_RELATIONS : SHOW_RELATIONS, relations);
  }
}

function refuseOthers(
  given: readonly BundleChange[],
  stored: readonly { readonly change: BundleChange }[],
): void {
  const known = new Map(stored.map(({ change }) => [change.id, JSON.stringify(change)]));
  for (const change of given) {
    if (known.get(change.id) !== JSON.stringify(tidy(change)))
      throw new AppError(
        'CONFLICT',
        `${change.id} is in the store with other content; a change never changes, so make another one`,
      );
  }
}

/** Throws CONFLICT for what two retractions that count are about. */
async function refuseTwice(run: Writing['run'], subjects: readonly string[]): Promise<void> {
  if (subjects.length === 0) return;
  const parameters = { ids: [...new Set(subjects)], kind: 'RETRACT' };
  const rows = await run({ text: RETRACTIONS, parameters });
  const all = settled(await readChanges(run, [...new Set(rows.map(([, id]) => String(id)))]));
  for (const [id, retractions] of groupBy(all, (one) => [one.base.subject ?? '', one])) {
    const [first, second] = retractions.filter(({ holds }) => holds).map(({ base }) => base.id);
    if (first !== undefined && second !== undefined)
      throw new AppError(
        'CONFLICT',
        `${id} is retracted twice, by ${[first, second].sort().join(' and by ')}`,
      );
  }
}

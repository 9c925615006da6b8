import { MADE_TYPES, readChanges } from '../archive/read-changes.js';
import type { BundleChange } from '../bundle/bundle-change.js';
import { cypher } from '../cypher-text/cypher.js';
import { AppError } from '../errors.js';
import type { Value } from '../model/value.js';
import { changeRows, effectNode } from '../rows/change-rows.js';
import { kindOf } from '../rows/rows.js';
import { tidy } from '../rows/tidy.js';
import { type Settled, settled, undoneBy } from '../rows/undone-by.js';
import { settleRetracted } from './settle-retracted.js';
import type { Outcome } from './store-bundle.js';
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

const UNDONE =
  'UNWIND $rows AS r MATCH (c:Change {id: r.id}) SET c.undoneBy = r.by RETURN c.id AS id';
const REOPENED = 'UNWIND $ids AS id MATCH (c:Change {id: id}) REMOVE c.undoneBy RETURN c.id AS id';
const SET_NODES =
  'UNWIND $rows AS r MATCH (n:Node {id: r.node}) SET n += r.state RETURN n.id AS id';
const made = cypher`UNWIND $rows AS r MATCH (a:Node {id: r.from})-[e:${MADE_TYPES}]->(b:Node {id: r.to}) WHERE e.changeId = r.id`;
const SET_RELATIONS = cypher`${made} SET e += r.state RETURN r.id AS id`.text;
const RETRACTIONS =
  'UNWIND $ids AS id MATCH (s:Node {id: id})<-[:CHANGES]-(c:Change) WHERE c.kind = $kind AND c.undoneBy IS NULL RETURN s.id AS id, c.id AS change ORDER BY id, change';

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
  const undone = undoneBy(stored, (id, undoings) => {
    throw new AppError(
      'CONFLICT',
      `${id} is undone by ${undoings.join(' and by ')}; undo one of them first`,
    );
  });
  const touched = new Set(stored.flatMap(({ change, base }) => (fresh.has(change.id) ? base : [])));
  const now = stored.filter(({ base }) => touched.has(base));
  const rows = now.flatMap(({ change: { id } }) => {
    const by = undone.get(id);
    return by === undefined ? [] : [{ id, by }];
  });
  if (rows.length > 0) await run({ text: UNDONE, parameters: { rows } });
  const reopened = now.flatMap(({ change: { id }, undoneBy }) =>
    undoneBy !== null && !undone.has(id) ? id : [],
  );
  if (reopened.length > 0) await run({ text: REOPENED, parameters: { ids: reopened } });
  const states = settled(now, undone);
  await refuseTwice(run, states);
  await writeStates(run, states);
  const subjects = states.flatMap(({ base }) =>
    base.kind === 'RETRACT' ? (base.subject ?? []) : [],
  );
  await settleRetracted(writing, subjects);
}

/** Writes on what changes made since when it is hidden. */
async function writeStates(run: Writing['run'], states: readonly Settled[]): Promise<void> {
  const rows = states.flatMap(({ base, changedAt, hiddenAt }) => {
    const { id, kind, from = null, to = null } = base;
    if (kind === 'RETRACT') return [];
    const state = { retractedAt: hiddenAt, changedAt: changedAt.length > 0 ? changedAt : null };
    return [{ id, from, to, node: from === null ? (effectNode(base) ?? null) : null, state }];
  });
  for (const [text, of] of [
    [SET_NODES, rows.filter(({ node }) => node !== null)],
    [SET_RELATIONS, rows.filter(({ node }) => node === null)],
  ] as const)
    if (of.length > 0) await run({ text, parameters: { rows: of } });
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

/** Throws CONFLICT for what is retracted twice. */
async function refuseTwice(run: Writing['run'], states: readonly Settled[]): Promise<void> {
  const ids = states.flatMap(({ base }) => (base.kind === 'RETRACT' ? (base.subject ?? []) : []));
  if (ids.length === 0) return;
  const first = new Map<Value, Value>();
  const parameters = { ids: [...new Set(ids)], kind: 'RETRACT' };
  for (const [id = null, change = null] of await run({ text: RETRACTIONS, parameters })) {
    const other = first.get(id);
    if (other !== undefined)
      throw new AppError('CONFLICT', `${id} is retracted twice, by ${other} and by ${change}`);
    first.set(id, change);
  }
}

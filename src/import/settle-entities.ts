import { readVotes, type Voted } from '../archive/read-votes.js';
import { type Computed, computedOf } from '../model/computed.js';
import type { EntityLabel } from '../model/labels.js';
import type { Properties, Value } from '../model/value.js';
import { Rows } from '../rows/rows.js';
import { addShown, HANGING, type Hung, ownProperties } from '../rows/shown-rows.js';
import type { Shown } from '../rows/shown-values.js';
import type { Told } from '../rows/told.js';
import { groupBy } from '../util/group-by.js';
import { type Derived, hideNodes, setStates, showNodes, writeDerived } from './history.js';
import { inLockOrder, lockNodes, mergeNodes, type Writing } from './write-rows.js';

const GIVERS =
  'UNWIND $rows AS r MATCH (e:Entity {id: r.id})<-[d:DESCRIBES]-(a:Article) WHERE a.retractedAt IS NULL AND d.told = r.told RETURN e.id AS id, d.told AS told, a.id AS a';

/**
 * Makes entities show what the articles say that describe them and are not retracted, whatever they showed; one that
 * no such article describes is hidden. Locks them first. Returns the ids of what was made for it, by kind.
 */
export async function settleEntities(
  writing: Writing,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (ids.length === 0) return new Map();
  await lockNodes(writing, ids);
  const settled = await readVotes(writing.run, [...new Set(ids)].sort());
  const givers = await readGivers(writing, settled);
  const rows = new Rows();
  const hung = new Map(
    settled.map(({ id, shown }): [string, readonly Hung[]] => [
      id,
      shown ? addShown(rows, id, shown, (told) => givers.get(`${id} ${textOf(told)}`) ?? []) : [],
    ]),
  );
  const created = new Map<string, readonly string[]>();
  for (const labels of inLockOrder(rows)) {
    const made = await mergeNodes(writing, labels, rows.nodes.get(labels)?.values() ?? []);
    if (made.length > 0) created.set(labels, made);
  }
  await setStates(
    writing,
    settled.flatMap(({ id, label, shown }) =>
      shown ? [{ id, properties: stateOf(label, shown) }] : [],
    ),
  );
  for (const type of HANGING) {
    const of = type === 'AFFILIATED_WITH' ? settled.filter(isUnnamed) : settled;
    const wanted = of.map(({ id }) => ({
      from: id,
      wanted: (hung.get(id) ?? []).flatMap((one) => (one.type === type ? derived(one.to) : [])),
    }));
    await writeDerived(writing, type, wanted);
  }
  await writeDerived(writing, 'GIVEN_BY', giversOf(rows));
  await hideNodes(
    writing,
    settled.flatMap(({ id, shown, wasHidden }) => (shown || wasHidden ? [] : id)),
  );
  await showNodes(
    writing,
    settled.flatMap(({ id, shown, wasHidden }) => (shown && wasHidden ? id : [])),
  );
  return created;
}

function isUnnamed({ label }: Voted): boolean {
  return label === 'AnonymousSource';
}

function derived(to: string): Derived {
  return { to, key: '', properties: {} };
}

/** Which articles give a value, as the rows say it. */
function giversOf(rows: Rows) {
  const edges = [...rows.edges.values()].flatMap(({ kind, rows: group }) =>
    kind.type === 'GIVEN_BY' ? group : [],
  );
  return [...groupBy(edges, ({ from, to }) => [from, derived(to)])].map(([from, wanted]) => ({
    from,
    wanted,
  }));
}

/** What is stored of what it shows; null for what it is not to have. */
function stateOf(label: EntityLabel, shown: Shown): Properties {
  const own = ownProperties(label, shown);
  const computed = computedOf(label).map(({ property }: Computed) => [
    property,
    own[property] ?? null,
  ]);
  return { ...own, ...Object.fromEntries(computed), disputed: shown.isUndisputed ? null : true };
}

/** The articles that say these things of entities, where they give a value that is not shown. */
async function readGivers(
  { run }: Writing,
  settled: readonly Voted[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = settled.flatMap(({ id, shown }) =>
    [...new Set((shown?.others ?? []).flatMap(({ by }) => by.map(textOf)))].map((told) => ({
      id,
      told,
    })),
  );
  if (rows.length === 0) return new Map();
  const found = await run({ text: GIVERS, parameters: { rows: rows as unknown as Value } });
  return groupBy(found, ([id, told, article]) => [`${id} ${told}`, String(article)]);
}

/** As it is stored. */
function textOf(told: Told): string {
  return JSON.stringify(told);
}

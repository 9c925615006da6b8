import { type Run, runAlone } from '../archive/read-articles.js';
import { MADE_TYPES, type StoredChange } from '../archive/read-changes.js';
import { readCuration } from '../archive/read-curation.js';
import { examineBundle } from '../bundle/check-bundle.js';
import { cypher } from '../cypher-text/cypher.js';
import type { CallOptions, Engine } from '../engine/engine.js';
import type { Value } from '../model/value.js';
import { contentDigest } from '../rows/canonical-bundle.js';
import { canonicalCuration, effectNode, touchedBy } from '../rows/change-rows.js';
import { changedByAny, hiddenSince, type Settled, settled, undoneBy } from '../rows/undone-by.js';
import { groupBy } from '../util/group-by.js';
import type { Problems } from './problems.js';

const CHANGES = 'MATCH (c:Change) RETURN count(c) AS c';
const CHANGED = [
  'MATCH (n:Statement) WHERE n.changedAt IS NOT NULL OR n.retractedAt IS NOT NULL RETURN n.id AS id, n.changedAt AS c, n.retractedAt AS at',
  'MATCH (n:Article) WHERE n.changedAt IS NOT NULL OR n.retractedAt IS NOT NULL RETURN n.id AS id, n.changedAt AS c, n.retractedAt AS at',
  'MATCH (n:Claim) WHERE n.changedAt IS NOT NULL OR n.retractedAt IS NOT NULL RETURN n.id AS id, n.changedAt AS c, n.retractedAt AS at',
];
/** What belongs to articles, and the articles that things belong to. */
const BELONGING = [
  'UNWIND $ids AS id MATCH (a:Article {id: id})<-[:APPEARS_IN]-(s:Statement) RETURN s.id AS id, id AS a',
  'UNWIND $ids AS id MATCH (a:Article {id: id})-[:STATES]->(c:Claim) RETURN c.id AS id, id AS a',
  'UNWIND $ids AS id MATCH (s:Statement {id: id})-[:APPEARS_IN]->(a:Article) RETURN id, a.id AS a',
  'UNWIND $ids AS id MATCH (c:Claim {id: id})<-[:STATES]-(a:Article) RETURN id, a.id AS a',
];
const ASSESSMENTS =
  'UNWIND $ids AS id MATCH (n:Assessment {id: id}) RETURN n.id AS id, n.retractedAt AS at';
const RELATIONS =
  cypher`UNWIND $rows AS r MATCH (a:Node {id: r.from})-[e:${MADE_TYPES}]->(b:Node {id: r.to}) WHERE e.changeId = r.id RETURN r.id AS id, e.retractedAt AS at`
    .text;
const MADE =
  cypher`MATCH (:Node)-[e:${MADE_TYPES}]->(:Node) WHERE e.changeId IS NOT NULL RETURN e.changeId AS id`
    .text;
const MADE_NODES = 'MATCH (n:Assessment) RETURN n.changeId AS id';
const TOUCHED =
  'UNWIND $ids AS id MATCH (c:Change {id: id})-[:CHANGES]->(n:Node) RETURN c.id AS id, n.id AS n';

/**
 * Checks what curators did: that each change is whole and about something that is there, that what it made says
 * what it says, and that what is hidden or undone follows from the changes alone. Returns the digest of each change.
 */
export async function checkCuration(
  engine: Engine,
  options: () => CallOptions,
  problems: Problems,
): Promise<readonly string[]> {
  const run = runAlone(engine, options);
  const hidden = new Map<string, (readonly string[])[]>();
  const digests: string[] = [];
  const known = new Set<string>();
  for await (const page of readCuration(engine, null, options)) {
    for (const { change } of page) {
      known.add(change.id);
      digests.push(contentDigest(change));
    }
    checkForm(page, problems);
    await checkTouched(run, page, problems);
    const states = checkUndoings(page, problems);
    groupBy(
      states.filter(({ base }) => base.kind === 'RETRACT'),
      ({ base, changedAt }) => [base.subject ?? '', changedAt],
      hidden as Map<string, (readonly string[])[]>,
    );
    await checkMade(run, states, problems);
  }
  await checkHidden(run, hidden, problems);
  const made = [MADE, MADE_NODES].map((text) => run({ text, parameters: {} }));
  const orphans = (await Promise.all(made)).flat().filter(([id]) => !known.has(String(id)));
  for (const [id] of orphans) problems.add('what curators made has its change', id);
  const [[count] = []] = await run({ text: CHANGES, parameters: {} });
  if (count !== known.size)
    problems.add('every undoing leads to a change', `${Number(count) - known.size} changes`);
  return digests;
}

/** Statements and claims are hidden while their own retractions or their article's hold. */
async function checkHidden(
  run: Run,
  own: ReadonlyMap<string, readonly (readonly string[])[]>,
  problems: Problems,
): Promise<void> {
  const ids = [...own.keys()];
  const articles = new Map(
    (await Promise.all(BELONGING.map((text) => run({ text, parameters: { ids } }))))
      .flat()
      .map(([id, article]) => [String(id), String(article)]),
  );
  const wanted = new Map(
    [...new Set([...ids, ...articles.keys()])].map((id) => [
      id,
      changedByAny([...(own.get(id) ?? []), ...(own.get(articles.get(id) ?? '') ?? [])]),
    ]),
  );
  const stored = await Promise.all(CHANGED.map((text) => run({ text, parameters: {} })));
  for (const [id, changedAt, at] of stored.flat()) {
    const flips = wanted.get(String(id)) ?? [];
    wanted.delete(String(id));
    if (JSON.stringify(changedAt) !== JSON.stringify(flips) || (at ?? null) !== hiddenSince(flips))
      problems.add(HIDDEN, id);
  }
  for (const [id, flips] of wanted) if (flips.length > 0) problems.add(HIDDEN, id);
}

const HIDDEN = 'what is hidden follows from what was retracted and undone';

function checkForm(page: readonly StoredChange[], problems: Problems): void {
  const changes = page.map(({ change }) => change);
  const canonical = canonicalCuration(changes) as { readonly curation: readonly { id: string }[] };
  for (const { pointer, message } of examineBundle(canonical).mistakes) {
    const id = canonical.curation[Number(pointer.split('/')[2])]?.id;
    problems.add('every change is whole', `${id} (${pointer.split('/')[3] ?? ''}: ${message})`);
  }
}

async function checkTouched(run: Run, page: readonly StoredChange[], problems: Problems) {
  const ids = page.map(({ change }) => change.id);
  const rows = await run({ text: TOUCHED, parameters: { ids } });
  const touched = groupBy(rows, ([id, node]) => [String(id), String(node)]);
  const bases = new Map(page.map(({ change }) => [change.id, change]));
  for (const { change, base } of page) {
    const about = touchedBy(bases.get(base) ?? change);
    const wanted = [...about, ...(change.undoes === undefined ? [] : [change.undoes])];
    if ([...new Set(wanted)].sort().join() !== (touched.get(change.id) ?? []).sort().join())
      problems.add('every change leads to what it is about', change.id);
  }
}

function checkUndoings(page: readonly StoredChange[], problems: Problems): readonly Settled[] {
  const undone = undoneBy(page, (id) => problems.add('a change is undone once', id));
  for (const { change, undoneBy: stored } of page) {
    if ((undone.get(change.id) ?? null) !== stored)
      problems.add('undoneBy follows from the undoings', change.id);
  }
  return settled(page);
}

async function checkMade(run: Run, states: readonly Settled[], problems: Problems): Promise<void> {
  const found = new Map<string, Value>();
  const relations = states.flatMap(({ base: { id, from, to } }) =>
    from === undefined ? [] : [{ id, from, to: to ?? '' }],
  );
  const nodes = states.filter(({ base }) => base.kind === 'ASSESS');
  const ids = nodes.map(({ base }) => effectNode(base) ?? '');
  for (const [id, at] of await run({ text: RELATIONS, parameters: { rows: relations } }))
    found.set(String(id), at ?? null);
  for (const [id, at] of await run({ text: ASSESSMENTS, parameters: { ids } }))
    found.set(String(id), at ?? null);
  for (const { base, hiddenAt } of states) {
    if (base.kind === 'RETRACT') continue;
    const key = base.kind === 'ASSESS' ? (effectNode(base) ?? '') : base.id;
    if (!found.has(key)) problems.add('what a change made is there', base.id);
    else if (found.get(key) !== hiddenAt) problems.add(HIDDEN, key);
  }
}

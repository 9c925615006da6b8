import { type Run, runAlone } from '../archive/read-articles.js';
import { MADE_TYPES, type StoredChange } from '../archive/read-changes.js';
import { readCuration } from '../archive/read-curation.js';
import { examineBundle } from '../bundle/check-bundle.js';
import { cypher } from '../cypher-text/cypher.js';
import type { CallOptions, Engine } from '../engine/engine.js';
import type { Value } from '../model/value.js';
import { contentDigest } from '../rows/canonical-bundle.js';
import { canonicalCuration, effectNode, touchedBy } from '../rows/change-rows.js';
import { type Settled, settled, undoneBy } from '../rows/undone-by.js';
import { groupBy } from '../util/group-by.js';
import type { Problems } from './problems.js';

const CHANGES = 'MATCH (c:Change) RETURN count(c) AS c';
const RETRACTED =
  'MATCH (n:Statement) WHERE n.retractedAt IS NOT NULL RETURN n.id AS id, n.retractedAt AS at';
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
  const retracted = new Map(
    (await run({ text: RETRACTED, parameters: {} })).map(([id, at]) => [String(id), at]),
  );
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
    const hidden = states.filter(({ base, holds }) => base.kind === 'RETRACT' && holds);
    for (const { base, hiddenAt } of hidden) {
      if (retracted.get(base.subject ?? '') !== hiddenAt) problems.add(HIDDEN, base.subject);
      retracted.delete(base.subject ?? '');
    }
    await checkMade(run, states, problems);
  }
  for (const id of retracted.keys()) problems.add(HIDDEN, id);
  const made = [MADE, MADE_NODES].map((text) => run({ text, parameters: {} }));
  const orphans = (await Promise.all(made)).flat().filter(([id]) => !known.has(String(id)));
  for (const [id] of orphans) problems.add('what curators made has its change', id);
  const [[count] = []] = await run({ text: CHANGES, parameters: {} });
  if (count !== known.size)
    problems.add('every undoing leads to a change', `${Number(count) - known.size} changes`);
  return digests;
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

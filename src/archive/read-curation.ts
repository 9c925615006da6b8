import type { CallOptions, Engine } from '../engine/engine.js';
import { touchedBy } from '../rows/change-rows.js';
import { batches } from '../util/batches.js';
import { pagesByInstant } from './pages-by-instant.js';
import { runAlone } from './read-articles.js';
import { readChanges, type StoredChange } from './read-changes.js';

/** Changes read at a time, beside their undoings. */
const PAGE = 1_000;

const NEXT =
  'MATCH (c:Change) WHERE c.at >= $at AND (c.at > $at OR c.id > $id) AND c.kind <> $undo RETURN c.id AS id, c.at AS at ORDER BY at, id LIMIT $n';
const ABOUT =
  'UNWIND $ids AS id MATCH (n:Node {id: id})<-[:CHANGES]-(c:Change) WHERE c.kind <> $undo RETURN DISTINCT c.id AS id, c.at AS at';

/**
 * What curators did, in pages in the order it was done, each change with all its undoings. `within` narrows it to
 * changes of which all nodes are among those ids; null takes all.
 */
export async function* readCuration(
  engine: Engine,
  within: ReadonlySet<string> | null,
  options: () => CallOptions,
): AsyncGenerator<readonly StoredChange[]> {
  const run = runAlone(engine, options);
  if (within === null) {
    for await (const ids of pagesByInstant(run, NEXT, { undo: 'UNDO', n: PAGE }))
      yield await readChanges(run, ids);
    return;
  }
  const found = new Map<string, string>();
  for (const ids of batches([...within], PAGE)) {
    for (const [id, at] of await run({ text: ABOUT, parameters: { ids, undo: 'UNDO' } }))
      found.set(String(id), `${at} ${id}`);
  }
  const sorted = [...found].sort(([, a], [, b]) => (a < b ? -1 : 1)).map(([id]) => id);
  for (const ids of batches(sorted, PAGE)) {
    const changes = await readChanges(run, ids);
    const outside = new Set(
      changes.flatMap(({ change, base }) =>
        touchedBy(change).every((id) => within.has(id)) ? [] : [base],
      ),
    );
    yield changes.filter(({ base }) => !outside.has(base));
  }
}

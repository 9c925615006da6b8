import type { CallOptions, Engine, Query } from '../engine/engine.js';
import type { Value } from '../model/value.js';
import { touchedBy } from '../rows/change-rows.js';
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
  const run = async (query: Query) => (await engine.read(query, options())).rows;
  if (within !== null) {
    const found = new Map<string, string>();
    const all = [...within];
    for (let start = 0; start < all.length; start += PAGE) {
      const parameters = { ids: all.slice(start, start + PAGE), undo: 'UNDO' };
      for (const [id, at] of await run({ text: ABOUT, parameters }))
        found.set(String(id), `${at} ${id}`);
    }
    const ids = [...found].sort(([, a], [, b]) => (a < b ? -1 : 1)).map(([id]) => id);
    for (let start = 0; start < ids.length; start += PAGE) {
      const changes = await readChanges(run, ids.slice(start, start + PAGE));
      const outside = new Set(
        changes.flatMap(({ change, base }) =>
          touchedBy(change).every((id) => within.has(id)) ? [] : [base],
        ),
      );
      yield changes.filter(({ base }) => !outside.has(base));
    }
    return;
  }
  let at: Value = '';
  let id: Value = '';
  for (;;) {
    const rows = await run({ text: NEXT, parameters: { at, id, undo: 'UNDO', n: PAGE } });
    const last = rows.at(-1);
    if (!last) return;
    yield await readChanges(
      run,
      rows.map((row) => String(row[0])),
    );
    [id = '', at = ''] = last;
  }
}

import { readChanges } from '../archive/read-changes.js';
import type { RunInWrite } from '../engine/engine.js';
import { settleBases } from '../import/store-changes.js';
import { nextPage } from './next-page.js';

const PAGE = 200;
const BASES =
  'MATCH (c:Change) WHERE c.id > $after AND c.base = c.id RETURN c.id AS id ORDER BY id LIMIT $n';
const RECORD =
  'UNWIND $ids AS id MATCH (c:Change {base: id}) SET c.recordedAt = c.at RETURN count(c) AS n';

/**
 * Gives the next page of changes the instant at which they were recorded, and what they hid or showed all instants at
 * which they did, as it follows from them: stores of before kept the last one.
 */
export async function keepChanges(run: RunInWrite, progress: string): Promise<string | null> {
  return nextPage(['Change'], progress, async (_, after) => {
    const page = await run({ text: BASES, parameters: { after, n: PAGE } });
    const ids = page.map(([id]) => String(id));
    if (ids.length === 0) return null;
    await run({ text: RECORD, parameters: { ids } });
    await settleBases({ run, request: 'keep changes' }, await readChanges(run, ids));
    return ids.at(-1) ?? null;
  });
}

import type { RunInWrite } from '../engine/engine.js';
import { looksOf } from '../util/look-alike.js';
import { nextPage } from './next-page.js';

const PAGE = 2_000;
const READ =
  'MATCH (n:Name) WHERE n.id > $after RETURN n.id AS id, n.value AS value ORDER BY id LIMIT $n';
const WRITE =
  'UNWIND $rows AS r MATCH (n:Name {id: r.id}) SET n.looks = r.looks RETURN count(n) AS c';

/** Keeps how the next page of names look, by which look-alikes are found. */
export async function keepLooks(run: RunInWrite, progress: string): Promise<string | null> {
  return nextPage(['Name'], progress, async (_, after) => {
    const page = await run({ text: READ, parameters: { after, n: PAGE } });
    const rows = page.map(([id, value]) => ({ id: String(id), looks: looksOf(String(value)) }));
    if (rows.length > 0) await run({ text: WRITE, parameters: { rows } });
    return rows.at(-1)?.id ?? null;
  });
}

import { cypher, identifier } from '../cypher-text/cypher.js';
import type { RunInWrite } from '../engine/engine.js';
import { placeInLists } from '../import/place-in-lists.js';
import { nextPage } from './next-page.js';

const PAGE = 2_000;
const LABELS = ['Article', 'Statement'];

/** Writes where the next page of articles and statements stand in the lists of the nodes they lead to. */
export async function placeNext(run: RunInWrite, progress: string): Promise<string | null> {
  return nextPage(LABELS, progress, async (label, after) => {
    const { text } =
      cypher`MATCH (n:${identifier(label)}) WHERE n.id > $after RETURN n.id AS id ORDER BY id LIMIT $n`;
    const page = await run({ text, parameters: { after, n: PAGE } });
    const ids = page.map(([id]) => String(id));
    if (ids.length > 0) await placeInLists(run, ids);
    return ids.at(-1) ?? null;
  });
}

import type { Query } from '../engine/engine.js';
import type { Run } from './read-articles.js';

/**
 * The ids that a query finds, page by page while others write: it returns rows of an id and an instant, in the order
 * of the instant, then of the id, that come after `$at` and `$id`.
 */
export async function* pagesByInstant(
  run: Run,
  text: string,
  more: Query['parameters'],
): AsyncGenerator<readonly string[]> {
  let [id, at] = ['', ''];
  for (;;) {
    const rows = await run({ text, parameters: { ...more, at, id } });
    const last = rows.at(-1);
    if (!last) return;
    yield rows.map((row) => String(row[0]));
    [id, at] = [String(last[0]), String(last[1])];
  }
}

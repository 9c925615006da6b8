import { cypher, identifier } from '../cypher-text/cypher.js';
import type { RunInWrite } from '../engine/engine.js';
import { PAST } from '../model/history.js';
import type { Value } from '../model/value.js';
import type { Settled } from '../rows/undone-by.js';

const was = cypher`[:${identifier(PAST.type)}]->(v:${identifier(PAST.label)})`;
const KEPT =
  cypher`UNWIND $rows AS r MATCH (c:Change {id: r.id})-${was} RETURN c.id AS id, v.since AS since`
    .text;
const KEEP =
  cypher`UNWIND $rows AS r MATCH (c:Change {id: r.id}) CREATE (c)-${was} SET v = properties(c) SET v += r.past RETURN c.id AS id`
    .text;
const SET = 'UNWIND $rows AS r MATCH (c:Change {id: r.id}) SET c += r.now RETURN c.id AS id';

/**
 * Writes on changes which of them is undone by which, and keeps what they said before: as it followed from the changes
 * that there were at each instant, whenever they come into this store.
 */
export async function keepUndone(run: RunInWrite, states: readonly Settled[]): Promise<void> {
  const undone = states.flatMap(({ undoings }) =>
    [...undoings].filter(([, turns]) => turns.length > 1),
  );
  if (undone.length === 0) return;
  const write = (text: string, rows: readonly object[]) =>
    run({ text, parameters: { rows: rows as unknown as Value } });
  const kept = await write(
    KEPT,
    undone.map(([id]) => ({ id })),
  );
  const known = new Set(kept.map(([id, since]) => `${id} ${since}`));
  const pasts = undone.flatMap(([id, turns]) =>
    turns.slice(0, -1).flatMap(({ since, by }, index) => {
      if (known.has(`${id} ${since}`)) return [];
      const until = turns[index + 1]?.since;
      return [{ id, past: { undoneBy: by, since, until, settledAt: null } }];
    }),
  );
  if (pasts.length > 0) await write(KEEP, pasts);
  await write(
    SET,
    undone.map(([id, turns]) => {
      const { since, by } = turns[turns.length - 1] ?? {};
      return { id, now: { undoneBy: by, settledAt: since } };
    }),
  );
}

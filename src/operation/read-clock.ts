import { CLOCK } from '../model/history.js';
import type { RequestContext } from './context.js';

/** The store's clock as it was read. */
export interface Clock {
  /** The last instant at which anything was recorded. */
  readonly at: string;
  /** Another one after each write that recorded something, of an earlier instant as well. */
  readonly mark: string;
  /** Whoever reads with them sees what was recorded by then (Neo4j clusters). */
  readonly bookmarks: readonly string[];
}

const READ = `MATCH (c:${CLOCK.label} {key: $key}) RETURN c.at AS at, c.lock AS mark`;
/** The clock of a store in which nothing was recorded yet. */
const BEGINNING = new Date(0).toISOString();

/** Reads the store's clock. Throws as the engine does. */
export async function readClock(context: RequestContext): Promise<Clock> {
  const query = { text: READ, parameters: { key: CLOCK.key } };
  const { rows, bookmarks } = await context.engine.read(query, context);
  const [at, mark] = rows[0] ?? [];
  return { at: String(at || BEGINNING), mark: String(mark ?? ''), bookmarks };
}

import { randomUUID } from 'node:crypto';
import type { Query, ReadResult } from '../engine/engine.js';
import { invariant } from '../errors.js';
import { CLOCK } from '../model/history.js';
import type { Value } from '../model/value.js';
import { clockOf } from './answerable-instant.js';
import type { RequestContext } from './context.js';

/** Readings that may meet a writer before one waits its turn among them. */
const TRIES = 2;
/** Whoever records takes this lock before the commit, too. */
const LOCK = `MATCH (c:${CLOCK.label} {key: $key}) SET c.lock = $request RETURN c.at AS at`;

/**
 * Reads as of an instant, in one state of the store. Where a query may see half of what is written meanwhile, it is
 * asked again until the clock stood still around it, and then under the clock's lock. Throws as the engine does.
 */
export async function readAsOf(query: Query, context: RequestContext): Promise<ReadResult> {
  const { engine } = context;
  for (let tries = 0; engine.readsOneState || tries < TRIES; tries += 1) {
    const clock = await clockOf(context);
    const bookmarks = [...new Set([...context.bookmarks, ...clock.bookmarks])];
    const found = await engine.read(query, { ...context, bookmarks });
    if (engine.readsOneState) return found;
    const after = await clockOf({ ...context, bookmarks: found.bookmarks }, true);
    if (after.mark === clock.mark) return found;
  }
  return readLocked(query, context);
}

async function readLocked(query: Query, context: RequestContext): Promise<ReadResult> {
  const request = randomUUID();
  let rows: readonly (readonly Value[])[] | undefined;
  const { bookmarks } = await context.engine.write(
    {
      ...{ key: `read:${request}`, request, properties: {}, rehearse: true },
      queries: async (run) => {
        await run({ text: LOCK, parameters: { key: CLOCK.key, request } });
        rows = await run(query);
      },
    },
    context,
  );
  invariant(rows, 'A reading under the lock of the clock did not run');
  return { rows, bookmarks };
}

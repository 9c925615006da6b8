import { randomUUID } from 'node:crypto';
import type { Query, RunInWrite, Write } from './engine.js';

/** The key on which `write` is idempotent; both engines keep it unique from `prepare` on. */
export const IMPORT_KEY = { label: 'Import', property: 'key' } as const;

/** `taken`: another request has the key. `done`: an earlier attempt of this request committed. */
type Claim = 'ours' | 'done' | 'taken';

/**
 * Claims a write's key and, where it is ours, runs what it writes, in order, with the transaction's own `run`. Each
 * attempt has an id of its own, so that a retry knows an earlier one's commit.
 */
export async function runWrite(write: Write, run: RunInWrite): Promise<Claim> {
  const [[isMine, isNow] = []] = await run(claimImport(write, randomUUID()));
  if (isMine !== true) return 'taken';
  if (isNow !== true) return 'done';
  if (typeof write.queries === 'function') await write.queries(run);
  else for (const query of write.queries) await run(query);
  return 'ours';
}

/**
 * The first query of every write. MERGE on the unique key is the lock as well: a second writer
 * waits until the first has committed. The request's id, not a flag computed on the way, tells who
 * created the node, so the answer is true even when the reply to an earlier COMMIT was lost.
 */
function claimImport(write: Write, attempt: string): Query {
  return {
    text:
      'MERGE (i:Import {key: $key}) ' +
      'ON CREATE SET i.req = $request, i.attempt = $attempt, i += $properties ' +
      'RETURN i.req = $request AS mine, i.attempt = $attempt AS now',
    parameters: { key: write.key, request: write.request, attempt, properties: write.properties },
  };
}

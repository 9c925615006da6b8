import type { Value } from '../model/value.js';
import type { Query, Write } from './engine.js';

/** The key on which `write` is idempotent; both engines keep it unique from `prepare` on. */
export const IMPORT_KEY = { label: 'Import', property: 'key' } as const;

/** `taken`: another request has the key. `done`: an earlier attempt of this request committed. */
export type Claim = 'ours' | 'done' | 'taken';

/**
 * The first query of every write. MERGE on the unique key is the lock as well: a second writer
 * waits until the first has committed. The request's id, not a flag computed on the way, tells who
 * created the node, so the answer is true even when the reply to an earlier COMMIT was lost.
 */
export function claimImport(write: Write, attempt: string): Query {
  return {
    text:
      'MERGE (i:Import {key: $key}) ' +
      'ON CREATE SET i.req = $request, i.attempt = $attempt, i += $properties ' +
      'RETURN i.req = $request AS mine, i.attempt = $attempt AS now',
    parameters: { key: write.key, request: write.request, attempt, properties: write.properties },
  };
}

/** Reads the one row that `claimImport` returns. */
export function readClaim(row: readonly Value[] | undefined): Claim {
  if (row?.[0] !== true) return 'taken';
  return row[1] === true ? 'ours' : 'done';
}

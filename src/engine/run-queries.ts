import type { RunInWrite, Write } from './engine.js';

/** Runs what a write writes, in order, with the transaction's own `run`. */
export async function runQueries(write: Write, run: RunInWrite): Promise<void> {
  if (typeof write.queries === 'function') return write.queries(run);
  for (const query of write.queries) await run(query);
}

import type { RunInWrite, Write } from './engine.js';

/** Runs what a write writes, in order, with the transaction's own `run`. */
export async function runStatements(write: Write, run: RunInWrite): Promise<void> {
  if (typeof write.statements === 'function') return write.statements(run);
  for (const statement of write.statements) await run(statement);
}

import { keptStatements } from '../model/imported-statements.js';
import { keptNews } from '../model/news.js';
import { tick } from './history.js';
import { newsOf } from './tell-news.js';
import type { Writing } from './write-rows.js';

/** New statements of an article, in reading order; curation brings none. */
interface Added {
  readonly article: string | null;
  readonly statements: readonly string[];
}

const KEEP =
  'MATCH (i:Import {key: $key}) SET i.recordedAt = $at, i.news = $news RETURN i.key AS key';
const KEEP_ADDED =
  'MATCH (i:Import {key: $key}) SET i.statements = $statements RETURN i.key AS key';

/**
 * Keeps in the record of a write, under its key, what it brought, at the store's clock: what those who listen are told,
 * live or when they come back. The last that a transaction does.
 */
export async function recordNews(
  writing: Writing,
  key: string,
  added: Added | null = null,
): Promise<void> {
  const { run } = writing;
  const statements = added?.statements ?? [];
  // What is new is told once, as it is in the end.
  const fresh = new Set(statements.map((id) => keptNews({ kind: 'CHANGED', id })));
  const news = newsOf(run).filter((one) => !fresh.has(one));
  if (news.length + statements.length === 0) return;
  if (added?.article && statements.length > 0) {
    const kept = keptStatements(added.article, statements);
    await run({ text: KEEP_ADDED, parameters: { key, statements: kept } });
  }
  await run({ text: KEEP, parameters: { key, news, at: await tick(writing) } });
}

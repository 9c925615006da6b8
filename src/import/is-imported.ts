import type { ClientOptions, Engine } from '../engine/engine.js';

const FOUND = 'MATCH (i:Import {key: $key}) RETURN i.key AS key, i.content AS content';

/** Whether an import with that key has been written. */
export async function isImported(
  engine: Engine,
  key: string,
  options: ClientOptions,
): Promise<boolean> {
  return (await findImport(engine, key, options)) !== null;
}

/** The digest of what was imported under a key (null from stores that kept none), or null when nothing was. */
export async function findImport(
  engine: Engine,
  key: string,
  options: ClientOptions,
): Promise<{ readonly content: string | null } | null> {
  const { rows, bookmarks } = await engine.read({ text: FOUND, parameters: { key } }, options);
  options.onSeen?.(bookmarks);
  const [row] = rows;
  return row ? { content: row[1] === null ? null : String(row[1]) } : null;
}

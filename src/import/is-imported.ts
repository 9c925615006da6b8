import type { CallOptions, Engine } from '../engine/engine.js';

/** Whether an import with that key has been written. */
export async function isImported(
  engine: Engine,
  key: string,
  options: CallOptions,
): Promise<boolean> {
  const { rows } = await engine.read(
    { text: 'MATCH (i:Import {key: $key}) RETURN i.key AS key', parameters: { key } },
    options,
  );
  return rows.length > 0;
}

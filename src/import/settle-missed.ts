import { randomUUID } from 'node:crypto';
import type { ClientOptions, Engine } from '../engine/engine.js';
import type { Rows } from '../rows/rows.js';
import { meetEntities } from './meet-entities.js';
import { settleEntities } from './settle-entities.js';
import type { Outcome } from './store-bundle.js';

/**
 * Settles entities that a bundle agreed with when it looked, and that another importer changed before it committed: it
 * locked none of them, so the other did not see its vote. On an engine that writes one bundle after the other there are
 * none.
 */
export async function settleMissed(
  engine: Engine,
  rows: Rows,
  { agreeing = [] }: Outcome,
  options: ClientOptions & { readonly by: string },
): Promise<void> {
  if (engine.name === 'embedded' || agreeing.length === 0) return;
  const read = async (query: Parameters<Engine['read']>[0]) =>
    (await engine.read(query, options)).rows;
  const { others } = await meetEntities({ run: read }, rows, new Set(agreeing));
  if (others.length === 0) return;
  const request = randomUUID();
  const { bookmarks } = await engine.write(
    {
      key: `settle:${request}`,
      request,
      properties: { at: new Date().toISOString(), by: options.by },
      queries: async (run) => {
        await settleEntities({ run, request }, others);
      },
    },
    options,
  );
  options.onSeen?.(bookmarks);
}

import { graphSchema } from '../api/graph-schema.js';
import type { Config } from '../config.js';
import type { Engine } from '../engine/engine.js';
import { type OpenEngineOptions, openEngine } from '../engine/open-engine.js';
import { prepareStore } from '../store/prepare-store.js';

/** The option of every command that opens a store, as commander reads it. */
export interface StoreFlags {
  readonly acceptLoss?: boolean;
}

/**
 * Opens the configured store for one piece of work and closes it whatever happens. An embedded store that is not
 * there is made, unless the work only reads (`createIfMissing` false).
 */
export async function withStore<T>(
  config: Config,
  work: (engine: Engine) => Promise<T>,
  options: Pick<OpenEngineOptions, 'createIfMissing' | 'onLoss' | 'readsSuffice'> & StoreFlags = {},
): Promise<T> {
  const warn = (message: string) => void process.stderr.write(`${message}\n`);
  const { createIfMissing = true, onLoss = 'refuse', readsSuffice, acceptLoss } = options;
  const engine = await openEngine({
    dataPath: config.dataPath,
    createIfMissing,
    onLoss: acceptLoss ? 'accept' : onLoss,
    readsSuffice,
    neo4j: config.neo4j ?? undefined,
    warn,
  });
  try {
    await prepareStore(engine, graphSchema, warn);
    return await work(engine);
  } finally {
    await engine.close();
  }
}

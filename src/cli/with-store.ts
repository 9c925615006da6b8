import type { Config } from '../config.js';
import type { Engine } from '../engine/engine.js';
import { type OpenEngineOptions, openEngine } from '../engine/open-engine.js';
import { AppError } from '../errors.js';
import { graphSchema } from '../model/graph-schema.js';
import { prepareStore } from '../store/prepare-store.js';
import { runningServer, type ServerAccess } from './server-client.js';

/** The option of every command that opens a store, as commander reads it. */
export interface StoreFlags {
  readonly acceptLoss?: boolean;
}

interface StoreOptions<T>
  extends StoreFlags,
    Pick<OpenEngineOptions, 'createIfMissing' | 'onLoss' | 'readsSuffice'> {
  readonly onStore: (engine: Engine) => Promise<T>;
  /** The same piece of work for a store that a running server holds. */
  readonly atServer: (server: ServerAccess) => Promise<T>;
}

/**
 * Opens the configured store for one piece of work and closes it whatever happens. An embedded store can be held once:
 * when a server holds it, the server is asked.
 */
export async function withStore<T>(config: Config, options: StoreOptions<T>): Promise<T> {
  const { createIfMissing, onLoss = 'refuse', readsSuffice, acceptLoss } = options;
  const warn = (message: string) => void process.stderr.write(`${message}\n`);
  let engine: Engine;
  try {
    engine = await openEngine({
      dataPath: config.dataPath,
      createIfMissing,
      onLoss: acceptLoss ? 'accept' : onLoss,
      readsSuffice,
      neo4j: config.neo4j ?? undefined,
      warn,
    });
  } catch (error) {
    const isInUse = error instanceof AppError && error.details['inUse'] === true;
    const server = isInUse ? await runningServer(config, true, warn) : null;
    if (!server) throw error;
    return options.atServer(server);
  }
  try {
    // Who could open the store is alone with it.
    if (!config.neo4j) await runningServer(config, false, warn);
    await prepareStore(engine, graphSchema, warn);
    return await options.onStore(engine);
  } finally {
    await engine.close();
  }
}

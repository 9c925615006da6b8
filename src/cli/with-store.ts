import { graphSchema } from '../api/graph-schema.js';
import type { Config } from '../config.js';
import type { Engine } from '../engine/engine.js';
import { openEngine } from '../engine/open-engine.js';
import { prepareStore } from '../store/prepare-store.js';

/**
 * Opens the configured store for one piece of work and closes it whatever happens. An embedded store that is not
 * there is made, unless the work only reads (`createIfMissing` false).
 */
export async function withStore<T>(
  config: Config,
  work: (engine: Engine) => Promise<T>,
  createIfMissing = true,
): Promise<T> {
  const warn = (message: string) => void process.stderr.write(`${message}\n`);
  const engine = await openEngine({
    dataPath: config.dataPath,
    createIfMissing,
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

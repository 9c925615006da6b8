import type { EmbeddedOptions } from './embedded/open-embedded.js';
import type { Engine } from './engine.js';
import type { Neo4jOptions } from './neo4j/neo4j-engine.js';

/** Where the data lives: on a Neo4j server when `neo4j` is there, in a folder of our own otherwise. */
export interface OpenEngineOptions extends Omit<EmbeddedOptions, 'path'> {
  /** Folder of the embedded store, or `:memory:`. Not touched when `neo4j` is given. */
  readonly dataPath: string;
  readonly neo4j?: Neo4jOptions | undefined;
  /** Told of what is not well with the store and does not keep it from opening. */
  readonly warn?: ((message: string) => void) | undefined;
}

/**
 * Opens the engine that the options name. The other adapter and its native or network code are not
 * even loaded. Throws ENGINE_UNAVAILABLE with one sentence when the store or the URI is not usable;
 * a Neo4j server that does not answer yet is found by the first call.
 */
export async function openEngine(options: OpenEngineOptions): Promise<Engine> {
  const { neo4j, dataPath: path, ...rest } = options;
  if (neo4j) {
    const { connectNeo4j } = await import('./neo4j/neo4j-engine.js');
    return connectNeo4j({ ...neo4j, warn: options.warn });
  }
  const { openEmbedded } = await import('./embedded/open-embedded.js');
  return openEmbedded({ path, ...rest });
}

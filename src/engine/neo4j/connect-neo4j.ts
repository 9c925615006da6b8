import { AppError } from '../../errors.js';
import type { Engine } from '../engine.js';
import { Neo4jEngine } from './neo4j-engine.js';

/** How to reach a Neo4j server. */
export interface Neo4jOptions {
  /** `bolt://host:port` or `neo4j://host:port`, each also with `+s` or `+ssc`. */
  readonly uri: string;
  readonly username: string;
  readonly password: string;
  /** The user's own database when left out. */
  readonly database?: string | undefined;
  /** Calls side by side on connections for reads (default 20) and for writes (default 4). */
  readonly readConnections?: number | undefined;
  readonly writeConnections?: number | undefined;
  /** How long a read waits for a free connection before ENGINE_UNAVAILABLE (default 800 ms). */
  readonly maxWaitMs?: number | undefined;
  /** Told of server settings that let one query take everything, once, by `prepare`. */
  readonly warn?: ((message: string) => void) | undefined;
}

const SCHEMES = /^(?:bolt|neo4j)(?:\+s|\+ssc)?:$/;

/**
 * The engine on a Neo4j server. Nothing is sent yet: a server that does not answer, a wrong password or
 * database name are found by the first call. Throws ENGINE_UNAVAILABLE for a URI that cannot be one.
 */
export function connectNeo4j(options: Neo4jOptions): Engine {
  return new Neo4jEngine({ ...options, uri: plainUri(options.uri) });
}

/** The URI without user and password, which belong into NEO4J_USERNAME and NEO4J_PASSWORD. */
function plainUri(uri: string): string {
  if (!URL.canParse(uri) || !SCHEMES.test(new URL(uri).protocol) || new URL(uri).hostname === '') {
    throw new AppError(
      'ENGINE_UNAVAILABLE',
      'NEO4J_URI is not the address of a Neo4j server; write it as bolt://host:7687 or neo4j://host:7687.',
    );
  }
  const { protocol, host, search } = new URL(uri);
  return `${protocol}//${host}${search}`;
}

import { AppError } from '../../errors.js';
import type { Engine } from '../engine.js';
import { Neo4jEngine, type Neo4jOptions } from './neo4j-engine.js';

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

import { startNeo4j } from './neo4j/start-neo4j.js';

/** Vitest runs it once before the tests; the workers inherit the environment. Returns the teardown. */
export async function setup(): Promise<() => Promise<void>> {
  const server = await startNeo4j();
  process.env.NEO4J_URI = server.uri;
  process.env.NEO4J_USERNAME = server.username;
  process.env.NEO4J_PASSWORD = server.password;
  return () => server.stop();
}

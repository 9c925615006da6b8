import { makeTokens } from './neo4j/make-tokens.js';
import { startNeo4j, type TestNeo4j } from './neo4j/start-neo4j.js';

/** Files that are run side by side, each with a server to itself; a server that is given cannot be shared. */
export const NEO4J_WORKERS = process.env.NEO4J_URI ? 1 : 2;

/** Vitest runs it once before the tests; the workers inherit the environment. Returns the teardown. */
export async function setup(): Promise<() => Promise<void>> {
  const servers: TestNeo4j[] = [];
  // In turn, since the first may have to fetch what all need.
  while (servers.length < NEO4J_WORKERS) servers.push(await startNeo4j());
  await Promise.all(servers.map(makeTokens));
  process.env.NEO4J_URIS = servers.map(({ uri }) => uri).join();
  process.env.NEO4J_USERNAME = servers[0]?.username;
  process.env.NEO4J_PASSWORD = servers[0]?.password;
  return async () => {
    await Promise.all(servers.map((started) => started.stop()));
  };
}

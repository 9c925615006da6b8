import { readConfig } from '../../src/config.js';
import { type RunningServer, startServer } from '../../src/server/start-server.js';
import { neo4jOptions, openTestEngine, testEngine } from './engines.js';

/** A server on an empty store with the seed article, and how to ask it. */
export interface TestServer extends RunningServer {
  /** Posts to /graphql; a string is sent as it is, anything else as JSON. */
  post(body: unknown, headers?: Readonly<Record<string, string>>): Promise<Response>;
}

/** Starts the server as `serve` does, on this run's engine; `settings` are environment variables. */
export async function startTestServer(
  settings: Readonly<Record<string, string>> = {},
): Promise<TestServer> {
  const engine = await openTestEngine();
  await engine.close();
  const server = await startServer(readConfig({ ...environment(), ...settings }));
  return {
    ...server,
    post: (body, headers = {}) =>
      fetch(`${server.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
  };
}

function environment(): Record<string, string> {
  const base = { PORT: '0', LOG_LEVEL: 'silent', DATA_PATH: ':memory:' };
  if (testEngine === 'embedded') return base;
  const { uri, username, password } = neo4jOptions();
  return { ...base, NEO4J_URI: uri, NEO4J_USERNAME: username, NEO4J_PASSWORD: password };
}

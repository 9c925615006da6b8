import { readConfig } from '../../src/config.js';
import {
  CONNECTION_LIMITS,
  type ConnectionLimits,
} from '../../src/server/limits/connection-limits.js';
import { type RunningServer, startServer } from '../../src/server/start-server.js';
import { openTestEngine, testEnvironment } from './engines.js';

/** A server on an empty store with the seed article, and how to ask it. */
export interface TestServer extends RunningServer {
  /** Posts to /graphql; a string is sent as it is, anything else as JSON. */
  post(body: unknown, headers?: Readonly<Record<string, string>>): Promise<Response>;
}

/**
 * Starts the server as `serve` does, on this run's engine; `settings` are environment variables, `limits` those of
 * connections that are to be met sooner.
 */
export async function startTestServer(
  settings: Readonly<Record<string, string>> = {},
  limits: Partial<ConnectionLimits> = {},
): Promise<TestServer> {
  const engine = await openTestEngine();
  await engine.close();
  const server = await startServer(readConfig({ ...testEnvironment(), ...settings }), {
    limits: { ...CONNECTION_LIMITS, ...limits },
  });
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

import type { Config } from '../config.js';
import { startServer } from '../server/start-server.js';
import type { StoreFlags } from './with-store.js';

/** Milliseconds after which a server that cannot stop in order is ended; what it acknowledged is in the store's log. */
const LONGEST_STOP = 9_500;

/**
 * Serves until SIGTERM or SIGINT, and ends within 10 s. A second signal, or an engine that does not close in time, ends
 * the process at once with exit code 1.
 */
export async function serve(config: Config, flags: StoreFlags): Promise<void> {
  const server = await startServer(config, { onLoss: flags.acceptLoss ? 'accept' : 'refuse' });
  // In the fragment, which no browser sends and no log holds.
  const key = server.localKey === null ? '' : `#key=${server.localKey}`;
  const told = new Promise<void>((resolve) => {
    let stopping = false;
    const stop = () => {
      if (stopping) process.exit(1);
      stopping = true;
      resolve();
    };
    process.on('SIGTERM', stop);
    process.on('SIGINT', stop);
  });
  // Whoever reads the address may end the server at once.
  process.stdout.write(`Explorer: ${server.url}/${key}\nPlayground: ${server.url}/graphql${key}\n`);
  await told;
  setTimeout(() => process.exit(1), LONGEST_STOP).unref();
  await server.stop();
}

import type { Config } from '../config.js';
import { startServer } from '../server/start-server.js';

/** Serves until SIGTERM or SIGINT; a second signal ends at once. */
export async function serve(config: Config): Promise<void> {
  const server = await startServer(config);
  process.stdout.write(`Explorer: ${server.url}/\nPlayground: ${server.url}/graphql\n`);
  await new Promise<void>((resolve) => {
    let stopping = false;
    const stop = () => {
      if (stopping) process.exit(1);
      stopping = true;
      resolve();
    };
    process.on('SIGTERM', stop);
    process.on('SIGINT', stop);
  });
  await server.stop();
}

import type { Config } from '../config.js';
import { startServer } from '../server/start-server.js';

/** Serves until SIGTERM or SIGINT; a second signal ends at once. */
export async function serve(config: Config): Promise<void> {
  const server = await startServer(config);
  // In the fragment, which no browser sends and no log holds.
  const key = server.localKey === null ? '' : `#key=${server.localKey}`;
  process.stdout.write(`Explorer: ${server.url}/${key}\nPlayground: ${server.url}/graphql${key}\n`);
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

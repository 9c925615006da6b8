import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** The server in a process of its own. */
export interface Served {
  /** Base address, without a path. */
  readonly url: string;
  /** The exit code, null when a signal ended it. */
  readonly ended: Promise<number | null>;
  /** What it has logged so far, one JSON object a line. */
  readonly log: () => string;
  kill(signal: NodeJS.Signals): void;
}

/**
 * Starts `serve` on a free port and resolves once it listens; `under` is a command that runs the command line given
 * to it as arguments. The command line must be built.
 */
export async function serve(
  env: Readonly<Record<string, string>>,
  under: readonly string[] = [],
  flags: readonly string[] = [],
): Promise<Served> {
  const { NEO4J_URI, NEO4J_USERNAME, NEO4J_PASSWORD, ...inherited } = process.env;
  const command = [...under, process.execPath, 'bin/who-said-where.js', 'serve', ...flags];
  const [first = '', ...rest] = command;
  const child = spawn(first, rest, {
    cwd: ROOT,
    env: { ...inherited, PORT: '0', LOG_LEVEL: 'error', ...env },
  });
  let log = '';
  child.stderr.on('data', (data) => {
    log += String(data);
  });
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (data) => {
      log += String(data);
      const found = /Playground: (\S+)\/graphql/.exec(log)?.[1];
      if (found) resolve(found);
    });
    child.on('exit', () => reject(new Error(`the server ended: ${log}`)));
  });
  return { url, ended, log: () => log, kill: (signal) => void child.kill(signal) };
}

import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** The server in a process of its own. */
export interface Served {
  /** Base address, without a path. */
  readonly url: string;
  /** The local key as it is printed; null when there is none. */
  readonly key: string | null;
  /** The exit code, null when a signal ended it. */
  readonly ended: Promise<number | null>;
  /** What it has printed and logged so far, one JSON object a line of the log. */
  readonly log: () => string;
  kill(signal: NodeJS.Signals): void;
}

/**
 * Starts `serve` on a free port, where this machine may write, and resolves once it listens; `under` is a command that runs the command line given
 * to it as arguments. The command line must be built, in `root`, the folder of the product.
 */
export async function serve(
  env: Readonly<Record<string, string>>,
  under: readonly string[] = [],
  flags: readonly string[] = [],
  root: string = ROOT,
): Promise<Served> {
  const { NEO4J_URI, NEO4J_USERNAME, NEO4J_PASSWORD, ...inherited } = process.env;
  const command = [...under, process.execPath, 'bin/who-said-where.js', 'serve', ...flags];
  const [first = '', ...rest] = command;
  const child = spawn(first, rest, {
    cwd: root,
    env: { ...inherited, PORT: '0', LOG_LEVEL: 'error', LOCAL_WRITES: 'on', ...env },
  });
  let log = '';
  child.stderr.on('data', (data) => {
    log += String(data);
  });
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const [, url = '', key = null] = await new Promise<readonly string[]>((resolve, reject) => {
    child.stdout.on('data', (data) => {
      log += String(data);
      const found = /Playground: (\S+)\/graphql(?:#key=(\S+))?\n/.exec(log);
      if (found) resolve(found);
    });
    child.on('exit', () => reject(new Error(`the server ended: ${log}`)));
  });
  return { url, key, ended, log: () => log, kill: (signal) => void child.kill(signal) };
}

import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** The environment without what would choose an engine. */
export function cleanEnvironment(): NodeJS.ProcessEnv {
  const { NEO4J_URI, NEO4J_USERNAME, NEO4J_PASSWORD, ...rest } = process.env;
  return rest;
}

interface RunOptions {
  readonly input?: string;
  readonly killWhen?: (out: string) => boolean;
  /** The user who runs it. */
  readonly uid?: number | undefined;
  readonly cwd?: string;
}

/** Runs a program, in the repository's root unless told where; `killWhen` is asked about its output, and kills it once with -9. */
export function runProgram(
  file: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  { input = '', killWhen, uid, cwd = ROOT }: RunOptions = {},
): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(file, args, {
      cwd,
      env: { ...cleanEnvironment(), ...env },
      ...(uid !== undefined && { uid, gid: uid }),
    });
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
    let out = '';
    let err = '';
    child.stdout.setEncoding('utf8').on('data', (data) => {
      out += data;
      if (killWhen?.(out)) child.kill('SIGKILL');
    });
    child.stderr.setEncoding('utf8').on('data', (data) => {
      err += data;
    });
    child.on('close', (code) => resolve({ code, out, err }));
  });
}

/** Runs the command line with a store of its own. */
export function runCommand(
  args: readonly string[],
  store: string,
  options?: RunOptions,
): Promise<Ended> {
  const env = { DATA_PATH: store, LOG_LEVEL: 'error', PORT: '0' };
  return runProgram(process.execPath, ['bin/who-said-where.js', ...args], env, options);
}

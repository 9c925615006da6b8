import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** The command line importing into an embedded store, in a process that can be stopped at any moment. */
export interface Importer {
  /** Articles acknowledged on standard output so far, those that were there before included. */
  readonly acknowledged: ReadonlySet<string>;
  /** Resolves once so many bundles are newly imported, or the process has ended. */
  reach(imported: number): Promise<void>;
  /** Stops every thread where it is: what is on the disk then is what kill -9 would leave. */
  freeze(): Promise<void>;
  thaw(): void;
  kill(): Promise<void>;
  readonly ended: Promise<{ readonly code: number | null; readonly err: string }>;
}

interface ImporterOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** A command that runs the command line given to it as arguments. */
  readonly under?: readonly string[];
}

/** Starts `import FILE --json` on the store. The command line must be built. */
export function startImporter(
  store: string,
  file: string,
  { env = {}, under = [] }: ImporterOptions = {},
): Importer {
  const { NEO4J_URI, NEO4J_USERNAME, NEO4J_PASSWORD, ...inherited } = process.env;
  const command = [process.execPath, 'bin/who-said-where.js', 'import', file, '--json'];
  const [first = '', ...rest] = [...under, ...command];
  const child = spawn(first, rest, {
    cwd: ROOT,
    env: { ...inherited, DATA_PATH: store, LOG_LEVEL: 'error', ...env },
  });
  const acknowledged = new Set<string>();
  const waiting = new Set<() => void>();
  let imported = 0;
  let isOver = false;
  let out = '';
  let err = '';
  child.stdout.on('data', (data) => {
    const lines = (out + String(data)).split('\n');
    out = lines.pop() ?? '';
    for (const { article, outcome } of lines.map((line) => JSON.parse(line))) {
      if (outcome !== 'imported' && outcome !== 'present') continue;
      acknowledged.add(article);
      if (outcome === 'imported') imported += 1;
    }
    for (const look of waiting) look();
  });
  child.stderr.on('data', (data) => {
    err += String(data);
  });
  const ended = new Promise<{ code: number | null; err: string }>((resolve) =>
    child.on('close', (code) => {
      isOver = true;
      for (const look of waiting) look();
      resolve({ code, err });
    }),
  );
  return {
    acknowledged,
    reach: (count) =>
      new Promise((resolve) => {
        const look = () => {
          if (imported < count && !isOver) return;
          waiting.delete(look);
          resolve();
        };
        waiting.add(look);
        look();
      }),
    async freeze() {
      child.kill('SIGSTOP');
      while (!isOver && !areStopped(child.pid ?? 0)) await new Promise(setImmediate);
    },
    thaw: () => void child.kill('SIGCONT'),
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
    ended,
  };
}

/** Whether every thread of the process stands still; Linux tells the state after the name in parentheses. */
function areStopped(pid: number): boolean {
  try {
    return readdirSync(`/proc/${pid}/task`).every((thread) =>
      /\) [TZ] /.test(readFileSync(`/proc/${pid}/task/${thread}/stat`, 'utf8')),
    );
  } catch {
    return true;
  }
}

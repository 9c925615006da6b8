import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { createServer, type ProxyOptions } from 'vite';

// `npm run dev`: the pages as they are being written and, behind the same address, a server that starts again whenever
// its sources change. Its settings are those of `serve`; PORT is that of the one address.

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const API = '^/(graphql|import|export|healthz|readyz|metrics)(\\?|$)';
const { env } = process;

/** How vite asks the server, which has another port each time it starts. */
let api: ProxyOptions = {};
const vite = await createServer({
  root: `${ROOT}web`,
  logLevel: 'warn',
  clearScreen: false,
  server: {
    port: Number(env['PORT'] ?? 4000),
    strictPort: true,
    host: 'localhost',
    proxy: {
      [API]: {
        target: 'http://localhost:0',
        ws: true,
        configure: (_, options) => {
          api = options;
        },
      },
    },
  },
});
await vite.listen();
const [address = ''] = vite.resolvedUrls?.local ?? [];

const tsx = fileURLToPath(import.meta.resolve('tsx/cli'));
const watch = ['watch', '--clear-screen=false', 'src/main.ts', 'serve'];
const server = spawn(process.execPath, [tsx, ...watch], {
  cwd: ROOT,
  env: { ...env, PORT: '0', HOST: '127.0.0.1' },
  stdio: ['ignore', 'pipe', 'inherit'],
  // Ctrl-C reaches this process alone, which ends the server once and in order.
  detached: true,
});
createInterface(server.stdout).on('line', (line) => {
  const [, target, key] = /^Explorer: (\S+)\/(#\S+)?$/.exec(line) ?? [];
  if (target) {
    api.target = target;
    process.stdout.write(`The server runs: ${address}${key ?? ''}\n`);
  } else if (!line.startsWith('Playground: ')) process.stdout.write(`${line}\n`);
});

const ended = once(server, 'exit');
let stopping = false;
async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  server.kill();
  await Promise.all([vite.close(), ended]);
  process.exit(0);
}
// A terminal and npm both send what Ctrl-C means.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stop);

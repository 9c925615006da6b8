import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { createServer as createVite } from 'vite';

/** A reverse proxy before a server. */
export interface ReverseProxy {
  /** Base address, without a path. */
  readonly url: string;
  stop(): Promise<void>;
}

/** How a proxy is started before the server on a port of this machine. */
export interface ProxyKind {
  readonly name: string;
  /** Why it cannot be started here; null when it can. */
  readonly missing: string | null;
  start(upstream: number): Promise<ReverseProxy>;
}

/** The plainest configuration of each: nothing is said of forwarded headers. */
export const PROXIES: readonly ProxyKind[] = [
  program('nginx', 'nginx-light', nginxConfiguration, (folder, file) => [
    ...['-e', 'stderr', '-p', folder, '-c', file],
  ]),
  program('haproxy', 'haproxy', haproxyConfiguration, (_folder, file) => ['-db', '-f', file]),
  { name: "Vite's proxy", missing: null, start: startVite },
];

function nginxConfiguration(port: number, upstream: number, folder: string): string {
  const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (what) => `${what}_temp_path ${folder}/${what};`,
  );
  return `
worker_processes 1;
daemon off;
pid ${folder}/nginx.pid;
events { worker_connections 64; }
http {
  access_log off;
  ${paths.join(' ')}
  server {
    listen 127.0.0.1:${port};
    server_name graph.example.org;
    location / { proxy_pass http://127.0.0.1:${upstream}; }
  }
}
`;
}

function haproxyConfiguration(port: number, upstream: number): string {
  return `
defaults
  mode http
  timeout connect 60s
  timeout client 180s
  timeout server 180s
frontend all
  bind 127.0.0.1:${port}
  default_backend graph
backend graph
  server graph 127.0.0.1:${upstream}
`;
}

function program(
  name: string,
  debian: string,
  configuration: (port: number, upstream: number, folder: string) => string,
  argumentsOf: (folder: string, file: string) => readonly string[],
): ProxyKind {
  const places = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin'];
  const path = places.map((place) => join(place, name)).find(existsSync);
  return {
    name,
    missing: path ? null : `${name} is not installed (apt-get install ${debian})`,
    async start(upstream) {
      const folder = mkdtempSync(join(tmpdir(), `${name}-`));
      const file = join(folder, 'configuration');
      // Another program may take the port between the choice and the start: then another one is chosen.
      for (let tries = 1; ; tries += 1) {
        const port = await freePort();
        writeFileSync(file, configuration(port, upstream, folder));
        const child = spawn(path ?? name, argumentsOf(folder, file));
        let words = '';
        child.stderr.on('data', (data) => {
          words += String(data);
        });
        const ended = new Promise<void>((resolve) => child.on('close', () => resolve()));
        if (!(await listens(port, child))) {
          if (tries < 5) continue;
          throw new Error(`${name} does not start: ${words}`);
        }
        return {
          url: `http://127.0.0.1:${port}`,
          async stop() {
            child.kill('SIGTERM');
            await ended;
            rmSync(folder, { recursive: true, force: true });
          },
        };
      }
    },
  };
}

/** Vite's development server with the routes of a server behind it, as `vite web` has them. */
async function startVite(upstream: number): Promise<ReverseProxy> {
  const target = `http://127.0.0.1:${upstream}`;
  const vite = await createVite({
    configFile: false,
    root: mkdtempSync(join(tmpdir(), 'vite-')),
    logLevel: 'silent',
    appType: 'custom',
    server: {
      middlewareMode: true,
      ws: false,
      watch: null,
      allowedHosts: true,
      proxy: { '/graphql': target, '/export': target, '/import': target },
    },
  });
  const server: Server = createServer(vite.middlewares);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await vite.close();
      rmSync(vite.config.root, { recursive: true, force: true });
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Resolves with true once the port takes connections, with false when the process has ended before. */
async function listens(port: number, child: ChildProcess): Promise<boolean> {
  while (child.exitCode === null && child.signalCode === null) {
    const isTaken = await new Promise<boolean>((resolve) => {
      const socket = connect(port, '127.0.0.1', () => resolve(true));
      socket.on('connect', () => socket.destroy());
      socket.on('error', () => resolve(false));
    });
    if (isTaken && child.exitCode === null) return true;
  }
  return false;
}

import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A server for tests, and how to reach it. */
export interface TestNeo4j {
  readonly uri: string;
  readonly username: string;
  readonly password: string;
  /** Ends the server and removes its data; does nothing to a server that was there before. */
  stop(): Promise<void>;
}

/** A server of ours that can be killed. */
export interface OwnNeo4j extends TestNeo4j {
  /** Kill -9. */
  kill(): Promise<void>;
  /** Starts the killed server again, on its data and its port. */
  restart(): Promise<void>;
}

const HERE = fileURLToPath(new URL('.', import.meta.url));
const LIB = fileURLToPath(new URL('../../../.cache/neo4j/5.26.30', import.meta.url));
const PASSWORD = 'who-said-where';
const START_MS = 5 * 60_000;
const DOWNLOAD_MS = 15 * 60_000;
const STOP_MS = 30_000;

/** A store that is kept, for benches, and what its server may take. */
export interface KeptStore {
  readonly home: string;
  readonly heapMiB: number;
  readonly pageCacheMiB: number;
}

/**
 * Starts a Neo4j server of its own on a free port, with authentication and an empty database.
 * Needs `java` (17 or later) and, the first time, `mvn`. When NEO4J_URI is set nothing is started
 * and that server is taken, with NEO4J_USERNAME and NEO4J_PASSWORD.
 */
export async function startNeo4j(): Promise<TestNeo4j> {
  const { NEO4J_URI, NEO4J_USERNAME = 'neo4j', NEO4J_PASSWORD = PASSWORD } = process.env;
  if (NEO4J_URI) {
    return {
      uri: NEO4J_URI,
      username: NEO4J_USERNAME,
      password: NEO4J_PASSWORD,
      stop: async () => {},
    };
  }
  return startOwnNeo4j();
}

/** The same, and never a server that was there before; over a store that is kept, if one is given. */
export async function startOwnNeo4j(kept?: KeptStore): Promise<OwnNeo4j> {
  await resolveJars();
  const home = kept?.home ?? (await mkdtemp(join(tmpdir(), 'who-said-where-neo4j-')));
  let port = await freePort();
  const start = () =>
    spawn(
      'java',
      [
        `-Xmx${kept?.heapMiB ?? 1_024}m`,
        '-cp',
        join(LIB, '*'),
        join(HERE, 'StartNeo4j.java'),
        home,
        String(port),
        PASSWORD,
        String(kept?.pageCacheMiB ?? 64),
        // Benches measure a server as it is.
        ...(kept ? [] : ['keep-plans']),
      ],
      { stdio: ['pipe', 'pipe', 'pipe'] },
    );
  let server = start();
  const stop = async () => {
    await end(server);
    if (!kept) await rm(home, { recursive: true, force: true });
  };
  for (let isReady = false; !isReady; ) {
    try {
      await untilReady(server);
      isReady = true;
    } catch (error) {
      await end(server);
      // Between being found free and being used a port may be taken by somebody else.
      if (!/already in use/i.test(String(error))) {
        await stop();
        throw error;
      }
      port = await freePort();
      server = start();
    }
  }
  return {
    uri: `bolt://localhost:${port}`,
    username: 'neo4j',
    password: PASSWORD,
    stop,
    async kill() {
      const closed = new Promise((resolve) => server.once('close', resolve));
      server.kill('SIGKILL');
      await closed;
    },
    async restart() {
      server = start();
      await untilReady(server);
    },
  };
}

/** Copies the server's jars into the cache folder, which it returns; a folder that is there is complete. */
export async function resolveJars(): Promise<string> {
  if (existsSync(LIB)) return LIB;
  const part = `${LIB}.part-${process.pid}`;
  await mkdir(part, { recursive: true });
  try {
    await run('mvn', [
      '-B',
      '-q',
      '-f',
      join(HERE, 'pom.xml'),
      'dependency:copy-dependencies',
      `-DoutputDirectory=${part}`,
    ]);
    await rename(part, LIB).catch((error: unknown) => {
      // Another run was faster.
      if (!existsSync(LIB)) throw error;
    });
  } finally {
    await rm(part, { recursive: true, force: true });
  }
  return LIB;
}

async function run(command: string, args: readonly string[]): Promise<void> {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], timeout: DOWNLOAD_MS });
  const tail = keepTail(child);
  await new Promise<void>((resolve, reject) => {
    child.once('error', (error) => reject(missing(command, error)));
    child.once('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`${command} could not fetch Neo4j's jars:\n${tail()}`));
    });
  });
}

async function untilReady(server: ChildProcess): Promise<void> {
  const tail = keepTail(server);
  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error(`Neo4j was not ready in time:\n${tail()}`)),
      START_MS,
    );
    const done = (answer: () => void) => {
      clearTimeout(timer);
      answer();
    };
    server.stdout?.on('data', () => {
      if (/^READY$/m.test(tail())) done(resolve);
    });
    server.once('error', (error) => done(() => reject(missing('java', error))));
    server.once('close', () =>
      done(() => reject(new Error(`Neo4j ended before it was ready:\n${tail()}`))),
    );
  });
}

/** The last lines a process has written. */
function keepTail(child: ChildProcess): () => string {
  let text = '';
  const keep = (chunk: Buffer) => {
    text = (text + chunk.toString()).slice(-4_000);
  };
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);
  return () => text;
}

function missing(command: string, cause: Error): Error {
  const needed = command === 'java' ? 'Java 17 or later' : 'Maven';
  return new Error(
    `The tests on Neo4j need ${needed}: the command ${command} cannot be run (${cause.message}).`,
  );
}

async function end(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null || server.pid === undefined) return;
  const closed = new Promise((resolve) => server.once('close', resolve));
  const timer = setTimeout(() => server.kill('SIGKILL'), STOP_MS);
  server.kill('SIGTERM');
  await closed;
  clearTimeout(timer);
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

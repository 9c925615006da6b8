import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { GraphQLError } from 'graphql';
import pino, { type Logger } from 'pino';
import { buildApiSchema } from '../api/schema.js';
import { type Config, isLoopback } from '../config.js';
import type { Engine, OnLoss } from '../engine/engine.js';
import { fingerprintOf } from '../engine/fingerprint.js';
import { observeEngine } from '../engine/observe.js';
import { openEngine } from '../engine/open-engine.js';
import { AppError } from '../errors.js';
import { StatementFeed } from '../feed/statement-feed.js';
import { graphSchema } from '../model/graph-schema.js';
import { keepSizes } from '../operation/keep-sizes.js';
import { keepLocalKey, newLocalKey } from '../store/local-key.js';
import { prepareStore } from '../store/prepare-store.js';
import { removeServerFile, writeServerFile } from '../store/server-file.js';
import { createApp } from './create-app.js';
import { formatError } from './format-error.js';
import { hostRule } from './host-rule.js';
import { CONNECTION_LIMITS, type ConnectionLimits } from './limits/connection-limits.js';
import { endSlowReaders } from './limits/slow-readers.js';
import { loadSeed } from './load-seed.js';
import { createMetrics } from './metrics.js';
import { operationReader } from './read-operation.js';
import { refuseClient } from './refuse-client.js';
import { createEntrance } from './request-context.js';
import { readTrustedDocuments } from './trusted-documents.js';
import { serveWebSocket } from './web-socket.js';

export interface RunningServer {
  /** Base address, without a path. */
  readonly url: string;
  /** What callers write with; null where tokens say who may. */
  readonly localKey: string | null;
  /** Finishes what was accepted, then closes the engine; what is not answered by then gets 503. */
  stop(): Promise<void>;
}

/** Milliseconds in which what was accepted is finished after `stop`, and then in which the rest hears that it is not. */
const DRAIN = 6_500;
const LAST_ANSWERS = 500;
const IDLE_CHECK = 50;

/**
 * Opens the engine, prepares and seeds the store, and listens. Throws AppError with one sentence when the
 * engine cannot be had, its store lacks what it acknowledged (unless that is accepted) or the port is taken; nothing
 * stays open then.
 */
export async function startServer(
  config: Config,
  {
    limits = CONNECTION_LIMITS,
    onLoss = 'refuse',
  }: { readonly limits?: ConnectionLimits; readonly onLoss?: OnLoss } = {},
): Promise<RunningServer> {
  const log = pino({ level: config.logLevel, base: null });
  const metrics = createMetrics();
  const opened = await openEngine({
    dataPath: config.dataPath,
    createIfMissing: true,
    onLoss,
    neo4j: config.neo4j ?? undefined,
    warn: (message) => log.warn(message),
  });
  metrics.onLosses(opened.losses);
  const engine = observeEngine(opened, (event) => {
    metrics.onQuery(event);
    const { fault, kind, text, durationMs } = event;
    if (!fault) return;
    const query = text && fingerprintOf(text);
    const { kind: what, reason } = fault;
    log.warn({ fault: what, kind, query, ms: Math.round(durationMs), reason }, 'graph fault');
  });
  try {
    await prepareStore(engine, graphSchema, (message) => log.warn(message));
    const fresh = config.seed ? await loadSeed(engine) : 0;
    log.info({ engine: engine.name, address: engine.address, seeded: fresh }, 'store open');
    const sizes = await keepSizes(opened, (error) => log.warn({ err: error }, 'sizes not read'));
    const schema = buildApiSchema();
    const trusted = config.trustedDocuments
      ? await readTrustedDocuments(config.trustedDocuments, schema)
      : null;
    const errors = {
      suggest: trusted === null,
      address: engine.address,
      onUnexpected: (error: unknown) => log.error({ err: error }, 'unexpected error'),
    };
    const feed = new StatementFeed(engine, {
      timeout: config.requestTimeout,
      onSubscribers: metrics.onSubscribers,
      onFailure: errors.onUnexpected,
    });
    const localKey = config.tokens ? null : await localKeyOf(config, log);
    const entrance = await createEntrance({ engine, config, feed, sizes, localKey });
    const hosts = hostRule(config);
    const stopping = new AbortController();
    const events = {
      schema,
      read: operationReader(schema),
      format: (error: GraphQLError) => formatError(error.toJSON(), error, errors),
    };
    const { answer, stop } = await createApp({
      schema,
      engine,
      metrics,
      log,
      config,
      entrance,
      hosts,
      stopping: stopping.signal,
      trusted,
      errors,
      events,
    });
    // A request whose bytes only trickle in is ended like one that the database does not answer.
    const serverOptions = {
      requestTimeout: config.requestTimeout,
      headersTimeout: config.requestTimeout,
      connectionsCheckingInterval: 1_000,
    };
    const server = createServer(serverOptions, answer).on('clientError', refuseClient);
    endSlowReaders(server, limits, (why, bytes) => {
      metrics.onReaderEnded(why);
      log.warn({ why, bytes }, 'reader ended');
    });
    const sockets = serveWebSocket({
      ...events,
      server,
      limits,
      entrance,
      corsOrigins: config.corsOrigins,
      hosts,
      trusted,
    });
    await listen(server, config);
    if (!config.tokens && !isLoopback(config.host)) {
      const writers = config.localWrites
        ? 'write, since LOCAL_WRITES is on'
        : 'write who has the local key';
      log.warn(
        `everybody who reaches this server may read, and ${writers}: neither AUTH_JWKS_URL nor AUTH_SECRET is set`,
      );
    }
    const { port } = server.address() as AddressInfo;
    const url = `http://${hostOf(config.host)}:${port}`;
    // Nobody else can open an embedded store that is served, so its server is asked instead.
    const isHeld = config.neo4j === null && config.folder === config.dataPath;
    if (isHeld) {
      const named = { address: url, process: process.pid, tokens: config.tokens !== null };
      await writeServerFile(config.folder, named).catch(({ message: reason }: Error) =>
        log.warn(
          { reason },
          'server.json cannot be kept: the command line does not find this server',
        ),
      );
    }
    return {
      url,
      localKey,
      async stop() {
        stopping.abort();
        if (isHeld) await removeServerFile(config.folder);
        feed.close();
        sizes.stop();
        await Promise.all([sockets.stop(), drain(server, engine)]);
        await stop();
        await engine.close();
        log.info('stopped');
      },
    };
  } catch (error) {
    await engine.close();
    throw error;
  }
}

/** The key that is kept beside the store; one for this process alone where nothing can be kept. */
async function localKeyOf({ folder }: Config, log: Logger): Promise<string> {
  try {
    return await keepLocalKey(folder);
  } catch (error) {
    const { message: reason } = error as Error;
    log.warn(
      { reason },
      'the local key cannot be kept: it is another one at each start, and the command line cannot read it',
    );
    return newLocalKey();
  }
}

/** How the address that the server listens on is written for this machine. */
function hostOf(host: string): string {
  if (['0.0.0.0', '::', '127.0.0.1'].includes(host)) return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}

function listen(server: Server, { port, host }: Config): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(
        new AppError(
          'CONFLICT',
          error.code === 'EADDRINUSE'
            ? `Port ${port} is taken by another process; stop it or set PORT to another number.`
            : `Cannot listen on ${host}:${port} (${error.code}); set HOST and PORT to an address of this machine.`,
        ),
      );
    });
    server.listen(port, host, resolve);
  });
}

/**
 * Takes no new connection, and ends once each request that was accepted has its answer. Those without one when the time
 * is up are told that the engine has been closed.
 */
function drain(server: Server, engine: Engine): Promise<void> {
  return new Promise((resolve) => {
    const cutOff = async () => {
      // How closing went is told to whoever stops the server.
      await engine.close().catch(() => undefined);
      setTimeout(() => server.closeAllConnections(), LAST_ANSWERS);
    };
    const late = setTimeout(cutOff, DRAIN);
    // A client that keeps its connection after its answer would hold the server up.
    const idle = setInterval(() => server.closeIdleConnections(), IDLE_CHECK);
    server.close(() => {
      clearTimeout(late);
      clearInterval(idle);
      resolve();
    });
  });
}

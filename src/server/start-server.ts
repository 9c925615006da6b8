import { createServer } from 'node:http';
import pino, { type Logger } from 'pino';
import { buildApiSchema } from '../api/schema.js';
import { type Config, isLoopback } from '../config.js';
import type { OnLoss } from '../engine/engine.js';
import { fingerprintOf } from '../engine/fingerprint.js';
import { observeEngine } from '../engine/observe.js';
import { openEngine } from '../engine/open-engine.js';
import { NewsFeed } from '../feed/news-feed.js';
import { graphSchema } from '../model/graph-schema.js';
import { type KeptSizes, keepSizes } from '../operation/keep-sizes.js';
import { keepLocalKey, newLocalKey } from '../store/local-key.js';
import { prepareStore } from '../store/prepare-store.js';
import { removeServerFile, writeServerFile } from '../store/server-file.js';
import type { AppParts } from './app-part.js';
import { createApp } from './create-app.js';
import { type ErrorRules, formatError } from './format-error.js';
import { hostRule } from './host-rule.js';
import { CONNECTION_LIMITS, type ConnectionLimits } from './limits/connection-limits.js';
import { endSlowReaders } from './limits/slow-readers.js';
import { drain, listen } from './listen.js';
import { loadSeed } from './load-seed.js';
import { createMetrics } from './metrics.js';
import { persistedDocuments } from './persisted-documents.js';
import { operationReader } from './read-operation.js';
import { refuseClient } from './refuse-client.js';
import { createEntrance } from './request-context.js';
import { readTrustedDocuments, trustedRequest } from './trusted-documents.js';
import { serveWebSocket } from './web-socket.js';

/** A server that listens. */
export interface RunningServer {
  /** Base address, without a path. */
  readonly url: string;
  /** What callers write with; null where tokens say who may. */
  readonly localKey: string | null;
  /** Finishes what was accepted, then closes the engine; what is not answered by then gets 503. */
  stop(): Promise<void>;
}

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
    return await serveStore({ config, log, metrics, engine, sizes }, limits);
  } catch (error) {
    await engine.close();
    throw error;
  }
}

/** An open store, and what its server is told by. */
type OpenStore = Pick<AppParts, 'config' | 'log' | 'metrics' | 'engine'> & { sizes: KeptSizes };

async function serveStore(store: OpenStore, limits: ConnectionLimits): Promise<RunningServer> {
  const { config, log, metrics, engine, sizes } = store;
  const stopping = new AbortController();
  const { parts, feed, localKey } = await partsOf(store, stopping.signal);
  const { answer, stop } = await createApp(parts);
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
  const sockets = serveWebSocket(server, limits, parts);
  const url = await listen(server, config);
  warnOfOpenDoor(config, log);
  const forget = await nameServer(config, url, log);
  return {
    url,
    localKey,
    async stop() {
      stopping.abort();
      await forget();
      feed.close();
      sizes.stop();
      await Promise.all([sockets.stop(), drain(server, engine)]);
      await stop();
      await engine.close();
      log.info('stopped');
    },
  };
}

async function partsOf({ sizes, ...told }: OpenStore, stopping: AbortSignal) {
  const { config, log, metrics, engine } = told;
  const schema = buildApiSchema();
  const trusted = config.trustedDocuments
    ? await readTrustedDocuments(config.trustedDocuments, schema)
    : null;
  const errors: ErrorRules = {
    suggest: trusted ? null : schema,
    address: engine.address,
    onUnexpected: (error) => log.error({ err: error }, 'unexpected error'),
  };
  const feed = new NewsFeed(engine, {
    timeout: config.requestTimeout,
    onSubscribers: metrics.onSubscribers,
    onFailure: errors.onUnexpected,
  });
  const localKey = config.tokens ? null : await localKeyOf(config, log);
  const parts: AppParts = {
    ...told,
    schema,
    read: operationReader(schema),
    format: (error) => formatError(error.toJSON(), error, errors),
    entrance: await createEntrance({ engine, config, feed, sizes, localKey }),
    hosts: hostRule(config),
    stopping,
    trusted,
    named: trusted ? (request) => trustedRequest(trusted, request) : persistedDocuments(),
    errors,
  };
  return { parts, feed, localKey };
}

function warnOfOpenDoor({ tokens, host, localWrites }: Config, log: Logger): void {
  if (tokens || isLoopback(host)) return;
  const writers = localWrites ? 'write, since LOCAL_WRITES is on' : 'write who has the local key';
  log.warn(
    `everybody who reaches this server may read, and ${writers}: neither AUTH_JWKS_URL nor AUTH_SECRET is set`,
  );
}

/**
 * Names the server beside an embedded store: nobody else can open one that is served, so its server is asked instead.
 * The function that comes back takes that away again.
 */
async function nameServer(config: Config, url: string, log: Logger): Promise<() => Promise<void>> {
  const { neo4j, folder, dataPath, tokens } = config;
  if (neo4j !== null || folder !== dataPath) return async () => undefined;
  const named = { address: url, process: process.pid, tokens: tokens !== null };
  await writeServerFile(folder, named).catch(({ message: reason }: Error) =>
    log.warn({ reason }, 'server.json cannot be kept: the command line does not find this server'),
  );
  return () => removeServerFile(folder);
}

/** The key that is kept beside the store; one for this process alone where nothing can be kept. */
function localKeyOf({ folder }: Config, log: Logger): Promise<string> {
  return keepLocalKey(folder).catch(({ message: reason }: Error) => {
    log.warn(
      { reason },
      'the local key cannot be kept: it is another one at each start, and the command line cannot read it',
    );
    return newLocalKey();
  });
}

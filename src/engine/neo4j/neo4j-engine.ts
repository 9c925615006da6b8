import type { Session } from 'neo4j-driver';
import { AppError } from '../../errors.js';
import type { GraphSchema } from '../../model/graph-schema.js';
import type { Value } from '../../model/value.js';
import { runWrite } from '../claim-import.js';
import { checkDeadline, remainingMs } from '../deadline.js';
import type { CallOptions, Engine, Query, ReadResult, Write, WriteResult } from '../engine.js';
import { checkParameters } from '../inspect-query.js';
import { retry, WRITE_TRIES } from '../retry.js';
import type { LaneOptions } from './lane.js';
import { closedError, Lanes } from './lanes.js';
import { isTransient, neo4jError } from './neo4j-error.js';
import { fromNeo4j, toNeo4j } from './neo4j-value.js';
import { prepareNeo4j, warnOfSettings } from './prepare-neo4j.js';

const SCHEMES = /^(?:bolt|neo4j)(?:\+s|\+ssc)?:$/;
const MAX_WAIT_MS = 800;
/** Writes, or questions whether the server is there, that wait for a connection until their deadline. */
const MAXIMUM_WAITING = 100;
/** Filling the indexes over 5 million statements takes a quarter of an hour. */
const PREPARE_MS = 60 * 60_000;
const UNKNOWN_OUTCOME =
  'it may have been written or not: send the same again, it is never written twice';

/** How to reach a Neo4j server. */
export interface Neo4jOptions extends LaneOptions {
  /** Calls side by side on connections for reads (default 20) and for writes (default 4). */
  readonly readConnections?: number | undefined;
  readonly writeConnections?: number | undefined;
  /** How long a read waits for a free connection before ENGINE_UNAVAILABLE (default 800 ms). */
  readonly maxWaitMs?: number | undefined;
  /** Told of server settings that let one query take everything, once, by `prepare`. */
  readonly warn?: ((message: string) => void) | undefined;
}

/**
 * The engine on a Neo4j server. Nothing is sent yet: a server that does not answer, a wrong password or
 * database name are found by the first call. Throws ENGINE_UNAVAILABLE for a URI that cannot be one.
 */
export function connectNeo4j(options: Neo4jOptions): Engine {
  return new Neo4jEngine({ ...options, uri: plainUri(options.uri) });
}

/** The engine port over Bolt. Every call has its own deadline, and its own connection while it runs. */
class Neo4jEngine implements Engine {
  readonly name = 'neo4j';
  readonly readsOneState = false;
  readonly findTexts = null;
  readonly losses = [];
  readonly address: string;
  readonly #options: Neo4jOptions;
  readonly #readers: Lanes;
  readonly #writers: Lanes;
  /** Readiness must not depend on connections that queries can fill. */
  readonly #pinger: Lanes;
  #closing: Promise<void> | undefined;

  constructor(options: Neo4jOptions) {
    const { uri, readConnections = 20, writeConnections = 4, maxWaitMs = MAX_WAIT_MS } = options;
    this.address = uri;
    this.#options = options;
    this.#readers = new Lanes(options, readConnections, maxWaitMs);
    this.#writers = new Lanes(options, writeConnections, Number.POSITIVE_INFINITY, MAXIMUM_WAITING);
    this.#pinger = new Lanes(options, 1, Number.POSITIVE_INFINITY, MAXIMUM_WAITING);
  }

  async prepare(schema: GraphSchema): Promise<void> {
    const options = { deadline: Date.now() + PREPARE_MS };
    const run = async (text: string) => {
      const work = (session: Session) => runAlone(session, { text, parameters: {} }, options);
      return this.#attempt(options, () => this.#writers.run('WRITE', options, work));
    };
    await prepareNeo4j(run, schema, PREPARE_MS);
    if (this.#options.warn) await warnOfSettings(run, this.#options.warn);
  }

  async read(query: Query, options: CallOptions): Promise<ReadResult> {
    checkParameters(query);
    return this.#attempt(options, () =>
      this.#readers.run('READ', options, async (session) => {
        const rows = await runAlone(session, query, options);
        return { rows, bookmarks: session.lastBookmarks() };
      }),
    );
  }

  async write(write: Write, options: CallOptions): Promise<WriteResult> {
    const work = (session: Session) => writeOnce(session, write, options);
    const once = () => this.#writers.run('WRITE', options, work, UNKNOWN_OUTCOME);
    return this.#attempt(options, once, WRITE_TRIES);
  }

  async ping(options: CallOptions): Promise<void> {
    const query = { text: 'RETURN 1 AS one', parameters: {} };
    await this.#attempt(options, () =>
      this.#pinger.run('READ', options, (session) => runAlone(session, query, options)),
    );
  }

  close(): Promise<void> {
    this.#closing ??= Promise.all(
      [this.#readers, this.#writers, this.#pinger].map((lanes) => lanes.close()),
    ).then(() => undefined);
    return this.#closing;
  }

  /** Runs the work with retries, and turns what the driver throws into our own errors. */
  async #attempt<T>(options: CallOptions, work: () => Promise<T>, tries?: number): Promise<T> {
    if (this.#closing) throw closedError();
    checkDeadline(options);
    try {
      return await retry(options, isTransient, work, tries);
    } catch (error) {
      throw neo4jError(error, { address: this.address, database: this.#options.database });
    }
  }
}

/**
 * The server's own limit, a little below ours so that it ends the query before we cut the line. The driver
 * reads 0 as "no limit".
 */
function serverTimeout(options: CallOptions): number {
  const left = remainingMs(options);
  return Math.max(1, Math.floor(left - Math.min(2_000, left / 5)));
}

/** An auto-commit query: one flight, and no retry by the driver. */
async function runAlone(session: Session, query: Query, options: CallOptions): Promise<Value[][]> {
  const parameters = toNeo4j(query.parameters);
  const timeout = serverTimeout(options);
  return rowsOf(await withoutStack(() => session.run(query.text, parameters, { timeout })));
}

/**
 * Begins work of the driver, which writes a stack trace down for each result in case it fails: a twentieth of our time
 * for a read, and its errors become our own anyway.
 */
function withoutStack<T>(begin: () => T): T {
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = 0;
  try {
    return begin();
  } finally {
    Error.stackTraceLimit = limit;
  }
}

/** One attempt at a write. */
async function writeOnce(
  session: Session,
  write: Write,
  options: CallOptions,
): Promise<WriteResult> {
  const transaction = await session.beginTransaction({ timeout: serverTimeout(options) });
  const claim = await runWrite(write, async (query) => {
    checkParameters(query);
    return rowsOf(await transaction.run(query.text, toNeo4j(query.parameters)));
  });
  // Where nothing is written, the bookmark covers what another request wrote under the key.
  if (claim === 'ours' && write.rehearse) await transaction.rollback();
  else await transaction.commit();
  return { fresh: claim !== 'taken', bookmarks: session.lastBookmarks() };
}

function rowsOf(result: Awaited<ReturnType<Session['run']>>): Value[][] {
  return result.records.map((record) => record.map((value: unknown) => fromNeo4j(value)));
}

/** The URI without user and password, which belong into NEO4J_USERNAME and NEO4J_PASSWORD. */
function plainUri(uri: string): string {
  if (!URL.canParse(uri) || !SCHEMES.test(new URL(uri).protocol) || new URL(uri).hostname === '') {
    throw new AppError(
      'ENGINE_UNAVAILABLE',
      'NEO4J_URI is not the address of a Neo4j server; write it as bolt://host:7687 or neo4j://host:7687.',
    );
  }
  const { protocol, host, search } = new URL(uri);
  return `${protocol}//${host}${search}`;
}

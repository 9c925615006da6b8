import { randomUUID } from 'node:crypto';
import type { Session, Transaction } from 'neo4j-driver';
import type { GraphSchema } from '../../model/graph-schema.js';
import type { Value } from '../../model/value.js';
import { claimImport, readClaim } from '../claim-import.js';
import { checkDeadline, remainingMs } from '../deadline.js';
import type { CallOptions, Engine, Query, ReadResult, Write, WriteResult } from '../engine.js';
import { checkParameters } from '../inspect-query.js';
import { retry, WRITE_TRIES } from '../retry.js';
import { runQueries } from '../run-queries.js';
import { closedError, Lanes } from './lanes.js';
import { isTransient, neo4jError } from './neo4j-error.js';
import { fromNeo4j, toNeo4j } from './neo4j-value.js';
import { prepareNeo4j, warnOfSettings } from './prepare-neo4j.js';

const READ_CONNECTIONS = 20;
const WRITE_CONNECTIONS = 4;
const MAX_WAIT_MS = 800;
/** Writes, or questions whether the server is there, that wait for a connection until their deadline. */
const MAXIMUM_WAITING = 100;
/** Filling the indexes over 5 million statements takes a quarter of an hour. */
const PREPARE_MS = 60 * 60_000;
const UNKNOWN_OUTCOME =
  'it may have been written or not: send the same again, it is never written twice';

/** How to reach a Neo4j server. */
export interface Neo4jOptions {
  /** `bolt://host:port` or `neo4j://host:port`, each also with `+s` or `+ssc`. */
  readonly uri: string;
  readonly username: string;
  readonly password: string;
  /** The user's own database when left out. */
  readonly database?: string | undefined;
  /** Calls side by side on connections for reads (default 20) and for writes (default 4). */
  readonly readConnections?: number | undefined;
  readonly writeConnections?: number | undefined;
  /** How long a read waits for a free connection before ENGINE_UNAVAILABLE (default 800 ms). */
  readonly maxWaitMs?: number | undefined;
  /** Told of server settings that let one query take everything, once, by `prepare`. */
  readonly warn?: ((message: string) => void) | undefined;
}

/** The engine port over Bolt. Every call has its own deadline, and its own connection while it runs. */
export class Neo4jEngine implements Engine {
  readonly name = 'neo4j';
  readonly findTexts = null;
  readonly losses = [];
  readonly address: string;
  readonly #database: string | undefined;
  readonly #warn: ((message: string) => void) | undefined;
  readonly #readers: Lanes;
  readonly #writers: Lanes;
  /** Readiness must not depend on connections that queries can fill. */
  readonly #pinger: Lanes;
  #closing: Promise<void> | undefined;

  constructor(options: Neo4jOptions) {
    this.address = options.uri;
    this.#database = options.database;
    this.#warn = options.warn;
    const { uri, username, password, database } = options;
    const lane = { uri, username, password, database };
    this.#readers = new Lanes(
      lane,
      options.readConnections ?? READ_CONNECTIONS,
      options.maxWaitMs ?? MAX_WAIT_MS,
    );
    this.#writers = new Lanes(
      lane,
      options.writeConnections ?? WRITE_CONNECTIONS,
      Number.POSITIVE_INFINITY,
      MAXIMUM_WAITING,
    );
    this.#pinger = new Lanes(lane, 1, Number.POSITIVE_INFINITY, MAXIMUM_WAITING);
  }

  async prepare(schema: GraphSchema): Promise<void> {
    const options = { deadline: Date.now() + PREPARE_MS };
    const run = async (text: string) => {
      const work = (session: Session) => runAlone(session, { text, parameters: {} }, options);
      return this.#attempt(options, () => this.#writers.run('WRITE', options, work));
    };
    await prepareNeo4j(run, schema, PREPARE_MS);
    if (this.#warn) await warnOfSettings(run, this.#warn);
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
    return this.#attempt(
      options,
      () =>
        this.#writers.run(
          'WRITE',
          options,
          (session) => writeOnce(session, write, options),
          UNKNOWN_OUTCOME,
        ),
      WRITE_TRIES,
    );
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
      throw neo4jError(error, { address: this.address, database: this.#database });
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

/** One attempt at a write; each has an id of its own, so that a retry knows an earlier one's commit. */
async function writeOnce(
  session: Session,
  write: Write,
  options: CallOptions,
): Promise<WriteResult> {
  const transaction = await session.beginTransaction({ timeout: serverTimeout(options) });
  const claim = readClaim((await runIn(transaction, claimImport(write, randomUUID())))[0]);
  if (claim !== 'ours') {
    // Nothing is written, and the bookmark covers what another request wrote under the key.
    await transaction.commit();
    return { fresh: claim === 'done', bookmarks: session.lastBookmarks() };
  }
  await runQueries(write, (query) => {
    checkParameters(query);
    return runIn(transaction, query);
  });
  if (write.rehearse) await transaction.rollback();
  else await transaction.commit();
  return { fresh: true, bookmarks: session.lastBookmarks() };
}

async function runIn(transaction: Transaction, query: Query): Promise<Value[][]> {
  return rowsOf(await transaction.run(query.text, toNeo4j(query.parameters)));
}

function rowsOf(result: Awaited<ReturnType<Session['run']>>): Value[][] {
  return result.records.map((record) => record.map((value: unknown) => fromNeo4j(value)));
}

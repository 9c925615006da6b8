import type { Socket } from 'node:net';
import neo4j, { type Driver, type Session, type SessionConfig } from 'neo4j-driver';
import { raceDeadline } from '../deadline.js';
import { watchSockets } from './watch-sockets.js';

/** What every lane of one engine connects with. */
export interface LaneOptions {
  /** `bolt://host:port` or `neo4j://host:port`, each also with `+s` or `+ssc`. */
  readonly uri: string;
  readonly username: string;
  readonly password: string;
  /** The user's own database when left out. */
  readonly database?: string | undefined;
}

const CONNECT_MS = 2_000;
const IDLE_CHECK_MS = 30_000;
const CLOSE_MS = 1_000;
/** Bolt's number for "all rows at once". */
const FETCH_ALL = -1;

/**
 * One driver with room for one connection, so that a call and its socket belong together. A lane that
 * hangs is thrown away whole: its socket is destroyed and no other call notices.
 */
export class Lane {
  readonly #driver: Driver;
  readonly #sockets = new Set<Socket>();
  #lastUse = 0;
  #dead = false;

  constructor(private readonly options: LaneOptions) {
    this.#driver = neo4j.driver(options.uri, neo4j.auth.basic(options.username, options.password), {
      maxConnectionPoolSize: 1,
      connectionTimeout: CONNECT_MS,
      connectionLivenessCheckTimeout: IDLE_CHECK_MS,
      useBigInt: true,
      userAgent: 'who-said-where',
      // Results are read whole, in one flight.
      fetchSize: FETCH_ALL,
      telemetryDisabled: true,
    });
  }

  /** A session of this lane; `settle` closes it. */
  open(mode: 'READ' | 'WRITE', bookmarks: readonly string[]): Session {
    const config: SessionConfig = {
      defaultAccessMode: mode === 'READ' ? neo4j.session.READ : neo4j.session.WRITE,
      bookmarks: [...bookmarks],
    };
    if (this.options.database !== undefined) config.database = this.options.database;
    return this.#driver.session(config);
  }

  /** Runs driver calls so that the sockets they open count as this lane's. */
  watch<T>(work: () => Promise<T>): Promise<T> {
    const idle = Date.now() - this.#lastUse;
    this.#lastUse = Date.now();
    // The driver opens another connection only when it has none, or may not trust one that has been idle.
    const isConnected = this.#sockets.size > 0 && idle < IDLE_CHECK_MS / 2;
    return isConnected ? work() : watchSockets(this.#sockets, work);
  }

  /** Closes the session; false when the connection does not answer and the lane must go. */
  async settle(session: Session): Promise<boolean> {
    if (this.#dead) return false;
    return this.watch(() => settlesWithin(session.close(), CLOSE_MS));
  }

  /** Cuts the connection at once. */
  destroy(): void {
    this.#dead = true;
    for (const socket of this.#sockets) socket.destroy();
    void this.#driver.close().catch(() => undefined);
  }

  /** Says good-bye to the server and releases the connection, by force when it does not answer. */
  async close(): Promise<void> {
    this.#dead = true;
    await settlesWithin(this.#driver.close(), CLOSE_MS);
    for (const socket of this.#sockets) socket.destroy();
  }
}

/** True when the promise resolves in time; false when it rejects or takes longer. */
function settlesWithin(promise: Promise<unknown>, ms: number): Promise<boolean> {
  return raceDeadline(promise, { deadline: Date.now() + ms }).then(
    () => true,
    () => false,
  );
}

import type { CallOptions, Engine } from '../engine/engine.js';
import { AppError } from '../errors.js';
import { batches } from '../util/batches.js';
import { Tally } from '../util/tally.js';
import { RowBuffer } from './row-buffer.js';
import { type Added, watchImports } from './watch-imports.js';

/** Reads what subscribers with one selection and filter get to see of new statements. */
type ReadAdded<Row> = (ids: readonly string[], options: CallOptions) => Promise<readonly Row[]>;

export interface FeedOptions {
  /** Milliseconds for one read. */
  readonly timeout: number;
  /** Rows that wait for one subscriber, a read's own not counted. */
  readonly buffer?: number;
  /** Milliseconds that a subscriber with a full buffer is waited for. */
  readonly patience?: number;
  /** Milliseconds between two looks at a store that others write to as well. */
  readonly interval?: number;
  readonly onSubscribers?: (count: number) => void;
  readonly onFailure?: (error: unknown) => void;
}

/** Statements that one statement asks for at most. */
const CHUNK = 500;
const USUAL = { buffer: 500, patience: 10_000, interval: 1_000 };
/** Ids that wait to be read for subscribers of one kind. */
const MAXIMUM_WAITING = 100_000;
const MAXIMUM_SUBSCRIBERS = 1_000;
/** Subscribers of one client, so that no single one has all places. */
const MAXIMUM_EACH = 100;

const FULL = `This server has its ${MAXIMUM_SUBSCRIBERS} subscriptions; subscribe again later.`;
const TOO_MANY = `At most ${MAXIMUM_EACH} subscriptions are open from one address; complete one.`;

interface Group {
  readonly read: ReadAdded<unknown>;
  readonly subscribers: Set<RowBuffer<unknown>>;
  readonly waiting: Added[];
  isPumping: boolean;
}

/**
 * Tells subscribers of new statements. Those with the same selection and filter are a group: one statement each for
 * what an import brought (500 at once). On the embedded engine whoever imports announces it; on Neo4j the
 * store is watched, so that every replica hears of every import and none keeps anything.
 */
export class StatementFeed {
  readonly #engine: Engine;
  readonly #options: typeof USUAL & FeedOptions;
  readonly #groups = new Map<string, Group>();
  /** One read at a time, whatever the number of groups. */
  #turn: Promise<unknown> = Promise.resolve();
  #watch: ReturnType<typeof watchImports> | undefined;
  readonly #clients = new Tally();
  #count = 0;
  #isClosed = false;

  constructor(engine: Engine, options: FeedOptions) {
    this.#engine = engine;
    this.#options = { ...USUAL, ...options };
  }

  /** Hears that this process has stored new statements. */
  announce(statements: readonly string[]): void {
    if (this.#watch) this.#watch.look();
    else if (this.#engine.name === 'embedded') this.#spread({ statements, bookmarks: [] });
  }

  /**
   * Rows of the statements that are stored from now on. `group` is the same for subscribers that read the same.
   * Throws ENGINE_UNAVAILABLE when there are too many already, or the server stops, and RATE_LIMITED when the client
   * has too many.
   */
  async subscribe<Row extends object>(
    group: string,
    client: string,
    read: ReadAdded<Row>,
  ): Promise<RowBuffer<Row>> {
    if (this.#isClosed)
      throw new AppError('ENGINE_UNAVAILABLE', 'The server stops; subscribe again.');
    if (this.#count >= MAXIMUM_SUBSCRIBERS) throw new AppError('ENGINE_UNAVAILABLE', FULL);
    if (this.#clients.of(client) >= MAXIMUM_EACH)
      throw new AppError('RATE_LIMITED', TOO_MANY, {
        details: { limit: 'subscriptions', maximum: MAXIMUM_EACH },
      });
    this.#countUp(client, 1);
    const buffer = new RowBuffer<Row>(this.#options.buffer, () =>
      this.#leave(group, client, buffer),
    );
    try {
      if (this.#engine.name === 'neo4j') {
        const { timeout, interval, onFailure } = this.#options;
        this.#watch ??= watchImports(this.#engine, {
          timeout,
          interval,
          onAdded: (added) => this.#spread(added),
          onFailure,
        });
        await this.#watch.started;
      }
    } catch (error) {
      buffer.fail(error as Error);
      throw error;
    }
    const known = this.#groups.get(group);
    if (known) known.subscribers.add(buffer);
    else {
      const subscribers = new Set<RowBuffer<unknown>>([buffer]);
      this.#groups.set(group, { read, subscribers, waiting: [], isPumping: false });
    }
    if (this.#isClosed) buffer.end();
    return buffer;
  }

  /** Completes all subscriptions; what was read for them still reaches them. */
  close(): void {
    this.#isClosed = true;
    this.#watch?.stop();
    for (const { subscribers } of this.#groups.values()) for (const one of subscribers) one.end();
  }

  #leave(key: string, client: string, buffer: RowBuffer<unknown>): void {
    const group = this.#groups.get(key);
    group?.subscribers.delete(buffer);
    if (group?.subscribers.size === 0) this.#groups.delete(key);
    this.#countUp(client, -1);
    if (this.#count > 0) return;
    this.#watch?.stop();
    this.#watch = undefined;
  }

  #countUp(client: string, by: number): void {
    this.#clients.add(client, by);
    this.#count += by;
    this.#options.onSubscribers?.(this.#count);
  }

  #spread(added: Added): void {
    for (const group of this.#groups.values()) {
      group.waiting.push(added);
      const waiting = group.waiting.reduce((sum, { statements }) => sum + statements.length, 0);
      if (waiting > MAXIMUM_WAITING) {
        failAll(group, fellBehind('More is imported than can be read for this subscription'));
      } else if (!group.isPumping) void this.#pump(group);
    }
  }

  async #pump(group: Group): Promise<void> {
    group.isPumping = true;
    try {
      for (let added = group.waiting[0]; added; added = group.waiting[0]) {
        for (const ids of batches(added.statements, CHUNK)) {
          if (group.subscribers.size === 0) return;
          const rows = await this.#read(group, ids, added.bookmarks);
          await Promise.all([...group.subscribers].map((one) => this.#hand(one, rows)));
        }
        group.waiting.shift();
      }
    } catch (error) {
      this.#options.onFailure?.(error);
      group.waiting.length = 0;
      failAll(group, error as Error);
    } finally {
      group.isPumping = false;
    }
  }

  #read(group: Group, ids: readonly string[], bookmarks: readonly string[]) {
    const read = () => group.read(ids, { deadline: Date.now() + this.#options.timeout, bookmarks });
    const rows = this.#turn.then(read);
    this.#turn = rows.catch(() => undefined);
    return rows;
  }

  async #hand(subscriber: RowBuffer<unknown>, rows: readonly unknown[]): Promise<void> {
    subscriber.push(rows);
    if (await subscriber.hasRoom(this.#options.patience)) return;
    subscriber.fail(fellBehind(`More than ${this.#options.buffer} statements wait to be read`));
  }
}

function failAll({ subscribers }: Group, error: Error): void {
  for (const one of subscribers) one.fail(error);
}

function fellBehind(why: string): AppError {
  return new AppError(
    'CONFLICT',
    `${why}; read faster or narrow the filter, subscribe again, and ask \`statements\` for what was missed.`,
  );
}

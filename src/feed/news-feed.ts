import type { CallOptions, Engine } from '../engine/engine.js';
import { AppError } from '../errors.js';
import { Tally } from '../util/tally.js';
import { NewsStream } from './news-stream.js';
import { showPosition } from './position.js';
import { type FeedClock, readFeedClock, readNews } from './read-news.js';
import { startingAt } from './starting-at.js';

export interface FeedOptions {
  /** Milliseconds for one read. */
  readonly timeout: number;
  /** Milliseconds between two looks at a store that others write to as well, and after one that failed. */
  readonly interval?: number;
  readonly onSubscribers?: (count: number) => void;
  readonly onFailure?: (error: unknown) => void;
}

const INTERVAL = 1_000;
/** Reads that are kept for who reads the same a little later. */
const KEPT = 16;
const MAXIMUM_SUBSCRIBERS = 1_000;
/** Subscribers of one client, so that no single one has all places. */
const MAXIMUM_EACH = 100;

const FULL = `This server has its ${MAXIMUM_SUBSCRIBERS} subscriptions; subscribe again later.`;
const TOO_MANY = `At most ${MAXIMUM_EACH} subscriptions are open from one address; complete one.`;

/**
 * Tells subscribers what is recorded. Each goes its own way through what the store keeps of its writes, at the pace at
 * which it takes what it is told, and is woken at its end when the store's clock has moved on: so coming back and being
 * there are the same, nothing piles up for who does not read, and no replica knows anything that others do not. What
 * several read at about the same time is read once. On the embedded engine whoever writes wakes the feed; on Neo4j, where
 * others write, too, the clock is looked at again and again.
 */
export class NewsFeed {
  readonly #engine: Engine;
  readonly #options: FeedOptions;
  readonly #streams = new Set<NewsStream>();
  readonly #clients = new Tally();
  /** Reads that are under way, and the last of those that are done, by what they read. */
  readonly #reads = new Map<string, Promise<unknown>>();
  readonly #done: string[] = [];
  /** One read at a time, whatever the number of subscribers. */
  #turn: Promise<unknown> = Promise.resolve();
  #clock: FeedClock | undefined;
  #isLooking = false;
  #isWanted = false;
  #timer: NodeJS.Timeout | undefined;
  #isClosed = false;

  constructor(engine: Engine, options: FeedOptions) {
    this.#engine = engine;
    this.#options = options;
  }

  /** Hears that this process has written to the store. */
  wake(): void {
    clearTimeout(this.#timer);
    if (this.#streams.size === 0) return;
    this.#isWanted = true;
    if (!this.#isLooking) void this.#look();
  }

  /**
   * What is recorded from now on, or after the position that a client was told last. Throws BAD_USER_INPUT for one
   * that cannot be gone on from, ENGINE_UNAVAILABLE when there are too many subscribers already, or the server stops,
   * and RATE_LIMITED when the client has too many.
   */
  async subscribe(client: string, since: string | null): Promise<NewsStream> {
    this.#admit(client);
    const stream = new NewsStream(
      (position, clock) =>
        this.share(`${showPosition(position)} ${clock.at}`, (call) =>
          readNews(this.#engine, position, clock, call),
        ),
      () => this.#leave(client, stream),
    );
    this.#streams.add(stream);
    this.#clients.add(client, 1);
    this.#options.onSubscribers?.(this.#streams.size);
    try {
      const call = this.#call();
      const clock = await readFeedClock(this.#engine, call);
      stream.start(await startingAt(this.#engine, since, clock, call), clock);
      this.wake();
      return stream;
    } catch (error) {
      stream.end();
      throw error;
    }
  }

  /** Reads, or hears what another subscriber that reads the same was answered. Throws as the read does. */
  share<Found>(key: string, read: (call: CallOptions) => Promise<Found>): Promise<Found> {
    const known = this.#reads.get(key) as Promise<Found> | undefined;
    if (known) return known;
    const found = this.#turn.then(() => read(this.#call()));
    this.#reads.set(key, found);
    this.#turn = found.then(
      () => this.#forget(this.#done.push(key) > KEPT ? this.#done.shift() : undefined),
      (error) => {
        this.#forget(key);
        this.#options.onFailure?.(error);
      },
    );
    return found;
  }

  #forget(key: string | undefined): void {
    if (key !== undefined) this.#reads.delete(key);
  }

  /** Completes all subscriptions; what was read for them still reaches them. */
  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#timer);
    for (const stream of this.#streams) stream.end();
  }

  #call(): CallOptions {
    return { deadline: Date.now() + this.#options.timeout };
  }

  #admit(client: string): void {
    if (this.#isClosed)
      throw new AppError('ENGINE_UNAVAILABLE', 'The server stops; subscribe again.');
    if (this.#streams.size >= MAXIMUM_SUBSCRIBERS) throw new AppError('ENGINE_UNAVAILABLE', FULL);
    if (this.#clients.of(client) >= MAXIMUM_EACH)
      throw new AppError('RATE_LIMITED', TOO_MANY, {
        details: { limit: 'subscriptions', maximum: MAXIMUM_EACH },
      });
  }

  #leave(client: string, stream: NewsStream): void {
    this.#streams.delete(stream);
    this.#clients.add(client, -1);
    this.#options.onSubscribers?.(this.#streams.size);
    if (this.#streams.size === 0) clearTimeout(this.#timer);
  }

  /** Looks at the clock as long as somebody asks for that, and wakes who waits for it to move on. */
  async #look(): Promise<void> {
    this.#isLooking = true;
    let isAgain = this.#engine.name === 'neo4j';
    while (this.#isWanted) {
      this.#isWanted = false;
      try {
        const clock = await readFeedClock(this.#engine, this.#call());
        if (clock.at > (this.#clock?.at ?? '')) this.#clock = clock;
        for (const stream of this.#streams) if (this.#clock) stream.wake(this.#clock);
      } catch (error) {
        isAgain = true;
        this.#options.onFailure?.(error);
      }
    }
    this.#isLooking = false;
    if (isAgain && this.#streams.size > 0 && !this.#isClosed)
      this.#timer = setTimeout(() => this.wake(), this.#options.interval ?? INTERVAL);
  }
}

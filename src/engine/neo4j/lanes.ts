import type { Session } from 'neo4j-driver';
import { AppError } from '../../errors.js';
import { raceDeadline } from '../deadline.js';
import type { CallOptions } from '../engine.js';
import { createSlots, type Slots } from '../slots.js';
import { Lane, type LaneOptions } from './lane.js';
import { isDisconnected } from './neo4j-error.js';

/** A bounded set of lanes: at most `size` calls at a time, the warmest lane first. */
export class Lanes {
  readonly #options: LaneOptions;
  readonly #slots: Slots;
  readonly #idle: Lane[] = [];
  readonly #busy = new Set<Lane>();
  #closed = false;

  constructor(options: LaneOptions, size: number, maxWaitMs: number, maxWaiting?: number) {
    this.#options = options;
    this.#slots = createSlots(size, maxWaitMs, maxWaiting);
  }

  /**
   * Runs the work with a session of a free lane and races it against the deadline. A lane whose call
   * did not end in time is destroyed, which ends the query on the server too.
   */
  async run<T>(
    mode: 'READ' | 'WRITE',
    options: CallOptions,
    work: (session: Session) => Promise<T>,
    lateHint?: string,
  ): Promise<T> {
    const release = await this.#slots.acquire(options);
    if (this.#closed) {
      release();
      throw closedError();
    }
    let lane: Lane;
    let session: Session;
    try {
      lane = this.#idle.pop() ?? new Lane(this.#options);
      session = lane.open(mode, options.bookmarks ?? []);
    } catch (error) {
      release();
      throw error;
    }
    this.#busy.add(lane);
    let settled: Promise<void> | undefined;
    try {
      const call = lane.watch(() => work(session));
      const result = await raceDeadline(call, options, lateHint);
      settled = this.#give(lane, session);
      await settled;
      return result;
    } catch (error) {
      if (isGivenUp(error)) lane.destroy();
      // What cut one connection has likely cut the idle ones: the next try must not meet them.
      if (isDisconnected(error))
        for (const stale of [lane, ...this.#idle.splice(0)]) stale.destroy();
      // The caller learns of the error at once; the lane comes back when the server has reset it.
      settled ??= this.#give(lane, session);
      throw this.#closed ? closedError() : error;
    } finally {
      void settled?.finally(release);
    }
  }

  /** Ends all lanes; calls under way fail with ENGINE_UNAVAILABLE. */
  async close(): Promise<void> {
    this.#closed = true;
    for (const lane of this.#busy) lane.destroy();
    await Promise.all(this.#idle.splice(0).map((lane) => lane.close()));
  }

  async #give(lane: Lane, session: Session): Promise<void> {
    const healthy = await lane.settle(session);
    this.#busy.delete(lane);
    if (healthy && !this.#closed) this.#idle.push(lane);
    else lane.destroy();
  }
}

/** The race was lost: the call itself may still hang. */
function isGivenUp(error: unknown): boolean {
  return error instanceof AppError && error.code === 'ENGINE_TIMEOUT';
}

/** The error of every call after `close`. */
export function closedError(): AppError {
  return new AppError('ENGINE_UNAVAILABLE', 'The connection to Neo4j has been closed.');
}

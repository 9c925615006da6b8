import { availableParallelism } from 'node:os';
import type { GrafeoDB, Transaction } from '@grafeo-db/js';
import { AppError, invariant } from '../../errors.js';
import type { GraphSchema } from '../../model/graph-schema.js';
import type { Value } from '../../model/value.js';
import { runWrite } from '../claim-import.js';
import { checkDeadline, raceDeadline } from '../deadline.js';
import type {
  CallOptions,
  Engine,
  Loss,
  Query,
  ReadResult,
  Write,
  WriteResult,
} from '../engine.js';
import { checkParameters, isWriting } from '../inspect-query.js';
import { retry } from '../retry.js';
import { busyError, createSlots } from '../slots.js';
import { checkValue } from '../value.js';
import type { Acknowledged } from './acknowledged.js';
import { diskError, embeddedError, isConflict, isDiskError } from './embedded-error.js';
import { prepareEmbedded } from './prepare-embedded.js';
import { WriteAheadLog } from './write-ahead-log.js';

const READ_SLOTS = 4 * availableParallelism();
const MAX_WAIT_MS = 800;
/** Most reads take about a millisecond: fifty wait well below the longest wait. */
const WAITING_READS = 12 * READ_SLOTS;
/** Writes that wait for their turn. */
const MAXIMUM_WRITES = 100;
/** A read that nobody waits for cannot be stopped; its slot is given away after this long. */
const ABANDONED_MS = 30_000;
/** How long closing waits for the write that has its turn. */
const CLOSE_WAIT_MS = 1_000;
const MAXIMUM_TEXTS = 10_000;
/** Every word counts, those of one letter and those that are common in English too. */
const TEXT_INDEX = { tokenizer: 'standard', stopWords: [] };
const NOT_WRITTEN = 'nothing was written; try again';

type TextIndex = NonNullable<GraphSchema['texts']>[number];

/** The engine port over one Grafeo handle. Reads run side by side; writes one after the other. */
export class EmbeddedEngine implements Engine {
  readonly name = 'embedded';
  readonly readsOneState = true;
  readonly address: string;
  readonly #db: GrafeoDB;
  readonly #slots = createSlots(READ_SLOTS, MAX_WAIT_MS, WAITING_READS);
  #lastWrite: Promise<unknown> = Promise.resolve();
  #writes = 0;
  #texts: readonly TextIndex[] = [];
  /** Why nothing more can be written; reads go on. */
  #diskError: AppError | undefined;
  #closing: Promise<void> | undefined;
  /** True from the instant on at which nothing more is committed. */
  #isClosed = false;
  /** Told once the store is closed, whatever the engine is still at. */
  readonly #waiting = new Set<() => void>();

  readonly #acknowledged: Acknowledged | undefined;
  readonly #log: WriteAheadLog | undefined;
  readonly losses: readonly Loss[];

  /**
   * `address` is the store's folder; `log` holds its file in it and the count of its writes, left out where nothing
   * is kept or written.
   */
  constructor(
    db: GrafeoDB,
    address: string,
    { log, losses = [] }: { readonly log?: StoreLog; readonly losses?: readonly Loss[] } = {},
  ) {
    this.#db = db;
    this.address = address;
    this.losses = losses;
    if (!log) return;
    this.#acknowledged = log.acknowledged;
    this.#log = new WriteAheadLog(db, log.file, (error) => this.#failDisk(error));
  }

  async prepare(schema: GraphSchema): Promise<void> {
    this.#checkOpen();
    this.#texts = schema.texts ?? [];
    await this.#inTurn(async () => {
      await prepareEmbedded((text) => this.#run(this.#db, { text, parameters: {} }), schema);
      for (const { label, property } of this.#texts) await this.#indexText(label, property);
      this.#log?.committed();
    });
  }

  /** Making an index that is there would fill it anew; Grafeo lists none, but refuses to search a missing one. */
  async #indexText(label: string, property: string): Promise<void> {
    const isThere = await this.#db.textSearch(label, property, 'word', 1).then(
      () => true,
      () => false,
    );
    if (isThere) return;
    await this.#db.createTextIndex(label, property, TEXT_INDEX).catch((error: unknown) => {
      throw embeddedError(error, `text index of ${label}.${property}`);
    });
  }

  readonly findTexts = async (
    words: readonly string[],
    options: CallOptions,
  ): Promise<readonly string[]> => {
    this.#checkOpen();
    checkDeadline(options);
    const found = await this.#untilClosed(
      Promise.all(this.#texts.map((index) => this.#findRarest(index, words, options))),
    );
    return found.flat().flatMap(([node]) => {
      const id = this.#db.getNode(node ?? -1)?.get('id');
      return typeof id === 'string' ? [id] : [];
    });
  };

  /** The texts with the rarest of the words, which all others with it are among; those with any word when all are common. */
  async #findRarest(
    { label, property }: TextIndex,
    words: readonly string[],
    options: CallOptions,
  ): Promise<readonly number[][]> {
    const find = (text: string) =>
      raceDeadline(this.#db.textSearch(label, property, text, MAXIMUM_TEXTS), options);
    const distinct = [...new Set(words)];
    const [rarest = []] = (await Promise.all(distinct.map(find))).sort(
      (a, b) => a.length - b.length,
    );
    const isWhole = distinct.length === 1 || rarest.length < MAXIMUM_TEXTS;
    return isWhole ? rarest : find(distinct.join(' '));
  }

  async read(query: Query, options: CallOptions): Promise<ReadResult> {
    this.#checkOpen();
    checkDeadline(options);
    invariant(!isWriting(query.text), `A read must not change data: ${query.text}`);
    checkQuery(query);
    const release = await this.#slots.acquire(options);
    if (this.#isClosed) {
      release();
      throw this.#closedError();
    }
    const rows = this.#run(this.#db, query);
    holdUntilDone(rows, release);
    return { rows: await this.#untilClosed(raceDeadline(rows, options)), bookmarks: [] };
  }

  async write(write: Write, options: CallOptions): Promise<WriteResult> {
    this.#checkOpen();
    checkDeadline(options);
    checkValue(write.properties, 'properties');
    this.#checkDisk();
    if (this.#writes >= MAXIMUM_WRITES) throw busyError();
    this.#writes += 1;
    const turn = this.#inTurn(() =>
      retry(options, isConflict, () => this.#writeOnce(write, options)).catch((error: unknown) => {
        if (isDiskError(error)) this.#failDisk(error);
        this.#checkDisk();
        throw embeddedError(error, 'COMMIT');
      }),
    ).finally(() => {
      this.#writes -= 1;
    });
    const fresh = await this.#untilClosed(raceDeadline(turn, options, NOT_WRITTEN));
    return { fresh, bookmarks: [] };
  }

  async ping(options: CallOptions): Promise<void> {
    this.#checkOpen();
    checkDeadline(options);
    this.#checkDisk();
    await raceDeadline(this.#run(this.#db, { text: 'RETURN 1 AS one', parameters: {} }), options);
  }

  /** Throws ENGINE_UNAVAILABLE when the disk does not take what is written, be it the log or a checkpoint. */
  #checkDisk(): void {
    if (this.#diskError) throw this.#diskError;
    const { failures, lastError } = this.#db.checkpointStatus();
    if (failures > 0) throw diskError(this.address, new Error(lastError));
  }

  #failDisk(error: unknown): void {
    this.#diskError ??= diskError(this.address, error);
  }

  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  async #close(): Promise<void> {
    const patience = { deadline: Date.now() + CLOSE_WAIT_MS };
    await raceDeadline(this.#lastWrite, patience).catch(() => undefined);
    await this.#log?.close();
    this.#isClosed = true;
    for (const tell of this.#waiting) tell();
    try {
      // Grafeo's close writes the checkpoint.
      this.#db.close();
    } catch (error) {
      if (isDiskError(error)) this.#failDisk(error);
      throw this.#diskError ?? embeddedError(error, 'CLOSE');
    } finally {
      this.#acknowledged?.close();
    }
  }

  /** Settles as the call does, or fails once the store is closed: the engine cannot be told to stop. */
  #untilClosed<T>(call: Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      const tell = () => reject(this.#closedError());
      this.#waiting.add(tell);
      const forget = () => this.#waiting.delete(tell);
      call.then(resolve, reject).finally(forget);
    });
  }

  /** Runs the work after all earlier writes, whether they went well or not. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#lastWrite.then(work);
    this.#lastWrite = turn.catch(() => undefined);
    return turn;
  }

  /**
   * One attempt. The caller is told ENGINE_TIMEOUT by the race at the deadline; since that is looked at
   * again right before the commit, which runs in the same tick, nothing is written after it.
   */
  async #writeOnce(write: Write, options: CallOptions): Promise<boolean> {
    checkDeadline(options);
    this.#checkDisk();
    const transaction = this.#db.beginTransaction();
    let committed = false;
    try {
      const claim = await runWrite(write, (query) => {
        checkDeadline(options);
        checkQuery(query);
        return this.#run(transaction, query);
      });
      if (claim !== 'ours') return claim === 'done';
      checkDeadline(options);
      if (this.#isClosed) throw this.#closedError();
      if (write.rehearse) return true;
      transaction.commit();
      committed = true;
      this.#acknowledged?.add();
      this.#log?.committed();
      return true;
    } finally {
      // An error leaves a Grafeo transaction open and even committable: it is always rolled back.
      if (!committed && transaction.isActive) rollBack(transaction);
    }
  }

  async #run(on: GrafeoDB | Transaction, query: Query): Promise<Value[][]> {
    try {
      const result = await on.executeCypher(query.text, query.parameters);
      return result.rows() as Value[][];
    } catch (error) {
      throw embeddedError(error, query.text);
    }
  }

  #checkOpen(): void {
    if (this.#closing) throw this.#closedError();
  }

  #closedError(): AppError {
    return new AppError('ENGINE_UNAVAILABLE', `The store at ${this.address} has been closed.`);
  }
}

/** What a store that is written to has beside its file. */
interface StoreLog {
  readonly file: string;
  readonly acknowledged: Acknowledged;
}

/** A slot is held until its read ends, or for a time when the engine does not come to an end. */
function holdUntilDone(read: Promise<unknown>, release: () => void): void {
  const timer = setTimeout(release, ABANDONED_MS);
  timer.unref();
  const end = () => {
    clearTimeout(timer);
    release();
  };
  read.then(end, end);
}

/** A commit that failed may have ended the transaction; its error is the one to be told. */
function rollBack(transaction: Transaction): void {
  try {
    transaction.rollback();
  } catch {}
}

function checkQuery(query: Query): void {
  checkParameters(query);
  for (const [name, value] of Object.entries(query.parameters)) checkValue(value, `$${name}`);
}

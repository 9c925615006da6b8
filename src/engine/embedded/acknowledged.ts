import { closeSync, constants, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** Beside the store: how many writes were acknowledged, whatever became of them in the store's own log. */
const FILE = 'acknowledged';
const DIGITS = 20;

/** Writes acknowledged in a folder; 0 where nothing was counted yet, NaN when the count cannot be read. */
export function readAcknowledged(folder: string): number {
  try {
    const text = readFileSync(join(folder, FILE), 'latin1');
    return /^\d*$/.test(text) ? Number(text) : Number.NaN;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? 0 : Number.NaN;
  }
}

/**
 * Counts the writes of an embedded store in a file of its own. A log whose end is damaged looks to the store like one
 * that a crash cut short; that it lost writes is seen only from outside.
 */
export class Acknowledged {
  readonly #file: number;
  #count: number;

  /** Begins with the writes that the store has. */
  constructor(folder: string, count: number) {
    this.#file = openSync(join(folder, FILE), constants.O_RDWR | constants.O_CREAT);
    this.#count = count;
    this.#write();
  }

  /** One more has been committed. */
  add(): void {
    this.#count += 1;
    this.#write();
  }

  close(): void {
    closeSync(this.#file);
  }

  #write(): void {
    try {
      writeSync(this.#file, String(this.#count).padStart(DIGITS, '0'), 0);
    } catch {
      // The write itself is committed, and a disk that fails is told of by the store.
    }
  }
}

import { closeSync, constants, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** Beside the store: how many writes were acknowledged, whatever became of them in the store's own log. */
const FILE = 'acknowledged';
const DIGITS = 20;

/**
 * Counts the writes of an embedded store in a file of its own. A log whose end is damaged looks to the store like one
 * that a crash cut short; that it lost writes is seen only from outside.
 */
export class Acknowledged {
  readonly #file: number;
  #count = 0;
  /** Writes acknowledged before, 0 in a folder that has no count. */
  readonly before: number;

  constructor(folder: string) {
    this.#file = openSync(join(folder, FILE), constants.O_RDWR | constants.O_CREAT);
    this.before = Number(readFileSync(this.#file, 'utf8'));
  }

  /** Begins with the writes that the store has. */
  start(count: number): void {
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

import { open, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { GrafeoDB } from '@grafeo-db/js';

/** A commit is on the disk this many milliseconds after it was acknowledged. */
const SYNC_MS = 1_000;
const LEAST_CHECKPOINT_BYTES = 64 * 1024 * 1024;

/**
 * Puts the log of a store on the disk. Grafeo syncs it now and then while commits come, yet not after the last of them
 * before its next checkpoint, which writes the whole store. So the log is synced here, and a checkpoint is made only
 * once the log has grown by a quarter of the store: loading stays linear, and a log of 100 MB is replayed in a second.
 */
export class WriteAheadLog {
  #timer: NodeJS.Timeout | undefined;
  #syncing: Promise<void> = Promise.resolve();

  /** `store` is the store's file; `failed` hears of a disk that does not take the log. */
  constructor(
    private readonly db: GrafeoDB,
    private readonly store: string,
    private readonly failed: (error: unknown) => void,
  ) {
    this.#checkpointAt(LEAST_CHECKPOINT_BYTES);
  }

  /** A write has been committed. */
  committed(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#syncing = this.#syncing.then(() => this.#sync()).catch(this.failed);
    }, SYNC_MS);
  }

  /** Ends the syncing; closing the store writes a checkpoint, which holds what is left. */
  async close(): Promise<void> {
    clearTimeout(this.#timer);
    await this.#syncing;
  }

  async #sync(): Promise<void> {
    const folder = `${this.store}.wal`;
    for (const name of await readdir(folder)) await syncFile(join(folder, name));
    await syncFile(folder);
    const { size } = await stat(this.store);
    this.#checkpointAt(Math.max(LEAST_CHECKPOINT_BYTES, Math.ceil(size / 4)));
  }

  #checkpointAt(walBytes: number): void {
    if (walBytes === this.db.checkpointStatus().walBytes) return;
    this.db.setCheckpointTriggers({ walBytes });
  }
}

/** A piece of the log that is gone is in the store: a checkpoint removes it once the store has been synced. */
async function syncFile(path: string): Promise<void> {
  const file = await open(path, 'r').catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
  });
  try {
    await file?.sync();
  } finally {
    await file?.close();
  }
}

import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { GrafeoDB } from '@grafeo-db/js';
import grafeo from '@grafeo-db/js';
import { AppError } from '../../errors.js';
import type { Engine } from '../engine.js';
import { EmbeddedEngine } from './embedded-engine.js';

/** The path that keeps nothing. */
const MEMORY = ':memory:';

const STORE_FILE = 'graph.grafeo';
const LOCKED = /locked|GRAFEO-X\d+.*lock/i;

/** Where the embedded store is. */
export interface EmbeddedOptions {
  /** The folder of the store, made with its parents where missing; `:memory:` keeps nothing. */
  readonly path: string;
  /** Makes an empty store when there is none (default false: a missing one is an error). */
  readonly createIfMissing?: boolean | undefined;
  /** Told, by `prepare`, when writes that were acknowledged are not there. */
  readonly warn?: ((message: string) => void) | undefined;
}

/**
 * Opens the embedded store. Data is in the operating system's hands at each commit and on the disk
 * within a second. Throws ENGINE_UNAVAILABLE, in one sentence, when the store is missing, in use (with
 * the detail `inUse`), damaged or cannot be made.
 */
export function openEmbedded({ path, createIfMissing = false, warn }: EmbeddedOptions): Engine {
  if (path === MEMORY) return new EmbeddedEngine(grafeo.GrafeoDB.create(), path);
  const file = join(path, STORE_FILE);
  if (!existsSync(file)) {
    if (!createIfMissing) {
      throw unavailable(
        `There is no store at ${path}; import something first, or set DATA_PATH to another folder.`,
      );
    }
    makeFolder(path);
  }
  return new EmbeddedEngine(openFile(file, path), path, file, warn);
}

function makeFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true });
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code;
    throw unavailable(
      `The folder ${path} cannot be made (${code}); set DATA_PATH to a folder you may write to.`,
      cause,
    );
  }
}

function openFile(file: string, path: string): GrafeoDB {
  try {
    return grafeo.GrafeoDB.create(file);
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    if (LOCKED.test(message)) {
      throw unavailable(
        `The store at ${path} is in use by another process; stop it or set DATA_PATH to another folder.`,
        cause,
        { inUse: true },
      );
    }
    if (/os error|permission denied/i.test(message)) {
      throw unavailable(
        `The store at ${path} cannot be opened; check the folder's permissions and the space on its disk.`,
        cause,
      );
    }
    throw unavailable(
      `The store at ${path} is damaged or of another program; restore it from a backup, or set DATA_PATH to another folder.`,
      cause,
    );
  }
}

function unavailable(message: string, cause?: unknown, details = {}): AppError {
  return new AppError('ENGINE_UNAVAILABLE', message, { cause, details });
}

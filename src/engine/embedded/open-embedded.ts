import { accessSync, constants, existsSync, mkdirSync, readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import type { GrafeoDB } from '@grafeo-db/js';
import { AppError } from '../../errors.js';
import type { Engine, OnLoss } from '../engine.js';
import { Acknowledged, readAcknowledged } from './acknowledged.js';
import { EmbeddedEngine } from './embedded-engine.js';
import { grafeo } from './grafeo.js';
import { acceptLoss, lossError, missingError, readLosses } from './losses.js';

/** The path that keeps nothing. */
const MEMORY = ':memory:';

const STORE_FILE = 'graph.grafeo';
const LOCKED = /locked|GRAFEO-X\d+.*lock/i;
const COUNT_WRITES = 'MATCH (i:Import) RETURN count(i) AS n';

/** Where the embedded store is. */
export interface EmbeddedOptions {
  /** The folder of the store, made with its parents where missing; `:memory:` keeps nothing. */
  readonly path: string;
  /** Makes an empty store when there is none (default false: a missing one is an error). */
  readonly createIfMissing?: boolean | undefined;
  /** What becomes of a store that lacks writes it acknowledged (default: it is refused). */
  readonly onLoss?: OnLoss | undefined;
  /** Whether a folder that cannot be written to is opened for reads alone (default false: it is an error). */
  readonly readsSuffice?: boolean | undefined;
  /** Told of a loss that is accepted now. */
  readonly warn?: ((message: string) => void) | undefined;
}

/**
 * Opens the embedded store. Data is in the operating system's hands at each commit and on the disk
 * within a second. Throws ENGINE_UNAVAILABLE, in one sentence, when the store is missing, in use (with the detail
 * `inUse`), damaged, cannot be made or lacks what it acknowledged; nothing has been changed then.
 */
export async function openEmbedded(options: EmbeddedOptions): Promise<Engine> {
  const { path, onLoss = 'refuse', readsSuffice = false, warn } = options;
  if (path === MEMORY) return new EmbeddedEngine(grafeo.GrafeoDB.create(), path);
  const file = join(path, STORE_FILE);
  if (!existsSync(file)) makeStore(options, file, readAcknowledged(path));
  const acknowledged = readAcknowledged(path);
  const readsOnly = readsSuffice && !isWritable(path, file);
  const mode = readsOnly ? 'read' : firstMode(file, onLoss);
  let db = openFile(file, path, mode);
  const stored = Number((await db.executeCypher(COUNT_WRITES)).rows()[0]?.[0]);
  const loss = acknowledged <= stored ? null : lossError(path, acknowledged, stored);
  if (loss && onLoss === 'refuse') {
    db.close();
    throw loss;
  }
  const lost = loss ? [{ writes: countOf(acknowledged - stored), acceptedAt: null }] : [];
  if (readsOnly || (loss && mode !== 'salvage'))
    return new EmbeddedEngine(db, path, { losses: [...readLosses(path), ...lost] });
  if (mode === 'read') {
    db.close();
    db = openFile(file, path, 'write');
  }
  if (loss) accept(path, acknowledged - stored, warn);
  const log = { file, acknowledged: new Acknowledged(path, stored) };
  return new EmbeddedEngine(db, path, { log, losses: readLosses(path) });
}

/** Makes room for a new store. Throws when there is none and none is wanted, or when one was here and is gone. */
function makeStore(options: EmbeddedOptions, file: string, acknowledged: number): void {
  const { path, createIfMissing = false, onLoss, warn } = options;
  const wasInUse = acknowledged !== 0 || hasLog(file);
  if (wasInUse && onLoss !== 'accept') throw missingError(path, acknowledged);
  if (wasInUse) {
    if (hasLog(file)) renameSync(logOf(file), `${logOf(file)}.orphan-${Date.now()}`);
    accept(path, acknowledged, warn);
    new Acknowledged(path, 0).close();
  } else if (createIfMissing) makeFolder(path);
  else
    throw unavailable(
      `There is no store at ${path}; import something first, or set DATA_PATH to another folder.`,
    );
}

function accept(path: string, lost: number, warn: EmbeddedOptions['warn']): void {
  const writes = countOf(lost);
  acceptLoss(path, writes);
  warn?.(
    `The loss of ${writes ?? 'an unknown number of'} acknowledged writes of the store at ${path} is accepted and recorded; send what came last again.`,
  );
}

/** Null for a number that nobody knows. */
function countOf(lost: number): number | null {
  return Number.isNaN(lost) ? null : lost;
}

function logOf(file: string): string {
  return `${file}.wal`;
}

/** Whether the store has a log, which closing it removes: it was killed, or is in use. */
function hasLog(file: string): boolean {
  return existsSync(logOf(file)) && readdirSync(logOf(file)).length > 0;
}

function isWritable(...paths: readonly string[]): boolean {
  try {
    for (const path of paths) accessSync(path, constants.W_OK);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT';
  }
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

type Mode = 'read' | 'write' | 'salvage';

/** Opening for writes cuts a damaged log off: what is lost is looked for before, but where it is accepted. */
function firstMode(file: string, onLoss: OnLoss): Mode {
  if (onLoss === 'accept') return 'salvage';
  return onLoss === 'examine' || hasLog(file) ? 'read' : 'write';
}

function openFile(file: string, path: string, mode: Mode): GrafeoDB {
  try {
    if (mode === 'read') return grafeo.GrafeoDB.openReadOnly(file);
    return grafeo.GrafeoDB.create(file, { walSalvage: mode === 'salvage' });
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    const inUse = LOCKED.test(message);
    const why = inUse
      ? 'is in use by another process; stop it or set DATA_PATH to another folder.'
      : /os error|permission denied/i.test(message)
        ? "cannot be opened; check the folder's permissions and the space on its disk (to query, export and doctor a folder that can only be read suffices)."
        : 'is damaged or of another program; restore it from a backup, open what can be saved of it with --accept-loss, or set DATA_PATH to another folder.';
    throw unavailable(`The store at ${path} ${why}`, cause, inUse ? { inUse } : {});
  }
}

function unavailable(message: string, cause?: unknown, details = {}): AppError {
  return new AppError('ENGINE_UNAVAILABLE', message, { cause, details });
}

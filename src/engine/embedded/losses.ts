import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../errors.js';
import type { Loss } from '../engine.js';

/** Beside the store: the losses that somebody accepted, one JSON object a line. */
const FILE = 'losses.jsonl';

/** The losses of a folder that were accepted, oldest first. */
export function readLosses(folder: string): readonly Loss[] {
  try {
    const lines = readFileSync(join(folder, FILE), 'utf8').split('\n');
    return lines.filter(Boolean).map((line) => JSON.parse(line) as Loss);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw new AppError(
      'ENGINE_UNAVAILABLE',
      `${join(folder, FILE)}, which records what the store lost, cannot be read; restore it, or move it away.`,
      { cause: error },
    );
  }
}

/** Records that the loss is accepted from now on. */
export function acceptLoss(folder: string, writes: number | null): void {
  const loss: Loss = { writes, acceptedAt: new Date().toISOString() };
  appendFileSync(join(folder, FILE), `${JSON.stringify(loss)}\n`);
}

/** The error of a store that has fewer writes than it acknowledged (NaN when that cannot be read). */
export function lossError(folder: string, acknowledged: number, stored: number): AppError {
  const happened = Number.isNaN(acknowledged)
    ? `has ${writesOf(stored)}, and its count of those it had acknowledged cannot be read`
    : `lost the last ${writesOf(acknowledged - stored)} that it had acknowledged: ${stored} of ${acknowledged} are there`;
  return refusal(
    `The store at ${folder} ${happened}. Its log is damaged, the machine lost power, or an older copy was put in its place. Restore it from a backup, or go on with what is there by --accept-loss, and send what came last again; nothing has been changed.`,
    acknowledged - stored,
  );
}

/** The error of a folder whose store is gone. */
export function missingError(folder: string, acknowledged: number): AppError {
  const held =
    acknowledged > 0 ? `held ${writesOf(acknowledged)} that were acknowledged` : 'was in use';
  return refusal(
    `The store at ${folder} ${held}, and its file graph.grafeo is gone. Restore it from a backup, or begin with an empty store by --accept-loss; nothing has been changed.`,
    acknowledged,
  );
}

function refusal(message: string, lost: number): AppError {
  const lostWrites = Number.isNaN(lost) ? null : lost;
  return new AppError('ENGINE_UNAVAILABLE', message, { details: { fault: 'loss', lostWrites } });
}

function writesOf(count: number): string {
  return count === 1 ? '1 write' : `${count} writes`;
}

import { readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OnLoss } from '../../src/engine/engine.js';
import { AppError } from '../../src/errors.js';
import { type Digests, examineStore } from './survivor.js';

/** What was done to a file of a store. */
export interface Damage {
  readonly kind: 'flip' | 'cut';
  readonly file: string;
  readonly at: number;
}

/**
 * Flips a bit of a file of the store, or cuts the file short; which file, where and which bit follow from `draw`, so
 * that the same store takes the same damage.
 */
export function damageStore(store: string, draw: number): Damage {
  const random = (salt: number) => (((draw + 1) * 2654435761 + salt * 40503) >>> 0) / 2 ** 32;
  const files = readdirSync(store, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'acknowledged')
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const file = files[draw % files.length] ?? '';
  const bytes = readFileSync(file);
  const at = Math.floor(random(1) * bytes.length);
  if (random(3) < 1 / 3) {
    truncateSync(file, at);
    return { kind: 'cut', file, at };
  }
  bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(random(2) * 8));
  writeFileSync(file, bytes);
  return { kind: 'flip', file, at };
}

/**
 * What became of a damaged store. `whole`: all that was acknowledged is there. `refused`: it does not open, and a
 * sentence says why, again and again; what opens when the loss is accepted is whole as far as it goes, or the doctor
 * says what is broken. `named`: it opens, and the doctor says what is broken. An object: lost or changed without a word.
 */
export async function judgeDamage(
  store: string,
  digests: Digests,
  acknowledged: ReadonlySet<string>,
): Promise<'whole' | 'refused' | 'named' | object> {
  const examineIt = (onLoss: OnLoss) => examineStore(store, digests, acknowledged, onLoss);
  try {
    const found = await examineIt('refuse');
    if (found.problems.length > 0) return 'named';
    return found.torn || found.lost.length > 0 ? found : 'whole';
  } catch (error) {
    if (!isNamed(error, store)) return { error: String(error) };
  }
  const again = await examineIt('refuse').then(() => 'it opened', String);
  if (!again.includes(store)) return { again };
  try {
    const left = await examineIt('accept');
    return left.torn && left.problems.length === 0 ? left : 'refused';
  } catch (error) {
    return isNamed(error, store) ? 'refused' : { accepted: String(error) };
  }
}

function isNamed(error: unknown, store: string): boolean {
  const isUnavailable = error instanceof AppError && error.code === 'ENGINE_UNAVAILABLE';
  return isUnavailable && error.message.includes(store);
}

import { readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
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
 * sentence says why. `named`: it opens and says what is lost, or the doctor says what is broken. An object: lost or
 * changed without a word.
 */
export async function judgeDamage(
  store: string,
  digests: Digests,
  acknowledged: ReadonlySet<string>,
): Promise<'whole' | 'refused' | 'named' | object> {
  try {
    const warnings: string[] = [];
    const found = await examineStore(store, digests, acknowledged, (message) =>
      warnings.push(message),
    );
    if (found.problems.length > 0) return 'named';
    if (found.torn) return found;
    if (found.lost.length === 0) return 'whole';
    return warnings.some((message) => message.includes(store)) ? 'named' : found;
  } catch (error) {
    const isNamed = error instanceof AppError && error.code === 'ENGINE_UNAVAILABLE';
    return isNamed && error.message.includes(store) ? 'refused' : { error: String(error) };
  }
}

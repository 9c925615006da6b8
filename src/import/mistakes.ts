import { AppError } from '../errors.js';
import { LIMITS } from './limits.js';

/** One thing wrong in a bundle: a JSON pointer, or line and column where the syntax is broken. */
export interface Mistake {
  readonly pointer: string;
  readonly message: string;
}

/** Collects mistakes; beyond the limit they are only counted. */
export class Mistakes {
  private readonly listed: Mistake[] = [];
  private count = 0;

  say(pointer: string, message: string): void {
    this.count += 1;
    if (this.listed.length < LIMITS.mistakes) this.listed.push({ pointer, message });
  }

  get list(): readonly Mistake[] {
    const more = this.count - this.listed.length;
    if (more === 0) return this.listed;
    return [...this.listed, { pointer: '', message: `… and ${more} more mistakes` }];
  }
}

/** A JSON pointer (RFC 6901) of keys and indexes. */
export function pointerOf(path: readonly (string | number)[]): string {
  return path
    .map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`)
    .join('')
    .toWellFormed();
}

/** BUNDLE_INVALID with every mistake found. */
export function bundleInvalid(name: string, mistakes: readonly Mistake[]): AppError {
  const shown = mistakes
    .slice(0, 20)
    .map(({ pointer, message }) => `${pointer || '/'}: ${message}`);
  const rest = mistakes.length > 20 ? [`… and ${mistakes.length - 20} more`] : [];
  return new AppError(
    'BUNDLE_INVALID',
    `${name} is not imported:\n${[...shown, ...rest].join('\n')}`,
    { details: { mistakes } },
  );
}

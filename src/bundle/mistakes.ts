import { AppError } from '../errors.js';
import { LIMITS } from '../model/limits.js';

/** One thing wrong in a bundle: a JSON pointer, or line and column where the syntax is broken. */
export interface Mistake {
  readonly pointer: string;
  readonly message: string;
}

/** Thrown by the mistake that is one too many: nobody reads on, so nothing is looked at any more. */
export class EnoughMistakes extends Error {}

/** Collects mistakes up to the limit. */
export class Mistakes {
  readonly list: Mistake[] = [];

  /** Throws EnoughMistakes at the limit. */
  say(pointer: string, message: string): void {
    if (this.list.length === LIMITS.mistakes) {
      const rest = `has more than ${LIMITS.mistakes} mistakes; the rest is not looked at`;
      this.list.push({ pointer: '', message: rest });
      throw new EnoughMistakes();
    }
    this.list.push({ pointer, message });
  }

  /** Runs what says mistakes, until it is done or there are enough. */
  during(work: () => void): void {
    try {
      work();
    } catch (error) {
      if (!(error instanceof EnoughMistakes)) throw error;
    }
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

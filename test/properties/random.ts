import fc, { type GeneratorValue } from 'fast-check';

/** Draws values; every draw is fast-check's, so a seed repeats them all. */
export interface Random {
  /** A whole number, both ends included. */
  int(from: number, to: number): number;
  chance(percent: number): boolean;
  pick<T>(items: readonly T[]): T;
  /** Different items, in any order, of any number within the bounds. */
  some<T>(items: readonly T[], from?: number, to?: number): readonly T[];
  /** The value, or nothing in that percentage of cases. */
  maybe<T>(percent: number, value: () => T): T | undefined;
}

export function randomOf(draw: GeneratorValue): Random {
  const int = (min: number, max: number) => draw(fc.integer, { min, max: Math.max(min, max) });
  const pick = <T>(items: readonly T[]): T => items[int(0, items.length - 1)] as T;
  const chance = (percent: number) => int(1, 100) <= percent;
  return {
    int,
    pick,
    chance,
    some: (items, from = 0, to = items.length) => {
      const left = [...items];
      const count = Math.min(int(from, to), items.length);
      return Array.from(
        { length: count },
        () => left.splice(int(0, left.length - 1), 1)[0] as never,
      );
    },
    maybe: (percent, value) => (chance(percent) ? value() : undefined),
  };
}

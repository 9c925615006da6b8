import type { Engine } from '../engine/engine.js';
import type { Sizes } from '../plan/sizes.js';
import { readSizes } from './read-sizes.js';

/** Milliseconds after which the sizes are read again. */
const AGE = 300_000;

/** The sizes of a store, as they were read last. */
export interface KeptSizes {
  now(): Sizes;
  stop(): void;
}

/**
 * Reads a store's sizes, and again every five minutes, so that no request waits for it. A reading that fails leaves
 * the last one; the first throws as the engine does.
 */
export async function keepSizes(
  engine: Engine,
  onFailure: (error: unknown) => void,
): Promise<KeptSizes> {
  let sizes = await readSizes(engine);
  let timer: NodeJS.Timeout;
  const later = () => {
    timer = setTimeout(() => void again(), AGE).unref();
  };
  const again = async () => {
    try {
      sizes = await readSizes(engine);
    } catch (error) {
      onFailure(error);
    }
    later();
  };
  later();
  return { now: () => sizes, stop: () => clearTimeout(timer) };
}

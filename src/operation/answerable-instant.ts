import type { Engine } from '../engine/engine.js';
import type { RequestContext } from './context.js';
import { type Clock, readClock } from './read-clock.js';

/** A clock only grows, so what was read of it once bounds it for good. */
const clocks = new WeakMap<Engine, Clock>();

/** The store's clock as it was last read, or as it is. Throws as the engine does. */
export async function clockOf(context: RequestContext, isFresh = false): Promise<Clock> {
  const { engine } = context;
  const known = clocks.get(engine);
  if (known && !isFresh) return known;
  const clock = await readClock(context);
  if (clock.at >= (clocks.get(engine)?.at ?? '')) clocks.set(engine, clock);
  return clock;
}

/**
 * The instant as of which a request for an instant is answered: that one, or the store's clock where it is later,
 * since what will be recorded until then is not known. Reads the clock only for an instant later than it was known to
 * be. Throws as the engine does.
 */
export async function answerableInstant(context: RequestContext, asked: string): Promise<string> {
  const known = await clockOf(context);
  const { at } = asked > known.at ? await clockOf(context, true) : known;
  return asked < at ? asked : at;
}

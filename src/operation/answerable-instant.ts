import type { Engine } from '../engine/engine.js';
import type { RequestContext } from './context.js';
import { type Clock, readClock } from './read-clock.js';

type Answerable = Pick<Clock, 'at' | 'bookmarks'>;

/** A clock only grows, so what was read of it once bounds it for good. */
const clocks = new WeakMap<Engine, Answerable>();

/**
 * The instant as of which a request for an instant is answered: that one, or the store's clock where it is later,
 * since what will be recorded until then is not known; with the bookmarks after which to read. Reads the clock only
 * for an instant later than it was known to be. Throws as the engine does.
 */
export async function answerableInstant(
  context: RequestContext,
  asked: string,
): Promise<Answerable> {
  const { engine } = context;
  let clock = clocks.get(engine);
  if (!clock || asked > clock.at) {
    clock = await readClock(context);
    if (clock.at >= (clocks.get(engine)?.at ?? '')) clocks.set(engine, clock);
  }
  return {
    at: asked < clock.at ? asked : clock.at,
    bookmarks: [...new Set([...context.bookmarks, ...clock.bookmarks])],
  };
}

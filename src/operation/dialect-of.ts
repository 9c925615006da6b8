import type { Dialect } from '../cypher/dialect.js';
import type { Engine } from '../engine/engine.js';

/** What the engine needs said otherwise than the other. */
export function dialectOf(engine: Engine): Dialect {
  return { hasTextIndex: engine.findTexts === null };
}

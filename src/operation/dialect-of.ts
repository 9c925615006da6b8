import { type Dialect, GRAFEO, NEO4J } from '../cypher/dialect.js';
import type { Engine } from '../engine/engine.js';

/** What the engine needs said otherwise than the other. */
export function dialectOf(engine: Engine): Dialect {
  return engine.findTexts === null ? NEO4J : GRAFEO;
}

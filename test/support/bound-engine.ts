import type { Engine } from '../../src/engine/engine.js';

/** An engine whose methods can be spread, to put others in the place of some. */
export function boundEngine(engine: Engine): Engine {
  return {
    name: engine.name,
    address: engine.address,
    readsOneState: engine.readsOneState,
    losses: engine.losses,
    prepare: (schema) => engine.prepare(schema),
    read: (query, options) => engine.read(query, options),
    write: (write, options) => engine.write(write, options),
    findTexts: engine.findTexts,
    ping: (options) => engine.ping(options),
    close: () => engine.close(),
  };
}

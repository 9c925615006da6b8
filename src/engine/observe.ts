import type { Engine } from './engine.js';

/** One call through the engine port. `text` is a statement's text without its parameters. */
export interface StatementEvent {
  readonly kind: 'read' | 'write' | 'schema' | 'ping';
  readonly durationMs: number;
  readonly failed: boolean;
  /** Of a write given as statements: these, one a line; empty for other writes, `schema` and `ping`. */
  readonly text: string;
}

/**
 * The same engine, telling `onStatement` of every call once it has settled: exactly one event for each
 * `read`, `write`, `prepare` (schema) and `ping`. What the listener throws is the caller's to see.
 */
export function observeEngine(
  engine: Engine,
  onStatement: (event: StatementEvent) => void,
): Engine {
  const observed = async <T>(
    kind: StatementEvent['kind'],
    text: string,
    call: Promise<T>,
  ): Promise<T> => {
    const start = performance.now();
    let failed = true;
    try {
      const result = await call;
      failed = false;
      return result;
    } finally {
      onStatement({ kind, durationMs: performance.now() - start, failed, text });
    }
  };

  return {
    name: engine.name,
    address: engine.address,
    prepare: (schema) => observed('schema', '', engine.prepare(schema)),
    read: (statement, options) => observed('read', statement.text, engine.read(statement, options)),
    findTexts: engine.findTexts,
    write: (write, options) => {
      const text = Array.isArray(write.statements)
        ? write.statements.map((statement) => statement.text).join('\n')
        : '';
      return observed('write', text, engine.write(write, options));
    },
    ping: (options) => observed('ping', '', engine.ping(options)),
    close: () => engine.close(),
  };
}

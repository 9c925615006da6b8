import { type Span, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import type { Engine } from './engine.js';
import { type Fault, faultOf } from './fault.js';
import { fingerprintOf } from './fingerprint.js';

/** One call through the engine port. `text` is a query's text without its parameters. */
export interface QueryEvent {
  readonly kind: 'read' | 'write' | 'schema' | 'ping';
  readonly durationMs: number;
  readonly failed: boolean;
  /** What went wrong, when it was not the caller's mistake; `reason` is a sentence for the log. */
  readonly fault: { readonly kind: Fault; readonly reason: string } | null;
  /** Of a write given as queries: these, one a line; empty for other writes, `schema` and `ping`. */
  readonly text: string;
}

const tracer = trace.getTracer('who-said-where');

/**
 * The same engine, telling `onQuery` of every call once it has settled: exactly one event for each
 * `read`, `write`, `prepare` (schema) and `ping`. What the listener throws is the caller's to see.
 *
 * Each call is also an OpenTelemetry span, `graph.read` and so on, for whoever runs with an SDK: it carries the
 * engine and the query's fingerprint, and no values.
 */
export function observeEngine(engine: Engine, onQuery: (event: QueryEvent) => void): Engine {
  const observed = <T>(
    kind: QueryEvent['kind'],
    text: string,
    call: () => Promise<T>,
  ): Promise<T> =>
    tracer.startActiveSpan(`graph.${kind}`, { kind: SpanKind.CLIENT }, async (span) => {
      const start = performance.now();
      let failure: { readonly error: unknown } | undefined;
      try {
        return await call();
      } catch (error) {
        failure = { error };
        throw error;
      } finally {
        const fault = failure ? faultOf(failure.error) : null;
        describe(span, engine.name, text, fault);
        span.end();
        const reason = String((failure?.error as Error)?.message ?? failure?.error);
        const durationMs = performance.now() - start;
        const failed = failure !== undefined;
        onQuery({ kind, durationMs, failed, fault: fault && { kind: fault, reason }, text });
      }
    });

  return {
    name: engine.name,
    address: engine.address,
    readsOneState: engine.readsOneState,
    losses: engine.losses,
    prepare: (schema) => observed('schema', '', () => engine.prepare(schema)),
    read: (query, options) => observed('read', query.text, () => engine.read(query, options)),
    findTexts: engine.findTexts,
    write: (write, options) => {
      const text = Array.isArray(write.queries)
        ? write.queries.map((query) => query.text).join('\n')
        : '';
      return observed('write', text, () => engine.write(write, options));
    },
    ping: (options) => observed('ping', '', () => engine.ping(options)),
    close: () => engine.close(),
  };
}

function describe(span: Span, engine: string, text: string, fault: Fault | null): void {
  if (!span.isRecording()) return;
  span.setAttribute('db.system.name', engine);
  if (text) span.setAttribute('graph.query.fingerprint', fingerprintOf(text));
  if (fault) span.setStatus({ code: SpanStatusCode.ERROR, message: fault });
}

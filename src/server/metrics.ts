import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Loss } from '../engine/engine.js';
import { FAULTS } from '../engine/fault.js';
import type { QueryEvent } from '../engine/observe.js';
import { type EndedReader, READER_ENDS } from './limits/slow-readers.js';

const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** The server's own numbers, in the Prometheus text format. */
export type Metrics = ReturnType<typeof createMetrics>;

/** The numbers of one server, with those of its process. */
export function createMetrics() {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const counter = (name: string, help: string, ...labelNames: string[]) =>
    new Counter({ name, help, labelNames, registers });
  const gauge = (name: string, help: string) => new Gauge({ name, help, registers });
  const histogram = (name: string, help: string, ...labelNames: string[]) =>
    new Histogram({ name, help, labelNames, buckets: SECONDS, registers });
  const queries = counter('graph_queries_total', 'Calls to the graph engine.', 'kind');
  const failures = counter(
    'graph_query_failures_total',
    'Calls to the graph engine that failed.',
    'kind',
  );
  const faults = counter(
    'graph_faults_total',
    'Faults of the graph engine, by kind; mistakes of callers are none.',
    'fault',
  );
  const durations = histogram(
    'graph_query_duration_seconds',
    'How long the graph engine took.',
    'kind',
  );
  const requests = histogram(
    'http_request_duration_seconds',
    'How long requests took.',
    'route',
    'status',
  );
  const subscribers = gauge('graph_subscribers', 'Subscriptions that are open.');
  const readersEnded = counter(
    'http_readers_ended_total',
    'Connections ended since what was answered was not read: stalled for too long, or crowded out by others.',
    'why',
  );
  const lost = gauge(
    'graph_lost_writes',
    'Writes that were acknowledged and are lost, given up with --accept-loss: a store is not served before.',
  );
  for (const why of READER_ENDS) readersEnded.inc({ why }, 0);
  for (const kind of ['read', 'write', 'schema', 'ping']) queries.inc({ kind }, 0);
  for (const fault of FAULTS) faults.inc({ fault }, 0);
  return {
    contentType: registry.contentType,
    onQuery({ kind, durationMs, failed, fault }: QueryEvent) {
      queries.inc({ kind });
      if (failed) failures.inc({ kind });
      if (fault) faults.inc({ fault: fault.kind });
      durations.observe({ kind }, durationMs / 1000);
    },
    onRequest: (route: string, status: number, seconds: number) =>
      requests.observe({ route, status }, seconds),
    onSubscribers: (count: number) => subscribers.set(count),
    onReaderEnded: (why: EndedReader) => readersEnded.inc({ why }),
    // A loss of which nobody knows how many is one at least.
    onLosses: (losses: readonly Loss[]) =>
      lost.set(losses.reduce((sum, { writes }) => sum + (writes ?? 1), 0)),
    text: async () => withFormerNames(await registry.metrics()),
  };
}

/** Metrics as they were called one version ago, after their names of today. */
const FORMER_NAMES = [
  ['graph_queries_total', 'graph_statements_total'],
  ['graph_query_failures_total', 'graph_statement_failures_total'],
  ['graph_query_duration_seconds', 'graph_statement_duration_seconds'],
] as const;

/** The Prometheus text with those metrics once more under the names they had, for dashboards that still ask for these. */
function withFormerNames(text: string): string {
  const lines = text.split('\n');
  const former = FORMER_NAMES.flatMap(([name, was]) => [
    `# HELP ${was} What ${name} counts; use that, since this name goes with the next version.`,
    ...lines
      .filter((line) => line.startsWith(name) || line.startsWith(`# TYPE ${name}`))
      .map((line) => line.replace(name, was)),
  ]);
  return `${text}${former.join('\n')}\n`;
}

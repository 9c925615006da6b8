import { randomUUID } from 'node:crypto';
import type { HttpBindings } from '@hono/node-server';
import type { Logger } from 'pino';
import type { Metrics } from './metrics.js';

const ROUTES = new Set(['/', '/graphql', '/import', '/export', '/healthz', '/readyz', '/metrics']);
const GIVEN_ID = /^[\w.:-]{1,128}$/;
/** What nginx writes for a client that went away before its answer. */
const CLIENT_CLOSED_REQUEST = 499;

/** Gives a request an id, and once it has its answer a log line and its place in the metrics. */
export function recordRequest(
  { incoming, outgoing }: HttpBindings,
  metrics: Metrics,
  log: Logger,
): void {
  const start = performance.now();
  const { method, headers, url = '/' } = incoming;
  const given = headers['x-request-id']?.toString();
  const id = given && GIVEN_ID.test(given) ? given : randomUUID();
  const [path = '/'] = url.split('?', 1);
  outgoing.setHeader('x-request-id', id);
  outgoing.on('close', () => {
    const milliseconds = performance.now() - start;
    const status = outgoing.writableFinished ? outgoing.statusCode : CLIENT_CLOSED_REQUEST;
    metrics.onRequest(ROUTES.has(path) ? path : 'other', status, milliseconds / 1000);
    log.info({ id, method, path, status, ms: Math.round(milliseconds) }, 'request');
  });
}

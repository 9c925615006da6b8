import { randomUUID } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import type { Logger } from 'pino';
import type { Bindings } from './graphql-over-http.js';
import type { Metrics } from './metrics.js';

const ROUTES = new Set(['/', '/graphql', '/export', '/healthz', '/readyz', '/metrics']);
const GIVEN_ID = /^[\w.:-]{1,128}$/;
/** What nginx writes for a client that went away before its answer. */
const CLIENT_CLOSED_REQUEST = 499;

/** Gives every request an id, a log line and its place in the metrics. */
export function recordRequest(metrics: Metrics, log: Logger): MiddlewareHandler<Bindings> {
  return async ({ req, env: { incoming, outgoing } }, next) => {
    const start = performance.now();
    const given = incoming.headers['x-request-id']?.toString();
    const id = given && GIVEN_ID.test(given) ? given : randomUUID();
    const { method, path } = req;
    outgoing.setHeader('x-request-id', id);
    outgoing.on('close', () => {
      const milliseconds = performance.now() - start;
      const status = outgoing.writableFinished ? outgoing.statusCode : CLIENT_CLOSED_REQUEST;
      metrics.onRequest(ROUTES.has(path) ? path : 'other', status, milliseconds / 1000);
      log.info({ id, method, path, status, ms: Math.round(milliseconds) }, 'request');
    });
    await next();
  };
}

import { randomUUID } from 'node:crypto';
import type { RequestListener } from 'node:http';
import { getRequestListener, type HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import type { AppParts, Bindings } from './app-part.js';
import { crossOrigin } from './cross-origin.js';
import { useEvents } from './event-stream.js';
import { useExport } from './export-route.js';
import { createGraphqlRoute, isPlainQuery, useGraphql } from './graphql-route.js';
import { useHealth } from './health.js';
import { useImport } from './import-route.js';
import { useMethods } from './methods.js';
import { useExplorer, usePlayground } from './pages.js';
import { answerBroken, useRefusals } from './refusals.js';
import { useSchema } from './schema-route.js';
import { startApollo } from './start-apollo.js';

/** Addresses that the metrics know apart. */
const ROUTES = new Set([
  '/',
  '/graphql',
  '/schema.graphql',
  '/import',
  '/export',
  '/healthz',
  '/readyz',
  '/metrics',
]);
const GIVEN_ID = /^[\w.:-]{1,128}$/;
/** What nginx writes for a client that went away before its answer. */
const CLIENT_CLOSED_REQUEST = 499;

/** What every answer says to browsers; pages say more of their own. */
const SECURITY_HEADERS = Object.entries({
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
});

/**
 * The HTTP surface: / (the explorer), /graphql (the playground for browsers), /schema.graphql, /import, /export,
 * /healthz, /readyz, /metrics.
 */
export async function createApp(
  parts: AppParts,
): Promise<{ answer: RequestListener; stop(): Promise<void> }> {
  const { config, hosts, errors } = parts;
  const apollo = await startApollo(parts);
  const graphql = createGraphqlRoute(apollo, parts);
  const app = new Hono<Bindings>();
  for (const use of [
    useMethods,
    useHealth,
    usePlayground,
    useEvents(graphql),
    useGraphql(graphql),
    useSchema,
    useExport,
    useImport,
    useExplorer,
    useRefusals,
  ])
    use(app, parts);
  const listener = getRequestListener(app.fetch);
  const route = crossOrigin(config.corsOrigins, (incoming, outgoing) =>
    isPlainQuery(incoming) ? graphql({ incoming, outgoing }) : listener(incoming, outgoing),
  );
  return {
    answer(incoming, outgoing) {
      recordRequest({ incoming, outgoing }, parts);
      for (const [name, value] of SECURITY_HEADERS) outgoing.setHeader(name, value);
      const foreign = hosts(incoming.headers);
      if (foreign) answerBroken(outgoing, foreign, errors);
      else route(incoming, outgoing);
    },
    stop: () => apollo.stop(),
  };
}

/** Gives a request an id, and once it has its answer a log line and its place in the metrics. */
function recordRequest({ incoming, outgoing }: HttpBindings, { metrics, log }: AppParts): void {
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

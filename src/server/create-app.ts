import type { RequestListener } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import type { AppParts, Bindings } from './app-part.js';
import { crossOrigin } from './cross-origin.js';
import { useEvents } from './event-stream.js';
import { useExport } from './export-route.js';
import { createGraphqlRoute, isPlainQuery, useGraphql } from './graphql-route.js';
import { useHealth } from './health.js';
import { useImport } from './import-route.js';
import { useExplorer, usePlayground } from './pages.js';
import { recordRequest } from './record-request.js';
import { answerBroken, useRefusals } from './refusals.js';
import { startApollo } from './start-apollo.js';

/** What every answer says to browsers; pages say more of their own. */
const SECURITY_HEADERS = Object.entries({
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
});

/**
 * The HTTP surface: / (the explorer), /graphql (the playground for browsers), /import, /export, /healthz, /readyz,
 * /metrics.
 */
export async function createApp(
  parts: AppParts,
): Promise<{ answer: RequestListener; stop(): Promise<void> }> {
  const { metrics, log, config, hosts, errors } = parts;
  const apollo = await startApollo(parts);
  const graphql = createGraphqlRoute(apollo, parts);
  const app = new Hono<Bindings>();
  for (const use of [
    useHealth,
    usePlayground,
    useEvents,
    useGraphql(graphql),
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
      recordRequest({ incoming, outgoing }, metrics, log);
      for (const [name, value] of SECURITY_HEADERS) outgoing.setHeader(name, value);
      const foreign = hosts(incoming.headers);
      if (foreign) answerBroken(outgoing, foreign, errors);
      else route(incoming, outgoing);
    },
    stop: () => apollo.stop(),
  };
}

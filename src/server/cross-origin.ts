import type { RequestListener } from 'node:http';
import cors from 'cors';

const ROUTES = /^\/(?:graphql|export|import)(?:\?|$)/;
const MAX_AGE = 600;
const ALLOWED_HEADERS = [
  'authorization',
  'content-type',
  'apollo-require-preflight',
  'x-graph-bookmark',
  'x-graph-cost',
  'x-graph-explain',
  'x-request-id',
];
const EXPOSED_HEADERS = ['retry-after', 'www-authenticate', 'x-graph-bookmark', 'x-request-id'];

/** Lets web pages of these origins ask, and answers what browsers ask first; all other requests go straight on. */
export function crossOrigin(origins: readonly string[], route: RequestListener): RequestListener {
  if (origins.length === 0) return route;
  const allow = cors({
    origin: [...origins],
    methods: ['GET', 'POST'],
    allowedHeaders: ALLOWED_HEADERS,
    exposedHeaders: EXPOSED_HEADERS,
    maxAge: MAX_AGE,
  });
  return (incoming, outgoing) => {
    if (!ROUTES.test(incoming.url ?? '')) return route(incoming, outgoing);
    allow(incoming, outgoing, () => route(incoming, outgoing));
  };
}

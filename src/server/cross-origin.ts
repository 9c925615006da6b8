import type { IncomingHttpHeaders, IncomingMessage, RequestListener } from 'node:http';
import cors from 'cors';
import { AppError } from '../errors.js';

const ROUTES = /^\/(?:graphql|schema\.graphql|export|import)(?:\?|$)/;
const MAX_AGE = 600;
const ALLOWED_HEADERS = [
  'authorization',
  'content-type',
  'last-event-id',
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

/** Whether a web page of that origin may talk to the server; requests of other programs carry no origin. */
export function mayAsk(headers: IncomingHttpHeaders, allowed: readonly string[]): boolean {
  const { origin, host } = headers;
  if (origin === undefined || allowed.includes(origin)) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
}

const SIMPLE_TYPE = /^(text\/plain|multipart\/form-data|application\/x-www-form-urlencoded)/i;

/**
 * A page of another origin may send simple requests unasked; those with such a header it may not (as Apollo does). Nor
 * could it read answers without naming its origin (`Sec-Fetch-Mode: cors`, which pages cannot set), so a page of this
 * origin, or of one that is allowed, needs no more than that, and has its EventSource and GET.
 */
export function refuseSimpleRequest(
  { method, headers }: IncomingMessage,
  allowed: readonly string[],
): void {
  const type = headers['content-type'];
  const isNamed = headers['sec-fetch-mode'] === 'cors' && mayAsk(headers, allowed);
  if (isNamed && method !== 'POST') return;
  const isSimple = !type || SIMPLE_TYPE.test(type);
  if (!isSimple || headers['apollo-require-preflight'] || headers['x-apollo-operation-name'])
    return;
  throw new AppError(
    'BAD_USER_INPUT',
    'A web page elsewhere could have sent this; send the header `apollo-require-preflight: yes`, or JSON by POST.',
  );
}

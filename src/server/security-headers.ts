import type { MiddlewareHandler } from 'hono';
import type { Bindings } from './graphql-over-http.js';

const HEADERS = Object.entries({
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
});

/** What every answer says to browsers; pages say more of their own. */
export const securityHeaders: MiddlewareHandler<Bindings> = ({ env: { outgoing } }, next) => {
  for (const [name, value] of HEADERS) outgoing.setHeader(name, value);
  return next();
};

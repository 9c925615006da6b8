import type { HttpBindings } from '@hono/node-server';

const HEADERS = Object.entries({
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
});

/** What every answer says to browsers; pages say more of their own. */
export function setSecurityHeaders(outgoing: HttpBindings['outgoing']): void {
  for (const [name, value] of HEADERS) outgoing.setHeader(name, value);
}

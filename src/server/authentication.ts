import type { IncomingHttpHeaders } from 'node:http';
import { type Config, isLoopback } from '../config.js';
import { type Caller, localCaller } from '../operation/caller.js';

/**
 * Finds out who sends a request; a WebSocket brings its `authorization` in the first message as well. Throws
 * UNAUTHENTICATED for a token that does not hold.
 */
export type Authentication = (
  headers: IncomingHttpHeaders,
  authorization?: string,
) => Promise<Caller>;

/** By tokens when the server knows any; else this machine may do everything, and others may read. */
export async function createAuthentication(config: Config): Promise<Authentication> {
  const { tokens, host } = config;
  if (!tokens) {
    return async (headers) =>
      isLoopback(host) && isFromHere(headers)
        ? localCaller('api')
        : { kind: 'anonymous', by: 'nobody', role: 'reader', canSignIn: false };
  }
  const { tokenVerification } = await import('./verify-token.js');
  const verify = tokenVerification(tokens);
  return async (headers, authorization = headers.authorization) =>
    authorization === undefined
      ? {
          kind: 'anonymous',
          by: 'nobody',
          role: tokens.anonymousReads ? 'reader' : null,
          canSignIn: true,
        }
      : verify(authorization);
}

/**
 * Whether a request on the loopback address was meant for it. A name of somebody else's that leads here (DNS
 * rebinding), or a proxy, brings people who are not on this machine.
 */
function isFromHere(headers: IncomingHttpHeaders): boolean {
  const name = (headers.host ?? '').replace(/:\d+$/, '');
  return isLoopback(name) && !headers.forwarded && !headers['x-forwarded-for'];
}

/** Whether a web page of that origin may talk to the server; requests of other programs carry no origin. */
export function mayAsk(headers: IncomingHttpHeaders, allowed: readonly string[]): boolean {
  const { origin, host } = headers;
  if (origin === undefined || allowed.includes(origin)) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
}

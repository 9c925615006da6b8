import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { type Config, isLoopback } from '../config.js';
import { AppError } from '../errors.js';
import { type Caller, localCaller } from '../operation/caller.js';

/**
 * Finds out who sends a request; a WebSocket brings its `authorization` in the first message as well. Throws
 * UNAUTHENTICATED for a token that does not hold.
 */
export type Authentication = (
  headers: IncomingHttpHeaders,
  authorization?: string,
) => Promise<Caller>;

const NOBODY = { kind: 'anonymous', by: 'nobody' } as const;

/** By tokens when the server knows any; else who has the local key may do everything, and others may read. */
export async function createAuthentication(
  config: Config,
  localKey: string | null = null,
): Promise<Authentication> {
  const { tokens } = config;
  if (!tokens) return byLocalKey(localKey, config.localWrites);
  const { tokenVerification } = await import('./verify-token.js');
  const verify = tokenVerification(tokens);
  return async (headers, authorization = headers.authorization) =>
    authorization === undefined
      ? { ...NOBODY, role: tokens.anonymousReads ? 'reader' : null, canSignIn: true }
      : verify(authorization);
}

/** Where a request comes from proves nothing: a proxy on this machine brings people who are not on it. */
function byLocalKey(localKey: string | null, localWrites: boolean): Authentication {
  // Digests have one length, and a comparison of them tells nothing of the key by the time it takes.
  const digest = (text: string) => createHash('sha256').update(text).digest();
  const expected = localKey === null ? null : digest(localKey);
  return async (headers, authorization = headers.authorization) => {
    const given = /^Bearer +(\S+)$/i.exec(authorization?.trim() ?? '')?.[1];
    if (given === undefined)
      return localWrites && isFromHere(headers)
        ? localCaller('api')
        : { ...NOBODY, role: 'reader', canSignIn: false };
    if (expected && timingSafeEqual(digest(given), expected)) return localCaller('api');
    throw new AppError(
      'UNAUTHENTICATED',
      'The local key is refused: it is not the one of this store; open the address that the server printed at its start.',
    );
  };
}

/** Whether a request says nothing of a name of somebody else's that leads here (DNS rebinding), or of a proxy. */
function isFromHere(headers: IncomingHttpHeaders): boolean {
  const name = (headers.host ?? '').replace(/:\d+$/, '');
  return isLoopback(name) && !headers.forwarded && !headers['x-forwarded-for'];
}

import type { IncomingHttpHeaders } from 'node:http';
import { type Config, isLoopback } from '../config.js';
import { AppError } from '../errors.js';

/** What a request is refused for, whatever it asks; null when it may be answered. */
export type HostRule = (headers: IncomingHttpHeaders) => AppError | null;

/** A name or address, the address of IPv6 in brackets, with or without a port (RFC 9110, section 7.2). */
const HOST = /^(\[[\da-f:.]+\]|[^\s:/?#@[\]]+)(?::\d{1,5})?$/i;
const SHOWN = 200;

/**
 * Under which names the server is asked. On a loopback address those of loopback and ALLOWED_HOSTS: any other name was
 * made by somebody else to lead here (DNS rebinding), so that a page of theirs reads what this machine may read. On
 * another address all, unless ALLOWED_HOSTS is set.
 */
export function hostRule({ host, allowedHosts }: Pick<Config, 'host' | 'allowedHosts'>): HostRule {
  if (!isLoopback(host) && allowedHosts.length === 0) return () => null;
  const known = new Set([...allowedHosts, host.toLowerCase()]);
  return ({ host: given = '' }) => {
    const name = HOST.exec(given)?.[1]?.toLowerCase();
    if (name !== undefined && (isLoopback(name) || known.has(name))) return null;
    const shown = JSON.stringify(given.slice(0, SHOWN));
    return new AppError(
      'FORBIDDEN',
      `The server is not asked under the host ${shown}; ask under a loopback name, or name the host in ALLOWED_HOSTS.`,
    );
  };
}

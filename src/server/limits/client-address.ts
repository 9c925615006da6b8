import type { IncomingMessage } from 'node:http';
import { isIPv4, isIPv6, type Socket } from 'node:net';

const MAPPED = /^(?:0:){5}ffff:/;
/** What stands in the header for somebody whose address a proxy does not tell. */
const LONGEST_NAME = 64;

/**
 * Who is at the other end, as limits count clients: the address that our outermost of `proxies` saw; what stands
 * before it in `x-forwarded-for` may be made up. One IPv6 customer has a /64, so that is one client; an IPv4 address
 * written as IPv6 is that IPv4 address.
 */
export function clientAddress(
  { headers, socket }: Pick<IncomingMessage, 'headers'> & { socket: Pick<Socket, 'remoteAddress'> },
  proxies: number,
): string {
  const forwarded = headers['x-forwarded-for']?.toString();
  const hops = forwarded && proxies > 0 ? forwarded.split(',') : [];
  const seen = hops.at(-Math.min(proxies, hops.length))?.trim();
  return countedAs(seen || socket.remoteAddress || 'unknown');
}

/** An address without its port (RFC 7239, section 6), IPv6 as its network. */
function countedAs(text: string): string {
  const address = /^\[(.*)\](?::\d+)?$/.exec(text)?.[1] ?? text.replace(/^([\d.]+):\d+$/, '$1');
  const [plain = ''] = address.split('%');
  if (isIPv4(plain)) return plain;
  if (!isIPv6(plain)) return address.slice(0, LONGEST_NAME);
  const groups = groupsOf(plain);
  if (!MAPPED.test(groups.join(':'))) return `${groups.slice(0, 4).join(':')}::/64`;
  const [high = 0, low = 0] = groups.slice(6).map((group) => Number.parseInt(group, 16));
  return [high >> 8, high & 255, low >> 8, low & 255].join('.');
}

/** The eight groups of an IPv6 address, without leading zeros. */
function groupsOf(address: string): readonly string[] {
  // URLs have it in one form (RFC 5952), whatever it was written in.
  const canonical = new URL(`http://[${address}]`).hostname.slice(1, -1);
  const [head, tail] = canonical.split('::').map((part) => (part ? part.split(':') : []));
  const before = head ?? [];
  const after = tail ?? [];
  return [...before, ...Array(8 - before.length - after.length).fill('0'), ...after];
}

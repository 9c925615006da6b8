import type { OrderKey } from '../mapping/mapping.js';
import { quote } from '../util/quote.js';
import { badArgument } from './bad-argument.js';

/** What a cursor is bound to: an order's keys and directions. */
function signature(order: readonly OrderKey[]): string {
  const signs = order.map(
    ({ on, property, direction }) =>
      `${on !== 'node' ? '@' : ''}${property}${direction === 'DESC' ? '-' : ''}`,
  );
  return signs.join(',');
}

/** An opaque cursor: the sort keys of one element, bound to the order they belong to. */
export function encodeCursor(order: readonly OrderKey[], keys: readonly unknown[]): string {
  return Buffer.from(JSON.stringify([signature(order), ...keys])).toString('base64url');
}

/** The sort keys in a cursor. Throws BAD_USER_INPUT for a forged one and for one of another order. */
export function decodeCursor(
  order: readonly OrderKey[],
  cursor: unknown,
  where: string,
): readonly unknown[] {
  const [bound, ...keys] = parse(cursor);
  const fits =
    keys.length === order.length &&
    order.every((key, index) =>
      key.numeric ? Number.isFinite(keys[index]) : typeof keys[index] === 'string',
    );
  if (bound === signature(order) && fits) return keys;
  const reason =
    typeof bound === 'string' && bound !== signature(order)
      ? 'it belongs to another list or order'
      : 'it is no cursor of this API';
  const message = `${where}: ${quote(cursor)} cannot be used here: ${reason}; pass a cursor that this very list returned`;
  throw badArgument(where, message);
}

function parse(cursor: unknown): readonly unknown[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(String(cursor), 'base64url').toString('utf8'));
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}

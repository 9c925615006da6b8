import { by, type OrderKey, type TypeMapping } from '../mapping/mapping.js';

interface OrderInput {
  readonly field: string;
  readonly direction: 'ASC' | 'DESC';
}

/**
 * A total order: what was asked for, then the default, then the id. With a direction given, the whole of a
 * value's keys turn; a key that stands twice counts once.
 */
export function completeOrder(
  target: TypeMapping,
  fallback: readonly OrderKey[],
  asked: unknown,
): readonly OrderKey[] {
  const keys = ((asked ?? []) as readonly OrderInput[]).flatMap(({ field, direction }) =>
    (target.orders[field] ?? []).map((key) => ({ ...key, direction })),
  );
  const all = [...keys, ...fallback, by('id')];
  return all.filter(
    (key, index) =>
      all.findIndex((other) => other.property === key.property && other.on === key.on) === index,
  );
}

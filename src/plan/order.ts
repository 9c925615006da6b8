import { by, type OrderKey, type TypeMapping } from '../mapping/mapping.js';

interface OrderInput {
  readonly field: string;
  readonly direction: 'ASC' | 'DESC';
}

/**
 * A total order: what was asked for, then the default, then the id. With a direction given, the whole of a
 * value's keys turn. A key that cannot change the order is left out: one that stands twice, what follows a unique key
 * of the node, and what the next key begins with.
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
  return all.filter((key, index) => {
    const isSettled = all
      .slice(0, index)
      .some(({ on, property, unique }) => on === key.on && (unique || property === key.property));
    return !isSettled && !(key.direction === 'DESC' && all[index + 1]?.refines === key.property);
  });
}

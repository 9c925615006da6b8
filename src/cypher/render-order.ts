import type { OrderKey } from '../mapping/mapping.js';
import type { Bound } from '../plan/plan.js';
import { cypher, empty, type Fragment, identifier, join, parameter } from './cypher.js';
import type { Scope } from './scope.js';

const comma = cypher`, `;
const and = cypher` AND `;

/** A sort key's value; an absent one becomes what sorts last in the key's direction. */
export function renderKey(key: OrderKey, scope: Scope): Fragment {
  if (key.on !== 'node' && !scope.edge) throw new TypeError('No relationship is in scope');
  const owner = key.on !== 'node' && scope.edge ? scope.edge : scope.node;
  if (key.on === 'type') return cypher`type(${owner})`;
  if (key.on === 'start') return cypher`startNode(${owner}).id`;
  const property = cypher`${owner}.${identifier(key.property)}`;
  if (key.unknown === '' && key.direction === 'ASC') {
    return cypher`CASE WHEN ${property} = '' THEN '\uffff\uffff' ELSE ${property} END`;
  }
  if (!key.nullable) return property;
  return key.direction === 'ASC'
    ? cypher`coalesce(${property}, '\uffff\uffff')`
    : cypher`coalesce(${property}, '')`;
}

/**
 * `ORDER BY …`, turned round when the page is read from its end; `first` goes before all keys. Nothing for the one
 * node that there is.
 */
export function renderOrder(
  order: readonly OrderKey[],
  scope: Scope,
  backward = false,
  first: Fragment = empty,
): Fragment {
  if (order.length === 0 && first === empty) return empty;
  const keys = order.map((key) =>
    (key.direction === 'DESC') !== backward
      ? cypher`${renderKey(key, scope)} DESC`
      : renderKey(key, scope),
  );
  return cypher` ORDER BY ${join([first, ...keys], comma)}`;
}

/**
 * What lies strictly beyond a cursor: `k1 <= $a AND (k1 < $a OR k2 < $b OR (k2 = $b AND …))`. The plain bound stands
 * first because only that form lets Neo4j use a range index; it makes `k1 = $a` needless further on, where it
 * would turn the plan into two index seeks that lose the order (240,000 db hits against 500 for a deep page of 50,000).
 */
export function renderBound(
  order: readonly OrderKey[],
  bound: Bound,
  side: 'after' | 'before',
  scope: Scope,
): Fragment {
  const chain = (index: number): Fragment => {
    const key = order[index] as OrderKey;
    const value = parameter(bound.keys[index] as string);
    const isGreater = (key.direction === 'ASC') === (side === 'after');
    const left = renderKey(key, scope);
    const beyond = isGreater ? cypher`${left} > ${value}` : cypher`${left} < ${value}`;
    if (index === order.length - 1) return beyond;
    const next = chain(index + 1);
    if (index === 0) return cypher`(${beyond} OR ${next})`;
    return cypher`(${beyond} OR (${left} = ${value} AND ${next}))`;
  };
  const first = order[0] as OrderKey;
  const left = renderKey(first, scope);
  const value = parameter(bound.keys[0] as string);
  const isGreater = (first.direction === 'ASC') === (side === 'after');
  const plain = isGreater ? cypher`${left} >= ${value}` : cypher`${left} <= ${value}`;
  return join([plain, chain(0)], and);
}

import {
  cypher,
  empty,
  type Fragment,
  identifier,
  join,
  parameter,
} from '../cypher-text/cypher.js';
import { invariant } from '../errors.js';
import type { OrderKey } from '../mapping/mapping.js';
import type { Bound } from '../plan/plan.js';
import { mayChange } from './render-as-of.js';
import { inScope, type Scope } from './scope.js';

const comma = cypher`, `;

/** A sort key's value; an absent one becomes what sorts last in the key's direction. */
export function renderKey(key: OrderKey, scope: Scope): Fragment {
  const owner =
    key.on === 'node'
      ? (mayChange(key.property) && scope.state) || scope.node
      : inScope(scope, 'edge');
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
 * What lies strictly beyond a cursor: `k1 <= $a AND CASE WHEN k1 < $a THEN true WHEN k2 < $b THEN true WHEN k2 > $b
 * THEN false … ELSE kn < $n END`. The plain bound stands first because only that form lets Neo4j use a range index;
 * the rest is a CASE because it makes index seeks of every OR, which lose the order (445,000 db hits against 1,450
 * for a deep page of 50,000), and a flat one because it reads a property again in each part of an OR (645 against 443).
 */
export function renderBound(
  order: readonly OrderKey[],
  bound: Bound,
  side: 'after' | 'before',
  scope: Scope,
): Fragment {
  const [first, ...others] = order.map((key, index) => {
    const isGreater = (key.direction === 'ASC') === (side === 'after');
    const [sign, opposite] = isGreater ? [cypher`>`, cypher`<`] : [cypher`<`, cypher`>`];
    const left = renderKey(key, scope);
    const value = parameter(bound.keys[index] ?? '');
    return {
      beyond: cypher`${left} ${sign} ${value}`,
      atLeast: cypher`${left} ${sign}= ${value}`,
      short: cypher`${left} ${opposite} ${value}`,
    };
  });
  const last = others.pop();
  invariant(first, 'A cursor has no keys');
  if (!last) return first.beyond;
  const between = others.map(
    ({ beyond, short }) => cypher` WHEN ${beyond} THEN true WHEN ${short} THEN false`,
  );
  return cypher`${first.atLeast} AND CASE WHEN ${first.beyond} THEN true${join(between, empty)} ELSE ${last.beyond} END`;
}

import type { Kind } from '../../model/property.js';
import type { Bundle } from '../bundle.js';
import { entitiesOf } from '../entities.js';
import type { Draft } from '../validate-bundle.js';

/** What can be referred to in a bundle, by kind. */
export type Names = ReadonlyMap<Kind, ReadonlySet<string>>;

/** Lists whose things have a name in this bundle alone, with their kinds; nothing refers to an event. */
const LOCAL = {
  curation: 'Change',
  statements: 'Statement',
  quotations: 'Quotation',
  quantities: 'Quantity',
  timeExpressions: 'TimeExpression',
  events: null,
} as const;

/** One thing that has an id: its kind, where it stands, and among what its id is to be there once. */
export interface Named {
  readonly id: string;
  readonly kind: Kind | null;
  readonly pointer: string;
  /** The list of a local name; empty for ids of the graph. */
  readonly among: string;
}

/** Everything in a bundle that has an id. */
export function namedIn(bundle: Draft<Bundle>): readonly Named[] {
  const all: Named[] = [];
  const add = (id: string | undefined, kind: Kind | null, pointer: string, among = '') => {
    if (id !== undefined) all.push({ id, kind, pointer: `${pointer}/id`, among });
  };
  add(bundle.article?.id, 'Article', '/article');
  for (const { entity, label, pointer } of entitiesOf(bundle as Bundle))
    add(entity.id, label, pointer);
  for (const list of Object.keys(LOCAL) as (keyof typeof LOCAL)[])
    (bundle[list] ?? []).forEach(({ id }, index) => {
      add(id, LOCAL[list], `/${list}/${index}`, list);
    });
  return all;
}

/** The ids by kind. */
export function namesOf(named: readonly Named[]): Names {
  const names = new Map<Kind, Set<string>>();
  for (const { id, kind } of named)
    if (kind) names.set(kind, (names.get(kind) ?? new Set<string>()).add(id));
  return names;
}

import type { AnyOf } from '../api/graphql.js';
import type { Told } from '../api/overview-operations.js';
import type { Link } from './claims.js';

const UNDATED = {
  class: null,
  from: null,
  to: null,
  observedFrom: null,
  observedTo: null,
} as const;

/** The units under a unit, each with its dates and who says so. */
export function below({ below, id }: Pick<AnyOf<Told>, 'below' | 'id'>): readonly Link[] {
  return (below?.nodes ?? []).flatMap(({ subordinations, ...node }): readonly Link[] => {
    const found = subordinations.filter(({ superior }) => superior.id === id);
    return found.length > 0
      ? found.map((one) => ({ ...one, node }))
      : [{ ...UNDATED, claims: [], node }];
  });
}

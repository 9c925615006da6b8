import { ENTITY_KINDS, type EntityLabel, nodeRow } from '../model/labels.js';
import type { Bundle, BundleEntity, BundlePlace } from './bundle.js';

/** Where a bundle keeps its entities. */
export const ENTITY_LISTS = [
  ...new Set(ENTITY_KINDS.map((label) => nodeRow(label).bundle)),
] as readonly ('people' | 'organizations' | 'anonymousSources' | 'units' | 'places')[];

/**
 * All entities of a bundle, each with the label it gets and where it stands. A place is a State when it is a country,
 * else a Location.
 */
export function entitiesOf(bundle: Bundle) {
  return ENTITY_LISTS.flatMap((list) =>
    (bundle[list] ?? []).map((entity: BundleEntity, index) => ({
      entity,
      label: ENTITY_KINDS.find((kind) => isOf(kind, list, entity)) as EntityLabel,
      pointer: `/${list}/${index}`,
    })),
  );
}

function isOf(kind: EntityLabel, list: string, entity: BundleEntity): boolean {
  if (nodeRow(kind).bundle !== list) return false;
  return kind !== 'State' || (entity as BundlePlace).placeType === 'COUNTRY';
}

import type { Bundle, BundleEntity } from './bundle.js';

export type EntityLabel =
  | 'Person'
  | 'Organization'
  | 'AnonymousSource'
  | 'MilitaryUnit'
  | 'State'
  | 'Location';

/** An entity of a bundle with the label it gets and where it stands. */
export interface LabelledEntity {
  readonly entity: BundleEntity;
  readonly label: EntityLabel;
  readonly pointer: string;
}

/** All entities of a bundle. A place is a State when it is a country, else a Location. */
export function entitiesOf(bundle: Bundle): readonly LabelledEntity[] {
  const list = (entities: readonly BundleEntity[] | undefined, name: string, label: EntityLabel) =>
    (entities ?? []).map((entity, index) => ({ entity, label, pointer: `/${name}/${index}` }));
  return [
    ...list(bundle.people, 'people', 'Person'),
    ...list(bundle.organizations, 'organizations', 'Organization'),
    ...list(bundle.anonymousSources, 'anonymousSources', 'AnonymousSource'),
    ...list(bundle.units, 'units', 'MilitaryUnit'),
    ...(bundle.places ?? []).map((entity, index) => ({
      entity,
      label: entity.placeType === 'COUNTRY' ? ('State' as const) : ('Location' as const),
      pointer: `/places/${index}`,
    })),
  ];
}

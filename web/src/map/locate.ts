import type { GeoPermissibleObjects } from 'd3-geo';
import type { ResultOf } from '../api/graphql.js';
import type { PLACES } from '../api/place-operations.js';
import { type Outline, sharedBorder } from './outlines.js';
import type { PlaceMark } from './place-marks.js';

/** What the API knows of where a place lies. */
type Place = ResultOf<typeof PLACES>['places']['nodes'][number];

/** A place with what can be drawn of it. */
export interface Located {
  readonly mark: PlaceMark;
  readonly shape: GeoPermissibleObjects;
  readonly form: (typeof FORMS)[number];
}

/** Drawn one over the other in this order. */
export const FORMS = ['area', 'vague', 'border', 'point'] as const;

/** Finds where places lie: a point, an outline, a border, or a cloud over what lies inside; others are left out. */
export function locate(
  marks: ReadonlyMap<string, PlaceMark>,
  places: readonly Place[],
  regions: readonly Outline[],
  countries: readonly Outline[],
): Located[] {
  const outlineOf = (iso: string | null) =>
    iso ? [...regions, ...countries].find(({ id }) => id === iso) : undefined;
  return places.flatMap((place): Located[] => {
    const mark = marks.get(place.id);
    if (!mark) return [];
    if (place.location) {
      const { longitude, latitude } = place.location;
      return [
        { mark, form: 'point', shape: { type: 'Point', coordinates: [longitude, latitude] } },
      ];
    }
    const outline = outlineOf(place.iso3166);
    if (outline) return [{ mark, form: 'area', shape: outline.geometry }];
    if (place.placeType === 'BORDER') {
      const sides = place.adjacencies.flatMap((adjacency) => {
        const side = regions.find(({ id }) => id === adjacency.place.iso3166);
        return side ? [side] : [];
      });
      const far = place.adjacencies
        .map((adjacency) => adjacency.place.iso3166)
        .filter((iso) => iso !== null);
      const lines = sides.flatMap((side) =>
        sharedBorder(
          side,
          regions.filter(
            ({ id }) => id !== side.id && far.some((iso) => id === iso || id.startsWith(`${iso}-`)),
          ),
        ),
      );
      if (lines.length > 0) {
        return [{ mark, form: 'border', shape: { type: 'MultiLineString', coordinates: lines } }];
      }
    }
    const inside = place.contains.nodes.flatMap(({ location }) =>
      location ? [[location.longitude, location.latitude]] : [],
    );
    if (inside.length > 0) {
      return [{ mark, form: 'vague', shape: { type: 'MultiPoint', coordinates: inside } }];
    }
    return [];
  });
}

import { type GeoPermissibleObjects, type GeoProjection, geoMercator } from 'd3-geo';
import type { Located } from './locate.js';

/** The map's box, in pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** How far it is zoomed in, and moved, in pixels. */
export interface Zoom {
  readonly k: number;
  readonly x: number;
  readonly y: number;
}

/** Shows everything that is located, states only when there is nothing smaller; then zooms and moves. */
export function projectionOf(
  located: readonly Located[],
  { width, height }: Size,
  zoom: Zoom,
): GeoProjection {
  const projection = geoMercator();
  const small = located.filter(({ mark }) => mark.ref.__typename !== 'State');
  const fit = (small.length > 0 ? small : located).map(({ shape }) => shape);
  if (fit.length === 0) projection.fitSize([width, height], { type: 'Sphere' });
  else {
    projection.fitExtent(
      [
        [width * 0.12, height * 0.12],
        [width * 0.88, height * 0.88],
      ],
      { type: 'GeometryCollection', geometries: fit.flatMap(geometryOf) },
    );
    if (projection.scale() > 9_000) {
      // One town alone: enough of its surroundings to know where one is.
      const center = projection.invert?.([width / 2, height / 2]);
      projection.scale(6_000);
      if (center) projection.center(center).translate([width / 2, height / 2]);
    }
  }
  const [tx, ty] = projection.translate();
  return projection
    .scale(projection.scale() * zoom.k)
    .translate([
      width / 2 + (tx - width / 2) * zoom.k + zoom.x,
      height / 2 + (ty - height / 2) * zoom.k + zoom.y,
    ])
    .clipExtent([
      [-50, -50],
      [width + 50, height + 50],
    ]);
}

function geometryOf(shape: GeoPermissibleObjects) {
  return 'coordinates' in shape ? [shape] : [];
}

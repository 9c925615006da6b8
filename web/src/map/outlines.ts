import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import countriesUrl from '../../../seeds/geo/countries.json?url';
import regionsUrl from '../../../seeds/geo/regions.json?url';

export type Outline = Feature<Polygon | MultiPolygon> & { readonly id: string };

export interface Outlines {
  readonly countries: readonly Outline[];
  readonly regions: readonly Outline[];
}

let loading: Promise<Outlines> | undefined;

/** Outlines by ISO 3166 code, from files of this server; loaded once. */
export function loadOutlines(): Promise<Outlines> {
  loading ??= Promise.all([read(countriesUrl), read(regionsUrl)]).then(([countries, regions]) => ({
    countries,
    regions,
  }));
  return loading;
}

async function read(url: string): Promise<Outline[]> {
  const response = await fetch(url);
  if (!response.ok) throw new Error('The outlines of the map cannot be loaded. Reload the page.');
  const { features } = (await response.json()) as FeatureCollection<Polygon | MultiPolygon>;
  return features as Outline[];
}

function ringsOf({ geometry }: Outline): readonly Position[][] {
  return geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
}

/**
 * The line along which an outline touches others: the stretches of its ring whose points are also theirs (the
 * outlines were simplified together, so shared borders share points).
 */
export function sharedBorder(outline: Outline, others: readonly Outline[]): Position[][] {
  const theirs = new Set(others.flatMap((other) => ringsOf(other).flat().map(String)));
  const lines: Position[][] = [];
  for (const ring of ringsOf(outline)) {
    let line: Position[] = [];
    for (const point of ring) {
      if (theirs.has(String(point))) line.push(point);
      else {
        if (line.length > 1) lines.push(line);
        line = [];
      }
    }
    if (line.length > 1) lines.push(line);
  }
  return lines;
}

import type { Explorer } from '../explorer/use-explorer.js';
import { lazy } from '../lazy.js';
import type { Look } from './look.js';

const PlaceMap = lazy(() => import('../map/place-map.js').then(({ PlaceMap }) => PlaceMap));

function MapLook({ explorer }: { readonly explorer: Explorer }) {
  return <PlaceMap explorer={explorer} />;
}

/** Where what is said lies. */
export const MAP: Look = { name: 'map', label: 'Map', showsSelection: true, Shown: MapLook };

import { STATEMENTS } from '../api/operations.js';
import { askStatements, requestOf } from '../api/statement-page.js';
import type { Explorer } from '../explorer/use-explorer.js';
import { pickOf } from '../explorer/view.js';
import { MOST } from '../graph/load-graph.js';
import { lazy } from '../lazy.js';
import { useLoad } from '../use-load.js';
import type { Look } from './look.js';

const PlaceMap = lazy(() => import('../map/place-map.js').then(({ PlaceMap }) => PlaceMap));

function MapLook({ explorer }: { readonly explorer: Explorer }) {
  const { view, names, languages, statements, go, setPicture } = explorer;
  const { scope, filters } = statements;
  // The map shows the other places too when the words are narrowed to one.
  const picks = pickOf({ ...view, about: null });
  const wider = requestOf(
    scope,
    [...filters, ...picks],
    scope.of === 'node' ? MOST : 500,
    STATEMENTS,
    names,
  );
  const { value } = useLoad(JSON.stringify(wider), (signal) => askStatements(wider, signal));
  return (
    <PlaceMap
      statements={value?.nodes ?? []}
      total={value?.totalCount ?? 0}
      languages={languages}
      about={view.about}
      onAbout={(about) => go({ about })}
      onReady={setPicture}
    />
  );
}

/** Where what is said lies. */
export const MAP: Look = { name: 'map', label: 'Map', showsSelection: true, Shown: MapLook };

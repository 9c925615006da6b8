import { useEffect, useMemo, useRef } from 'preact/hooks';
import { ask } from '../api/ask.js';
import type { Statement } from '../api/fragments.js';
import { PLACES } from '../api/place-operations.js';
import { hovers } from '../hover.js';
import { shownName } from '../model/shown-name.js';
import { useLoad } from '../use-load.js';
import { locate } from './locate.js';
import { MapDrawing } from './map-drawing.js';
import { loadOutlines } from './outlines.js';
import { type PlaceMark, placeMarks } from './place-marks.js';
import { Legend } from './relation-signs.js';
import { serializeSvg } from './serialize-svg.js';
import { useSize } from './use-size.js';
import { useZoom } from './use-zoom.js';
import './place-map.css';

const ZOOM = 1.5;

export interface MapHandle {
  svg(): string;
}

/** Places by what is said about them, and how it lies to them; what cannot be located is listed, not guessed. */
export function PlaceMap(props: {
  readonly statements: readonly Statement[];
  /** How many there are of which these are the first. */
  readonly total: number;
  readonly languages: readonly string[];
  readonly about: string | null;
  readonly onAbout: (place: string | null) => void;
  readonly onReady: (handle: MapHandle) => void;
}) {
  const { statements, total, languages, about, onAbout, onReady } = props;
  const { marks, outlines, located, lost, error } = useLocated(statements);
  const box = useRef<HTMLDivElement>(null);
  const svg = useRef<SVGSVGElement>(null);
  const size = useSize(box);
  const { zoom, zoomBy, showWhole, handlers } = useZoom([...marks.keys()].sort().join());
  useEffect(() => {
    onReady({ svg: () => serializeSvg(svg.current, size) });
  }, [size]);
  const { width, height } = size;
  return (
    <section class="map" aria-label="Map">
      <div class="map-box" ref={box}>
        <svg
          ref={svg}
          width={width}
          height={height}
          viewBox={`0 0 ${width} ${height}`}
          aria-label={`Map of ${located.length} places`}
          {...handlers}
        >
          <MapDrawing
            {...{ located, outlines, size, zoom, about, onAbout }}
            nameOf={({ mark }) => shownName(mark.ref, languages)}
          />
        </svg>
        <div class="map-tools">
          <button type="button" aria-label="Zoom in" onClick={() => zoomBy(ZOOM)}>
            +
          </button>
          <button type="button" aria-label="Zoom out" onClick={() => zoomBy(1 / ZOOM)}>
            −
          </button>
          <button type="button" onClick={showWhole}>
            fit
          </button>
        </div>
      </div>
      {error && <p class="error">{error}</p>}
      {outlines && marks.size === 0 && <p class="empty">No statement here is about a place.</p>}
      {total > statements.length && (
        <p class="soft small">
          The counts are those of the first {statements.length} of {total.toLocaleString()}{' '}
          statements. Brush the timeline, or choose a voice, to see the others.
        </p>
      )}
      <Legend />
      {lost.length > 0 && <Lost {...{ lost, languages, about, onAbout }} />}
    </section>
  );
}

/** The places that statements are about, found on the map or not. */
function useLocated(statements: readonly Statement[]) {
  const marks = useMemo(() => placeMarks(statements), [statements]);
  const ids = [...marks.keys()].sort();
  const { value, error } = useLoad(ids.join(), async (signal) => {
    const [outlines, answer] = await Promise.all([loadOutlines(), ask(PLACES, { ids }, signal)]);
    return { outlines, places: answer.places.nodes };
  });
  const outlines = value?.outlines;
  const located = useMemo(
    () =>
      value ? locate(marks, value.places, value.outlines.regions, value.outlines.countries) : [],
    [value, marks],
  );
  const lost = [...marks.values()].filter(
    (mark) => value && !located.some((one) => one.mark === mark),
  );
  return { marks, outlines, located, lost, error };
}

function Lost(props: {
  readonly lost: readonly PlaceMark[];
  readonly languages: readonly string[];
  readonly about: string | null;
  readonly onAbout: (place: string | null) => void;
}) {
  const { lost, languages, about, onAbout } = props;
  return (
    <p class="lost">
      Not on the map, for nothing says where they lie:{' '}
      {lost.map(({ ref, statements }) => (
        <button
          key={ref.id}
          type="button"
          class="chip"
          aria-pressed={about === ref.id}
          onClick={() => onAbout(about === ref.id ? null : ref.id)}
          {...hovers(statements.map(({ id }) => id))}
        >
          {shownName(ref, languages)} <b>{statements.length}</b>
        </button>
      ))}
    </p>
  );
}

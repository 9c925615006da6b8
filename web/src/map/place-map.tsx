import { useEffect, useMemo, useRef } from 'preact/hooks';
import { ask } from '../api/ask.js';
import { PLACES } from '../api/place-operations.js';
import { captionOf } from '../explorer/caption.js';
import type { Explorer } from '../explorer/use-explorer.js';
import { formatView, pickOf } from '../explorer/view.js';
import { readPalette } from '../graph/palette.js';
import { hovers } from '../hover.js';
import { framePicture, voiceSigns } from '../model/picture-frame.js';
import { shownName } from '../model/shown-name.js';
import { useLoad } from '../use-load.js';
import { locate } from './locate.js';
import { MapDrawing } from './map-drawing.js';
import { loadOutlines } from './outlines.js';
import { type LoadedMarks, loadMarks, type PlaceMark } from './place-marks.js';
import { Legend } from './relation-signs.js';
import { serializeSvg } from './serialize-svg.js';
import { useSize } from './use-size.js';
import { useZoom } from './use-zoom.js';
import './place-map.css';

const ZOOM = 1.5;
/** A cluster is zoomed in on by so much. */
const INTO = 3;
const NOTHING: LoadedMarks = { marks: new Map(), total: 0, laid: 0 };

export interface MapHandle {
  svg(): string;
}

/** Places by what is said about them, and how it lies to them; what cannot be located is listed, not guessed. */
export function PlaceMap({ explorer }: { readonly explorer: Explorer }) {
  const { view, names, languages, statements, go, setPicture } = explorer;
  const { scope, filters } = statements;
  // The map shows the other places too when the words are narrowed to one.
  const picked = [...filters, ...pickOf({ ...view, about: null })];
  const counted = useLoad(JSON.stringify([scope, picked, names]), (signal) =>
    loadMarks(scope, picked, names, signal),
  );
  const { marks, total, laid } = counted.value ?? NOTHING;
  const { outlines, located, lost, error } = useLocated(marks);
  const { about } = view;
  const onAbout = (place: string | null) => go({ about: place });
  const box = useRef<HTMLDivElement>(null);
  const svg = useRef<SVGSVGElement>(null);
  const size = useSize(box);
  const { zoom, zoomBy, showWhole, handlers } = useZoom([...marks.keys()].sort().join());
  const address = formatView(view);
  useEffect(() => {
    setPicture({
      svg() {
        const palette = readPalette();
        const title = `What is said about where: ${total.toLocaleString()} statements`;
        const caption = captionOf(view, title, explorer.nameOf);
        const signs = voiceSigns(palette.voices);
        return framePicture(serializeSvg(svg.current, size), caption, signs, palette);
      },
    });
  }, [size, address, total]);
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
            onZoom={([x, y]) => zoomBy(INTO, [(x - width / 2) * 1.5, (y - height / 2) * 1.5])}
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
      {(error ?? counted.error) && <p class="error">{error ?? counted.error}</p>}
      {outlines && counted.value && marks.size === 0 && (
        <p class="empty">No statement here names a place.</p>
      )}
      {total > laid && (
        <p class="soft small">
          Counts and colours are those of all {total.toLocaleString()} statements; near, toward and
          the other signs those of the first {laid.toLocaleString()}.
        </p>
      )}
      <Legend />
      <Beside
        kind="states"
        label="Whole states:"
        marks={lost.states}
        {...{ languages, about, onAbout }}
      />
      <Beside
        kind="lost"
        label="Not on the map, for nothing says where they lie:"
        marks={lost.unknown}
        {...{ languages, about, onAbout }}
      />
    </section>
  );
}

/** The places that statements are about, found on the map or not. */
function useLocated(marks: LoadedMarks['marks']) {
  const ids = [...marks.keys()].sort();
  const { value, error } = useLoad(ids.join(), async (signal) => {
    const [outlines, answer] = await Promise.all([loadOutlines(), ask(PLACES, { ids }, signal)]);
    return { outlines, places: answer.places.nodes };
  });
  const outlines = value?.outlines;
  const located = useMemo(() => {
    const found = value
      ? locate(marks, value.places, value.outlines.regions, value.outlines.countries)
      : [];
    // States would lie over all the rest, and are mostly named as those who act.
    const small = found.filter(({ mark }) => mark.ref.__typename !== 'State');
    return small.length > 0 ? small : found;
  }, [value, marks]);
  const missing = [...marks.values()].filter(
    (mark) => value && !located.some((one) => one.mark === mark),
  );
  const isState = ({ ref }: PlaceMark) => ref.__typename === 'State';
  const lost = {
    states: missing.filter(isState),
    unknown: missing.filter((mark) => !isState(mark)),
  };
  return { outlines, located, lost, error };
}

/** Places beside the map, each with its count. */
function Beside(props: {
  readonly kind: 'states' | 'lost';
  readonly label: string;
  readonly marks: readonly PlaceMark[];
  readonly languages: readonly string[];
  readonly about: string | null;
  readonly onAbout: (place: string | null) => void;
}) {
  const { kind, label, marks, languages, about, onAbout } = props;
  if (marks.length === 0) return null;
  return (
    <p class={`beside ${kind}`}>
      {label}{' '}
      {marks.map(({ ref, count, statements }) => (
        <button
          key={ref.id}
          type="button"
          class="chip"
          aria-pressed={about === ref.id}
          onClick={() => onAbout(about === ref.id ? null : ref.id)}
          {...hovers(statements)}
        >
          {shownName(ref, languages)} <b>{count.toLocaleString()}</b>
        </button>
      ))}
    </p>
  );
}

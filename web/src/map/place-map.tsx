import { useEffect, useMemo, useRef } from 'preact/hooks';
import { ask } from '../api/ask.js';
import { PLACES } from '../api/place-operations.js';
import type { Filter } from '../api/statement-filter.js';
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
import { loadSigns } from './place-signs.js';
import { Legend } from './relation-signs.js';
import { serializeSvg } from './serialize-svg.js';
import { useSize } from './use-size.js';
import { useZoom } from './use-zoom.js';
import './place-map.css';

const NOWHERE = 'Not on the map, for nothing says where they lie:';
const ZOOM = 1.5;
/** A cluster is zoomed in on by so much. */
const INTO = 3;
const NOTHING: LoadedMarks = { marks: new Map(), total: 0, isCut: false };
/** Places that are asked for at once. */
const EACH = 500;

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
  const { total, isCut } = counted.value ?? NOTHING;
  const { marks, unsigned, error: unsaid } = useSigned(counted.value ?? NOTHING, explorer, picked);
  const { outlines, located, lost, error } = useLocated(marks);
  const { about } = view;
  const onAbout = (place: string | null) => go({ about: place });
  const chosen = { languages, about, onAbout };
  const box = useRef<HTMLDivElement>(null);
  const svg = useRef<SVGSVGElement>(null);
  const size = useSize(box);
  const { zoom, zoomBy, showWhole, handlers } = useZoom([...marks.keys()].sort().join());
  useEffect(() => {
    setPicture({ svg: () => framed(explorer, total, serializeSvg(svg.current, size)) });
  }, [size, formatView(view), total]);
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
        <MapTools {...{ zoomBy, showWhole }} />
      </div>
      {(error ?? counted.error ?? unsaid) && (
        <p class="error">{error ?? counted.error ?? unsaid}</p>
      )}
      {outlines && counted.value && marks.size === 0 && (
        <p class="empty">No statement here names a place.</p>
      )}
      <CutNote {...{ isCut, unsigned }} />
      <Legend />
      <Beside kind="states" label="Whole states:" marks={lost.states} {...chosen} />
      <Beside kind="lost" label={NOWHERE} marks={lost.unknown} {...chosen} />
    </section>
  );
}

/** A picture of the map with its title, legend and filter. */
function framed({ view, nameOf }: Explorer, total: number, svg: string): string {
  const palette = readPalette();
  const title = `What is said about where: ${total.toLocaleString()} statements`;
  return framePicture(svg, captionOf(view, title, nameOf), voiceSigns(palette.voices), palette);
}

/** What the map does not show for its number. */
function CutNote({ isCut, unsigned }: { readonly isCut: boolean; readonly unsigned: number }) {
  if (!isCut && unsigned === 0) return null;
  return (
    <p class="soft small">
      {isCut && 'Only places among the 500 names that are named most are here. '}
      {unsigned > 0 &&
        `${unsigned.toLocaleString()} places have no signs of near, toward and the others here, for they are named less. `}
      Choose a place or narrow the statements down to see the rest.
    </p>
  );
}

/** The places with how everything that matches lies to them, and which of the listed statements name them. */
function useSigned(
  { marks }: LoadedMarks,
  { statements }: Explorer,
  filters: readonly Filter[],
): {
  readonly marks: LoadedMarks['marks'];
  readonly unsigned: number;
  readonly error: string | null;
} {
  const { scope, page } = statements;
  const ids = [...marks.values()].sort((a, b) => b.count - a.count).map(({ ref }) => ref.id);
  const { value, error } = useLoad(JSON.stringify([scope, filters, ids]), (signal) =>
    loadSigns(scope, filters, ids, signal),
  );
  const listed = page.value?.nodes;
  const signed = useMemo(
    () =>
      new Map(
        [...marks].map(([id, mark]) => {
          const naming = (listed ?? []).filter(({ about }) =>
            about.edges.some(({ node }) => node.id === id),
          );
          const relations = value?.signs.get(id) ?? mark.relations;
          return [id, { ...mark, relations, statements: naming.map((one) => one.id) }];
        }),
      ),
    [marks, value, listed],
  );
  return { marks: signed, unsigned: value?.unsigned ?? 0, error };
}

function MapTools(props: {
  readonly zoomBy: (factor: number) => void;
  readonly showWhole: () => void;
}) {
  const { zoomBy, showWhole } = props;
  return (
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
  );
}

/** The places that statements are about, found on the map or not. */
function useLocated(marks: LoadedMarks['marks']) {
  const ids = [...marks.keys()].sort();
  const { value, error } = useLoad(ids.join(), async (signal) => {
    const parts = Array.from({ length: Math.ceil(ids.length / EACH) }, (_, part) =>
      ids.slice(part * EACH, (part + 1) * EACH),
    );
    const [outlines, ...answers] = await Promise.all([
      loadOutlines(),
      ...parts.map((part) => ask(PLACES, { ids: part }, signal)),
    ]);
    return { outlines, places: answers.flatMap(({ places }) => places.nodes) };
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
      {label}
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

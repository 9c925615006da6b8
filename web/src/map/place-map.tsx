import type { GeoPermissibleObjects } from 'd3-geo';
import { geoCentroid, geoMercator, geoPath } from 'd3-geo';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { ask } from '../api/ask.js';
import type { Statement } from '../api/fragments.js';
import { PLACES } from '../api/operations.js';
import { hovers } from '../hover.js';
import { shownName } from '../model/shown-name.js';
import { useLoad } from '../use-load.js';
import { FORMS, type Located, locate } from './locate.js';
import { loadOutlines } from './outlines.js';
import { placeLabels } from './place-labels.js';
import { placeMarks } from './place-marks.js';
import { PlaceLabel, PlaceShape } from './place-shape.js';
import { Legend } from './relation-signs.js';
import { serializeSvg } from './serialize-svg.js';

const ZOOM = 1.5;
const SHADES = 5;
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
  const marks = useMemo(() => placeMarks(statements), [statements]);
  const ids = [...marks.keys()].sort();
  const box = useRef<HTMLDivElement>(null);
  const svg = useRef<SVGSVGElement>(null);
  const [size, setSize] = useState({ width: 640, height: 420 });
  const [zoom, setZoom] = useState({ k: 1, x: 0, y: 0 });
  const drag = useRef<{ x: number; y: number } | null>(null);
  const loaded = useLoad(`${ids.join()}`, async (signal) => {
    const [outlines, answer] = await Promise.all([loadOutlines(), ask(PLACES, { ids }, signal)]);
    return { outlines, places: answer.places.nodes };
  });
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const observer = new ResizeObserver(([entry]) => {
      if (!entry) return;
      const { width, height } = entry.contentRect;
      if (width > 0 && height > 0) setSize({ width, height });
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  useEffect(() => {
    onReady({ svg: () => serializeSvg(svg.current, size) });
  }, [size]);
  useEffect(() => setZoom({ k: 1, x: 0, y: 0 }), [ids.join()]);

  const outlines = loaded.value?.outlines;
  const located = useMemo(
    () =>
      loaded.value
        ? locate(
            marks,
            loaded.value.places,
            loaded.value.outlines.regions,
            loaded.value.outlines.countries,
          )
        : [],
    [loaded.value, marks],
  );
  const lost = [...marks.values()].filter(
    (mark) => loaded.value && !located.some((one) => one.mark === mark),
  );
  const { width, height } = size;
  const projection = geoMercator();
  const small = located.filter(({ mark }) => mark.ref.__typename !== 'State');
  const fit = (small.length > 0 ? small : located).map(({ shape }) => shape);
  if (fit.length > 0) {
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
  } else projection.fitSize([width, height], { type: 'Sphere' });
  const [tx, ty] = projection.translate();
  projection
    .scale(projection.scale() * zoom.k)
    .translate([
      width / 2 + (tx - width / 2) * zoom.k + zoom.x,
      height / 2 + (ty - height / 2) * zoom.k + zoom.y,
    ])
    .clipExtent([
      [-50, -50],
      [width + 50, height + 50],
    ]);
  const path = geoPath(projection);
  const centerOf = ({ shape }: Located) => projection(geoCentroid(shape)) ?? [0, 0];
  const labels = placeLabels(
    located.map((one) => ({ one, at: centerOf(one), name: shownName(one.mark.ref, languages) })),
  );
  const most = Math.max(1, ...located.map(({ mark }) => mark.statements.length));
  const shown = ({ mark: { ref } }: Located) => ({
    name: shownName(ref, languages),
    onChoose: () => onAbout(about === ref.id ? null : ref.id),
  });
  const shapesOf = (form: Located['form']) =>
    located
      .filter((one) => one.form === form)
      .map((one) => (
        <PlaceShape
          key={one.mark.ref.id}
          located={one}
          d={path(one.shape) ?? ''}
          at={centerOf(one)}
          shade={Math.ceil((SHADES * one.mark.statements.length) / most)}
          chosen={about === one.mark.ref.id}
          {...shown(one)}
        />
      ));
  const zoomBy = (factor: number) =>
    setZoom(({ k, x, y }) => ({ k: k * factor, x: x * factor, y: y * factor }));
  return (
    <section class="map" aria-label="Map">
      <div class="map-box" ref={box}>
        <svg
          ref={svg}
          width={width}
          height={height}
          viewBox={`0 0 ${width} ${height}`}
          aria-label={`Map of ${located.length} places`}
          onWheel={(event) => {
            event.preventDefault();
            zoomBy(event.deltaY < 0 ? 1.15 : 1 / 1.15);
          }}
          onPointerDown={(event) => {
            drag.current = { x: event.clientX, y: event.clientY };
          }}
          onPointerMove={(event) => {
            const start = drag.current;
            if (!start || event.buttons === 0) return;
            drag.current = { x: event.clientX, y: event.clientY };
            setZoom(({ k, x, y }) => ({
              k,
              x: x + event.clientX - start.x,
              y: y + event.clientY - start.y,
            }));
          }}
          onPointerUp={() => {
            drag.current = null;
          }}
        >
          <defs>
            <radialGradient id="vague">
              <stop offset="0" class="vague-in" />
              <stop offset="1" class="vague-out" />
            </radialGradient>
            <marker
              id="tip"
              viewBox="0 0 8 8"
              refX="6"
              refY="4"
              markerWidth="7"
              markerHeight="7"
              orient="auto-start-reverse"
            >
              <path d="M0 0l8 4-8 4z" class="tip" />
            </marker>
          </defs>
          <rect class="sea" width={width} height={height} />
          {outlines?.countries.map((outline) => (
            <path key={outline.id} class="land" d={path(outline) ?? ''} />
          ))}
          {outlines?.regions.map((outline) => (
            <path key={outline.id} class="region" d={path(outline) ?? ''} />
          ))}
          {FORMS.filter((form) => form !== 'point').flatMap(shapesOf)}
          {located.map((one) => (
            <PlaceLabel
              key={one.mark.ref.id}
              located={one}
              at={labels.get(one) ?? [0, 0]}
              {...shown(one)}
            />
          ))}
          {shapesOf('point')}
        </svg>
        <div class="map-tools">
          <button type="button" aria-label="Zoom in" onClick={() => zoomBy(ZOOM)}>
            +
          </button>
          <button type="button" aria-label="Zoom out" onClick={() => zoomBy(1 / ZOOM)}>
            −
          </button>
          <button type="button" onClick={() => setZoom({ k: 1, x: 0, y: 0 })}>
            fit
          </button>
        </div>
      </div>
      {loaded.error && <p class="error">{loaded.error}</p>}
      {loaded.value && marks.size === 0 && <p class="empty">No statement here is about a place.</p>}
      {total > statements.length && (
        <p class="soft small">
          The counts are those of the first {statements.length} of {total.toLocaleString()}{' '}
          statements. Brush the timeline, or choose a voice, to see the others.
        </p>
      )}
      <Legend />
      {lost.length > 0 && (
        <p class="lost">
          Not on the map, for nothing says where they lie:{' '}
          {lost.map((mark) => (
            <button
              key={mark.ref.id}
              type="button"
              class="chip"
              aria-pressed={about === mark.ref.id}
              onClick={() => onAbout(about === mark.ref.id ? null : mark.ref.id)}
              {...hovers(mark.statements.map(({ id }) => id))}
            >
              {shownName(mark.ref, languages)} <b>{mark.statements.length}</b>
            </button>
          ))}
        </p>
      )}
    </section>
  );
}

function geometryOf(shape: GeoPermissibleObjects) {
  return 'coordinates' in shape ? [shape] : [];
}

import type { GeoPermissibleObjects } from 'd3-geo';
import { geoCentroid, geoMercator, geoPath } from 'd3-geo';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { ask } from '../api/ask.js';
import { PLACES } from '../api/operations.js';
import { hovers } from '../hover.js';
import { type Statement, shownName, spatialName } from '../model/types.js';
import { useLoad } from '../use-load.js';
import { loadOutlines, type Outline, sharedBorder } from './outlines.js';
import { type PlaceMark, placeMarks } from './place-marks.js';

interface Place {
  readonly id: string;
  readonly placeType: string;
  readonly iso3166: string | null;
  readonly location: { readonly latitude: number; readonly longitude: number } | null;
  readonly adjacencies: readonly { readonly place: { readonly iso3166: string | null } }[];
  readonly contains: {
    readonly nodes: readonly {
      readonly location: { readonly latitude: number; readonly longitude: number } | null;
    }[];
  };
}

interface Located {
  readonly mark: PlaceMark;
  readonly shape: GeoPermissibleObjects;
  readonly form: (typeof FORMS)[number];
}

/** Drawn one over the other in this order. */
const FORMS = ['area', 'vague', 'border', 'point'] as const;
const ZOOM = 1.5;
const SHADES = 5;
/** Half a letter's width and the height of a line, in pixels. */
const LETTER = 3.4;
const LINE = 16;
const SHIFTS = [0, 1, -1, 2, -2, 3, -3, 4, -4, 5, -5];

export interface MapHandle {
  svg(): string;
}

/** Places by what is said about them, and how it lies to them; what cannot be located is listed, not guessed. */
export function PlaceMap(props: {
  readonly statements: readonly Statement[];
  readonly languages: readonly string[];
  readonly about: string | null;
  readonly onAbout: (place: string | null) => void;
  readonly onReady: (handle: MapHandle) => void;
}) {
  const { statements, languages, about, onAbout, onReady } = props;
  const marks = useMemo(() => placeMarks(statements), [statements]);
  const ids = [...marks.keys()].sort();
  const box = useRef<HTMLDivElement>(null);
  const svg = useRef<SVGSVGElement>(null);
  const [size, setSize] = useState({ width: 640, height: 420 });
  const [zoom, setZoom] = useState({ k: 1, x: 0, y: 0 });
  const drag = useRef<{ x: number; y: number } | null>(null);
  const loaded = useLoad(`${ids.join()}`, async (signal) => {
    const [outlines, answer] = await Promise.all([
      loadOutlines(),
      ask<{ places: { nodes: readonly Place[] } }>(PLACES, { ids }, signal),
    ]);
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
    onReady({ svg: () => serialize(svg.current, size) });
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
          {FORMS.flatMap((form) => located.filter((one) => one.form === form)).map((one) => (
            <Mark
              key={one.mark.ref.id}
              located={one}
              d={path(one.shape) ?? ''}
              at={centerOf(one)}
              shade={Math.ceil((SHADES * one.mark.statements.length) / most)}
              chosen={about === one.mark.ref.id}
              name={shownName(one.mark.ref, languages)}
              label={labels.get(one) ?? [0, 0]}
              onChoose={() => onAbout(about === one.mark.ref.id ? null : one.mark.ref.id)}
            />
          ))}
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
      <ul class="legend" aria-label="How what is said lies to a place">
        <li>
          <Sign relation="IN" /> in
        </li>
        <li>
          <Sign relation="NEAR" /> near
        </li>
        <li>
          <Sign relation="ACROSS_BORDER_FROM" /> across the border from
        </li>
        <li>
          <Sign relation="TOWARD" /> toward
        </li>
        <li>
          <Sign relation="OUT_OF" /> out of
        </li>
        <li>
          <span class="vague-swatch" /> somewhere there: no exact outline is stated
        </li>
      </ul>
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

function Mark(props: {
  readonly located: Located;
  readonly d: string;
  readonly at: readonly [number, number];
  readonly shade: number;
  readonly chosen: boolean;
  readonly name: string;
  readonly label: readonly [number, number];
  readonly onChoose: () => void;
}) {
  const { located, d, at, shade, chosen, name, label, onChoose } = props;
  const { mark, form } = located;
  const count = mark.statements.length;
  const said = [...mark.relations]
    .map(([relation, n]) => `${n} ${relation ? spatialName(relation) : 'about'}`)
    .join(', ');
  const [x, y] = at;
  const radius = radiusOf(mark);
  return (
    // biome-ignore lint/a11y/useSemanticElements: HTML buttons do not live inside SVG
    <g
      class={`place ${form} shade-${shade}${chosen ? ' chosen' : ''}`}
      role="button"
      tabIndex={0}
      aria-pressed={chosen}
      aria-label={`${name}: ${count} statement${count === 1 ? '' : 's'} (${said})`}
      onClick={onChoose}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        onChoose();
      }}
      {...hovers(mark.statements.map(({ id }) => id))}
    >
      <title>{`${name}: ${said}`}</title>
      {form === 'area' && (
        <path class={mark.relations.has('NEAR') ? 'shape near' : 'shape'} d={d} />
      )}
      {form === 'border' && <path class="border-line" d={d} />}
      {form === 'vague' && <circle class="cloud" cx={x} cy={y} r={70} fill="url(#vague)" />}
      {form === 'point' && <circle class="dot" cx={x} cy={y} r={radius} />}
      {form !== 'border' && (
        <Relations
          x={x}
          y={y}
          r={form === 'point' ? radius : 12}
          relations={mark.relations}
          plain={form !== 'point'}
        />
      )}
      <text x={label[0]} y={label[1]} class={form}>
        {name} <tspan class="count">{count}</tspan>
      </text>
    </g>
  );
}

/** Signs around a place: a dashed ring for near, a bar and an arrow for across the border, arrows in and out. */
function Relations(props: {
  readonly x: number;
  readonly y: number;
  readonly r: number;
  readonly relations: ReadonlyMap<string, number>;
  /** An area says "near" with its own outline. */
  readonly plain: boolean;
}) {
  const { x, y, r, relations, plain } = props;
  return (
    <g class="signs">
      {relations.has('NEAR') && !plain && <circle class="near-ring" cx={x} cy={y} r={r + 6} />}
      {relations.has('ACROSS_BORDER_FROM') && (
        <path
          class="across"
          d={`M${x + r + 5} ${y - r - 11}l9 9M${x + r + 18} ${y - r - 18}L${x + r * 0.7 + 1} ${y - r * 0.7 - 1}`}
          marker-end="url(#tip)"
        />
      )}
      {relations.has('TOWARD') && (
        <path class="arrow" d={`M${x - r - 26} ${y}L${x - r - 3} ${y}`} marker-end="url(#tip)" />
      )}
      {relations.has('OUT_OF') && (
        <path
          class="arrow"
          d={`M${x + (plain ? -30 : r + 3)} ${y + (plain ? 14 : 0)}l26 ${plain ? 14 : 0}`}
          marker-end="url(#tip)"
        />
      )}
    </g>
  );
}

function radiusOf({ statements }: PlaceMark): number {
  return 5 + 2 * Math.sqrt(statements.length);
}

/** Where labels go so that none covers another: near their mark, moved down or up line by line if taken. */
function placeLabels(
  wanted: readonly {
    readonly one: Located;
    readonly at: readonly [number, number];
    readonly name: string;
  }[],
): Map<Located, readonly [number, number]> {
  const taken: { x: number; y: number; half: number }[] = [];
  const places = new Map<Located, readonly [number, number]>();
  const sorted = [...wanted].sort((a, b) => FORMS.indexOf(b.one.form) - FORMS.indexOf(a.one.form));
  // No label over the dot of a town either.
  for (const { one, at } of wanted) {
    if (one.form === 'point') taken.push({ x: at[0], y: at[1] + 4, half: radiusOf(one.mark) + 4 });
  }
  for (const { one, at, name } of sorted) {
    const [x, y] = at;
    const wish =
      one.form === 'point' ? y - radiusOf(one.mark) - 12 : one.form === 'area' ? y + 4 : y - 8;
    const half = (name.length + 3) * LETTER;
    const free = (at: number) =>
      taken.every((box) => Math.abs(box.x - x) > box.half + half || Math.abs(box.y - at) >= LINE);
    const shift = SHIFTS.find((lines) => free(wish + lines * LINE)) ?? 0;
    taken.push({ x, y: wish + shift * LINE, half });
    places.set(one, [x, wish + shift * LINE]);
  }
  return places;
}

function Sign({ relation }: { readonly relation: string }) {
  return (
    <svg class="sign" width="34" height="20" viewBox="0 0 34 20" aria-hidden="true">
      <circle class="dot" cx="17" cy="10" r="4" />
      {relation === 'NEAR' && <circle class="near-ring" cx="17" cy="10" r="8" />}
      {relation === 'ACROSS_BORDER_FROM' && <path class="across" d="M24 1l6 8M32 3L22 8" />}
      {relation === 'TOWARD' && <path class="arrow" d="M1 10h10m-4-3l4 3-4 3" />}
      {relation === 'OUT_OF' && <path class="arrow" d="M22 10h10m-4-3l4 3-4 3" />}
    </svg>
  );
}

function locate(
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

function geometryOf(shape: GeoPermissibleObjects) {
  return 'coordinates' in shape ? [shape] : [];
}

/** The map as an SVG document of its own: what style sheets give, each element carries itself. */
function serialize(
  svg: SVGSVGElement | null,
  { width, height }: { width: number; height: number },
): string {
  if (!svg) throw new Error('The map is not drawn yet.');
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const given = svg.querySelectorAll<SVGElement>('*');
  copy.querySelectorAll<SVGElement>('*').forEach((element, index) => {
    const from = given[index];
    if (!from) return;
    const style = getComputedStyle(from);
    for (const name of [
      'fill',
      'stroke',
      'stroke-width',
      'stroke-dasharray',
      'opacity',
      'fill-opacity',
      'font',
      'text-anchor',
      'stop-color',
      'stop-opacity',
      'paint-order',
    ]) {
      element.setAttribute(name, style.getPropertyValue(name));
    }
    element.removeAttribute('class');
    element.removeAttribute('data-s');
  });
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  return new XMLSerializer().serializeToString(copy);
}

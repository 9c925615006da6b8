import { type GeoPath, geoCentroid, geoPath } from 'd3-geo';
import { ClusterMark } from './cluster-mark.js';
import { clustersOf } from './clusters.js';
import { FORMS, type Located } from './locate.js';
import type { Outlines } from './outlines.js';
import { placeLabels } from './place-labels.js';
import { PlaceLabel, PlaceShape } from './place-shape.js';
import { projectionOf, type Size, type Zoom } from './projection.js';

const SHADES = 5;

interface Drawn {
  readonly located: readonly Located[];
  readonly outlines: Outlines | undefined;
  readonly size: Size;
  readonly zoom: Zoom;
  readonly nameOf: (one: Located) => string;
  readonly about: string | null;
  readonly onAbout: (place: string | null) => void;
  readonly onZoom: (at: readonly [number, number]) => void;
}

/** Land and water, and what is located on them: towns over names over everything else. */
export function MapDrawing(props: Drawn) {
  const { outlines, size, nameOf, about, onAbout, onZoom } = props;
  const { path, centerOf, clusters, othersOf, apart, labels } = layOut(props);
  const shown = (one: Located) => {
    const { id } = one.mark.ref;
    return { name: nameOf(one), onChoose: () => onAbout(about === id ? null : id) };
  };
  const shapesOf = (form: Located['form']) =>
    apart
      .filter((one) => one.form === form && othersOf(one) === 0)
      .map((one) => (
        <PlaceShape
          key={one.mark.ref.id}
          located={one}
          d={path(one.shape) ?? ''}
          at={centerOf(one)}
          shade={Math.ceil(SHADES * one.mark.share)}
          chosen={about === one.mark.ref.id}
          {...shown(one)}
        />
      ));
  return (
    <>
      <Definitions />
      <rect class="sea" width={size.width} height={size.height} />
      <Land outlines={outlines} path={path} />
      {FORMS.filter((form) => form !== 'point').flatMap(shapesOf)}
      {[...labels].map(([one, at]) => (
        <PlaceLabel
          key={one.mark.ref.id}
          located={one}
          at={at}
          others={othersOf(one)}
          {...shown(one)}
          {...(othersOf(one) > 0 && { onChoose: () => onZoom(centerOf(one)) })}
        />
      ))}
      {shapesOf('point')}
      <Clusters {...{ clusters, nameOf, onZoom }} />
    </>
  );
}

/** Towns that would lie over each other as one, and how many others stand with one that is shown. */
function joinTowns(
  located: readonly Located[],
  centerOf: (one: Located) => readonly [number, number],
) {
  const towns = located.filter(({ form }) => form === 'point');
  const clusters = clustersOf(towns, centerOf);
  const joined = new Set(clusters.flatMap(({ members }) => members.slice(1)));
  const firsts = new Map(clusters.map((cluster) => [cluster.members[0], cluster]));
  const othersOf = (one: Located) => (firsts.get(one)?.members.length ?? 1) - 1;
  return { clusters, joined, othersOf };
}

function Clusters(props: {
  readonly clusters: ReturnType<typeof clustersOf>;
  readonly nameOf: (one: Located) => string;
  readonly onZoom: (at: readonly [number, number]) => void;
}) {
  const { clusters, nameOf, onZoom } = props;
  const several = clusters.filter(({ members }) => members.length > 1);
  return (
    <>
      {several.map((cluster) => (
        <ClusterMark
          key={cluster.members[0]?.mark.ref.id}
          cluster={cluster}
          nameOf={nameOf}
          onZoom={() => onZoom(cluster.at)}
        />
      ))}
    </>
  );
}

/** Where everything is drawn: towns that would lie over each other joined, and labels that do not. */
function layOut({ located, size, zoom, nameOf, about }: Drawn) {
  const projection = projectionOf(located, size, zoom);
  const path = geoPath(projection);
  const centerOf = ({ shape }: Located): readonly [number, number] =>
    projection(geoCentroid(shape)) ?? [0, 0];
  const { clusters, joined, othersOf } = joinTowns(located, centerOf);
  const apart = located.filter((one) => !joined.has(one));
  const labels = placeLabels(
    apart.map((one) => ({
      ...{ one, at: centerOf(one), must: one.mark.ref.id === about },
      text:
        othersOf(one) > 0
          ? `${nameOf(one)} + ${othersOf(one)}`
          : `${nameOf(one)} ${one.mark.count}`,
    })),
    size,
  );
  return { path, centerOf, clusters, othersOf, apart, labels };
}

function Land(props: { readonly outlines: Outlines | undefined; readonly path: GeoPath }) {
  const { outlines, path } = props;
  return (
    <>
      {outlines?.countries.map((outline) => (
        <path key={outline.id} class="land" d={path(outline) ?? ''} />
      ))}
      {outlines?.regions.map((outline) => (
        <path key={outline.id} class="region" d={path(outline) ?? ''} />
      ))}
    </>
  );
}

/** What shapes refer to: the cloud of a vague place, the tip of an arrow. */
function Definitions() {
  return (
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
  );
}

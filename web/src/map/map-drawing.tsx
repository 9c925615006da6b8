import { geoCentroid, geoPath } from 'd3-geo';
import { ClusterMark } from './cluster-mark.js';
import { clustersOf } from './clusters.js';
import { FORMS, type Located } from './locate.js';
import type { Outlines } from './outlines.js';
import { placeLabels } from './place-labels.js';
import { PlaceLabel, PlaceShape } from './place-shape.js';
import { projectionOf, type Size, type Zoom } from './projection.js';

const SHADES = 5;

/** Land and water, and what is located on them: towns over names over everything else. */
export function MapDrawing(props: {
  readonly located: readonly Located[];
  readonly outlines: Outlines | undefined;
  readonly size: Size;
  readonly zoom: Zoom;
  readonly nameOf: (one: Located) => string;
  readonly about: string | null;
  readonly onAbout: (place: string | null) => void;
  readonly onZoom: (at: readonly [number, number]) => void;
}) {
  const { located, outlines, size, zoom, nameOf, about, onAbout, onZoom } = props;
  const projection = projectionOf(located, size, zoom);
  const path = geoPath(projection);
  const centerOf = ({ shape }: Located): readonly [number, number] =>
    projection(geoCentroid(shape)) ?? [0, 0];
  const clusters = clustersOf(
    located.filter(({ form }) => form === 'point'),
    centerOf,
  );
  const joined = new Set(clusters.flatMap(({ members }) => members.slice(1)));
  const firsts = new Map(clusters.map((cluster) => [cluster.members[0], cluster]));
  const textOf = (one: Located) => {
    const others = (firsts.get(one)?.members.length ?? 1) - 1;
    return others > 0 ? `${nameOf(one)} + ${others}` : `${nameOf(one)} ${one.mark.count}`;
  };
  const labels = placeLabels(
    located
      .filter((one) => !joined.has(one))
      .map((one) => ({
        one,
        at: centerOf(one),
        text: textOf(one),
        must: one.mark.ref.id === about,
      })),
  );
  const shown = (one: Located) => {
    const { id } = one.mark.ref;
    return { name: nameOf(one), onChoose: () => onAbout(about === id ? null : id) };
  };
  const shapesOf = (form: Located['form']) =>
    located
      .filter((one) => one.form === form && (firsts.get(one)?.members.length ?? 1) === 1)
      .filter((one) => !joined.has(one))
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
      {outlines?.countries.map((outline) => (
        <path key={outline.id} class="land" d={path(outline) ?? ''} />
      ))}
      {outlines?.regions.map((outline) => (
        <path key={outline.id} class="region" d={path(outline) ?? ''} />
      ))}
      {FORMS.filter((form) => form !== 'point').flatMap(shapesOf)}
      {[...labels].map(([one, at]) => {
        const { name, onChoose } = shown(one);
        const others = (firsts.get(one)?.members.length ?? 1) - 1;
        return (
          <PlaceLabel
            key={one.mark.ref.id}
            located={one}
            at={at}
            name={name}
            others={others}
            onChoose={others > 0 ? () => onZoom(centerOf(one)) : onChoose}
          />
        );
      })}
      {shapesOf('point')}
      {clusters
        .filter(({ members }) => members.length > 1)
        .map((cluster) => (
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

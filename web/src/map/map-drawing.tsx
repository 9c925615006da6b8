import { geoCentroid, geoPath } from 'd3-geo';
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
}) {
  const { located, outlines, size, zoom, nameOf, about, onAbout } = props;
  const projection = projectionOf(located, size, zoom);
  const path = geoPath(projection);
  const centerOf = ({ shape }: Located) => projection(geoCentroid(shape)) ?? [0, 0];
  const labels = placeLabels(located.map((one) => ({ one, at: centerOf(one), name: nameOf(one) })));
  const most = Math.max(1, ...located.map(({ mark }) => mark.statements.length));
  const shown = (one: Located) => {
    const { id } = one.mark.ref;
    return { name: nameOf(one), onChoose: () => onAbout(about === id ? null : id) };
  };
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
      {located.map((one) => (
        <PlaceLabel
          key={one.mark.ref.id}
          located={one}
          at={labels.get(one) ?? [0, 0]}
          {...shown(one)}
        />
      ))}
      {shapesOf('point')}
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

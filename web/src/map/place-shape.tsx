import { hovers } from '../hover.js';
import { spatialName } from '../model/types.js';
import type { Located } from './locate.js';
import { radiusOf } from './place-labels.js';
import { Relations } from './relation-signs.js';

/** One place on the map: a button that narrows everything to what is said about it. */
export function PlaceShape(props: {
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

import { hovers } from '../hover.js';
import { RELATION_WORDS } from '../model/plain-words.js';
import type { Located } from './locate.js';
import { Pie } from './pie.js';
import { radiusOf, reachOf, SIGN } from './place-labels.js';
import { Relations } from './relation-signs.js';

/**
 * One place on the map: a button that narrows everything to what is said about it. A town and a border take the
 * pointer beyond what is drawn of them; a cloud lets it through to what lies there, and is chosen by its label.
 */
export function PlaceShape(props: {
  readonly located: Located;
  readonly d: string;
  readonly at: readonly [number, number];
  readonly shade: number;
  readonly chosen: boolean;
  readonly name: string;
  readonly onChoose: () => void;
}) {
  const { located, d, at, shade, chosen, name, onChoose } = props;
  const { mark, form } = located;
  const { count, within } = mark;
  const inside = within > count ? `, ${within.toLocaleString()} with what lies inside` : '';
  const said = [...mark.relations]
    .map(([relation, n]) => `${n.toLocaleString()} ${RELATION_WORDS[relation]}`)
    .join(', ');
  const statements = `${count.toLocaleString()} statement${count === 1 ? '' : 's'}`;
  const label = `${name}: ${statements}${said && ` (${said})`}${inside}`;
  const [x, y] = at;
  const radius = radiusOf(mark);
  return (
    // biome-ignore lint/a11y/useSemanticElements: HTML buttons do not live inside SVG
    <g
      class={`place ${form} shade-${shade}${chosen ? ' chosen' : ''}`}
      role="button"
      tabIndex={0}
      aria-pressed={chosen}
      aria-label={label}
      onClick={onChoose}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        onChoose();
      }}
      {...hovers(mark.statements)}
    >
      <title>{label}</title>
      {form === 'area' && (
        <path class={mark.relations.has('NEAR') ? 'shape near' : 'shape'} d={d} />
      )}
      {form === 'border' && <path class="border-line" d={d} />}
      {form === 'border' && <path class="hit" d={d} />}
      {form === 'vague' && <circle class="cloud" cx={x} cy={y} r={70} fill="url(#vague)" />}
      <Pie at={at} r={form === 'point' ? radius : SIGN} voices={mark.voices} />
      {form !== 'border' && (
        <Relations
          x={x}
          y={y}
          r={form === 'point' ? radius : 12}
          relations={mark.relations}
          plain={form !== 'point'}
        />
      )}
      {form === 'point' && <circle class="hit" cx={x} cy={y} r={reachOf(mark)} />}
    </g>
  );
}

/** A place's name and count: the pointer on it is on the place. Its button says the same to the keyboard. */
export function PlaceLabel(props: {
  readonly located: Located;
  readonly at: readonly [number, number];
  readonly name: string;
  /** How many other places its mark stands for. */
  readonly others: number;
  readonly onChoose: () => void;
}) {
  const { located, at, name, others, onChoose } = props;
  const { statements, count } = located.mark;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the place itself is the button that the keyboard reaches
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing here takes the focus
    <text
      class={`place-label ${located.form}`}
      x={at[0]}
      y={at[1]}
      aria-hidden="true"
      onClick={onChoose}
      {...hovers(statements)}
    >
      {name} <tspan class="count">{others > 0 ? `+ ${others}` : count.toLocaleString()}</tspan>
    </text>
  );
}

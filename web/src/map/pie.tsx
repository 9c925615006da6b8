import type { PlaceMark } from './place-marks.js';

/** A round mark with a slice for each voice. */
export function Pie(props: {
  readonly at: readonly [number, number];
  readonly r: number;
  readonly voices: PlaceMark['voices'];
}) {
  const { at, r, voices } = props;
  const [x, y] = at;
  const total = voices.reduce((sum, { count }) => sum + count, 0);
  let before = 0;
  const slices = voices
    .filter(({ count }) => count > 0)
    .map(({ voice, count }) => {
      const [from, to] = [before / total, (before + count) / total];
      before += count;
      return { voice, from, to };
    });
  const point = (share: number) =>
    `${x + r * Math.sin(2 * Math.PI * share)} ${y - r * Math.cos(2 * Math.PI * share)}`;
  return (
    <g class="pie">
      {slices.map(({ voice, from, to }) =>
        to - from > 0.9999 ? (
          <circle key={voice} class={`slice voice-${voice}`} cx={x} cy={y} r={r} />
        ) : (
          <path
            key={voice}
            class={`slice voice-${voice}`}
            d={`M${x} ${y}L${point(from)}A${r} ${r} 0 ${to - from > 0.5 ? 1 : 0} 1 ${point(to)}z`}
          />
        ),
      )}
      <circle class="dot" cx={x} cy={y} r={r} />
    </g>
  );
}

import { VOICES } from '../model/voices.js';
import type { PlaceMark } from './place-marks.js';

/** Signs around a place: a dashed ring for near, a bar and an arrow for across the border, arrows in and out. */
export function Relations(props: {
  readonly x: number;
  readonly y: number;
  readonly r: number;
  readonly relations: PlaceMark['relations'];
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

/** What the signs mean. */
export function Legend() {
  return (
    <ul class="legend" aria-label="What colours and signs mean">
      {VOICES.map(({ voice, label }) => (
        <li key={voice} class={`voice-${voice}`}>
          <span class="swatch" />
          {label}
        </li>
      ))}
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
  );
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

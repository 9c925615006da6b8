import { FORMS, type Located } from './locate.js';
import type { PlaceMark } from './place-marks.js';
import type { Size } from './projection.js';

/** Half a letter's width and the height of a line, in pixels. */
const LETTER = 3.4;
const LINE = 16;
/** From a line's base up to its middle. */
const RISE = 4;
const SHIFTS = [0, 1, -1, 2, -2, 3, -3, 4, -4, 5, -5];
/** Above and below the mark; then to its right and left. */
const TRIES = [0, 1, -1].flatMap((side) => SHIFTS.map((lines) => ({ side, lines })));
/** A town's dot is at least and at most so big; the mark of anything else has one size. In pixels. */
const DOT = { least: 6, more: 12 };
export const SIGN = 6;

/** A town's dot, by how much is said about it, in pixels. */
export function radiusOf({ share }: PlaceMark): number {
  return DOT.least + DOT.more * Math.sqrt(share);
}

/** Where a town's dot takes the pointer: a little beyond what is drawn of it, and wide enough for a finger. */
export function reachOf(mark: PlaceMark): number {
  return Math.max(13, radiusOf(mark) + 4);
}

/** How far the buttons that zoom reach from the corner, in pixels. */
const TOOLS = { halfWidth: 60, halfHeight: 115 };

/** A label that wants a place near its mark. */
export interface WantedLabel {
  readonly one: Located;
  readonly at: readonly [number, number];
  readonly text: string;
  /** It is written even where there is no room. */
  readonly must: boolean;
}

/**
 * Where labels go so that none covers another: near their mark, moved line by line or aside if taken, and within the map.
 * One without room is left out.
 */
export function placeLabels(
  wanted: readonly WantedLabel[],
  { width }: Size,
): Map<Located, readonly [number, number]> {
  const taken: { x: number; y: number; halfWidth: number; halfHeight: number }[] = [
    { x: width, y: 0, ...TOOLS },
  ];
  const places = new Map<Located, readonly [number, number]>();
  const sorted = [...wanted].sort(
    (a, b) =>
      Number(b.must) - Number(a.must) ||
      FORMS.indexOf(b.one.form) - FORMS.indexOf(a.one.form) ||
      b.one.mark.count - a.one.mark.count,
  );
  // No label over a mark either.
  for (const { one, at } of wanted) {
    const reach = one.form === 'point' ? radiusOf(one.mark) : SIGN;
    taken.push({ x: at[0], y: at[1], halfWidth: reach, halfHeight: reach });
  }
  for (const { one, at, text, must } of sorted) {
    const rise = one.form === 'point' ? radiusOf(one.mark) : SIGN;
    const halfWidth = (text.length + 1) * LETTER;
    const boxes = TRIES.map(({ side, lines }) => ({
      x: Math.max(halfWidth, Math.min(at[0] + side * (rise + halfWidth + 2), width - halfWidth)),
      y: at[1] - (side === 0 ? rise + 10 + RISE : 0) + lines * LINE,
      halfWidth,
      halfHeight: LINE / 2,
    }));
    const isFree = (box: (typeof boxes)[number]) =>
      taken.every(
        (other) =>
          Math.abs(other.x - box.x) > other.halfWidth + box.halfWidth ||
          Math.abs(other.y - box.y) >= other.halfHeight + box.halfHeight,
      );
    const box = boxes.find(isFree) ?? (must ? boxes[0] : undefined);
    if (!box) continue;
    taken.push(box);
    places.set(one, [box.x, box.y + RISE]);
  }
  return places;
}
